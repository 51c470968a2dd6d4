using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Outreach.Materials;

internal sealed class MaterialMapping : IEntityTypeConfiguration<OutreachMaterial>, IEntityTypeConfiguration<MaterialVersion>
{
    public void Configure(EntityTypeBuilder<OutreachMaterial> material)
    {
        material.ToTable("outreach_materials").Ignore(m => m.Newest);
        material.Property(m => m.OwnerRegion).HasMaxLength(13);
        material.Property(m => m.Theme).HasMaxLength(40);
        material.Property(m => m.Audience).HasMaxLength(40);
        material.Property(m => m.Description).HasMaxLength(OutreachMaterial.LongestText);
        material.Property(m => m.Code).HasMaxLength(20);
        material.HasIndex(m => m.Code).IsUnique();
        material.HasIndex(m => new { m.Theme, m.Audience });
        material.HasMany(m => m.Versions).WithOne().HasForeignKey(v => v.MaterialId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MaterialVersion> version)
    {
        version.ToTable("outreach_material_versions").HasKey(v => new { v.MaterialId, v.Number });
        version.Ignore(v => v.Form);
        version.Property(v => v.Downloads).NotInAudit();
    }
}
