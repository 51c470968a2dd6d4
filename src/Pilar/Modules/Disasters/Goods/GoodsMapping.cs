using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Goods;

internal sealed class GoodsMapping : IEntityTypeConfiguration<GoodsStore>, IEntityTypeConfiguration<GoodsMovement>, IEntityTypeConfiguration<GoodsNeed>
{
    public void Configure(EntityTypeBuilder<GoodsStore> store)
    {
        store.ToTable("goods_stores");
        store.HasOne<Incident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Restrict);
        store.HasIndex(s => s.RegionCode);
        store.HasIndex(s => new { s.RegionCode, s.Name }).RefusesDuplicates("Gudang dengan nama ini sudah ada di wilayah itu.", "A store of this name stands in that region already.", nameof(GoodsStore.Name));
    }

    public void Configure(EntityTypeBuilder<GoodsMovement> movement)
    {
        movement.ToTable("goods_movements");
        movement.Property(m => m.Kind).HasMaxLength(40);
        movement.Property(m => m.Receiver).Encrypted();
        movement.HasOne<GoodsStore>().WithMany().HasForeignKey(m => m.StoreId).OnDelete(DeleteBehavior.Restrict);
        movement.HasIndex(m => new { m.StoreId, m.Kind });
        movement.HasIndex(m => m.HouseholdId);
        movement.HasIndex(m => new { m.IncidentId, m.Kind });
        movement.HasIndex(m => m.CorrectsId).RefusesDuplicates("Baris ini sudah dibalik.", "This line is set against already.", nameof(CounterForm.Movement));
    }

    public void Configure(EntityTypeBuilder<GoodsNeed> need)
    {
        need.ToTable("goods_needs");
        need.Property(n => n.Kind).HasMaxLength(40);
        need.HasOne<Incident>().WithMany().HasForeignKey(n => n.IncidentId).OnDelete(DeleteBehavior.Cascade);
        need.HasIndex(n => new { n.IncidentId, n.Kind });
    }
}
