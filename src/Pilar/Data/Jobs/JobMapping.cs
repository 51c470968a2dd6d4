using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs").NotInAudit();
        job.Property(j => j.Note).HasMaxLength(4000);
        job.HasIndex(j => new { j.State, j.RequestedAt });
        job.HasIndex(j => j.SubjectId);
    }
}
