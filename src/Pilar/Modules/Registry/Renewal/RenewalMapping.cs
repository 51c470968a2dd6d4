using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Renewal;

internal sealed class RenewalMapping : IEntityTypeConfiguration<RenewalRound>, IEntityTypeConfiguration<RenewalItem>
{
    public void Configure(EntityTypeBuilder<RenewalRound> round)
    {
        round.ToTable("renewal_rounds");
        round.Ignore(r => r.KindCodes).Ignore(r => r.IsOpen).Ignore(r => r.DueOn);
        round.HasIndex(r => r.RegionCode);
    }

    public void Configure(EntityTypeBuilder<RenewalItem> item)
    {
        // One audit row names the counts of a bulk decision; the items themselves are the record of it.
        item.ToTable("renewal_items").NotInAudit().HasKey(i => new { i.RoundId, i.RoleId });
        item.HasOne<RenewalRound>().WithMany().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Cascade);
        item.HasIndex(i => new { i.RoundId, i.RegionCode });
        item.HasIndex(i => i.RoleId);
    }
}
