using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;

namespace Pilar.Modules.Registry.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<OfficeMapping>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("imports");
        import.Property(i => i.Layout).HasMaxLength(-1).NotInAudit();
        import.Property(i => i.Walked).NotInAudit();
        import.Property(i => i.Note).HasMaxLength(-1);
        import.HasIndex(i => new { i.RegionCode, i.UploadedAt });
        import.HasIndex(i => i.Hash);
    }

    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("import_rows").NotInAudit();
        row.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        row.Property(r => r.NikIndex).HasMaxLength(24);
        row.Property(r => r.Content).Encrypted();
        row.Property(r => r.Effects).Encrypted();
        row.Property(r => r.Problems).HasMaxLength(1000);
        row.HasIndex(r => new { r.ImportId, r.Number }).IsUnique();
        // Only rows that were taken for somebody are looked for by these: while a list is read they cost nothing.
        row.HasIndex(r => r.PersonId).HasFilter("\"PersonId\" IS NOT NULL");
        row.HasIndex(r => new { r.NikIndex, r.PersonId }).HasFilter("\"PersonId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<OfficeMapping> mapping)
    {
        mapping.ToTable("office_mappings");
        mapping.Property(m => m.Columns).HasMaxLength(-1);
        mapping.HasIndex(m => new { m.RegionCode, m.Signature }).IsUnique();
    }
}
