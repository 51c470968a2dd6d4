using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> audit)
    {
        audit.ToTable("audit").NotInAudit();
        audit.Property(a => a.Changes).HasMaxLength(-1);
        audit.Property(a => a.Facts).HasMaxLength(-1);
        audit.Property(a => a.Reason).HasMaxLength(2000);
        audit.HasIndex(a => a.SubjectId);
        audit.HasIndex(a => a.RelatedId);
        audit.HasIndex(a => new { a.RegionCode, a.At });
        audit.HasIndex(a => a.SealNumber).IsUnique();
    }
}
