using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.EventReports;

internal sealed class EventReportMapping : IEntityTypeConfiguration<EventReport>, IEntityTypeConfiguration<ReportCost>, IEntityTypeConfiguration<EventPhoto>
{
    private const int Narrative = 8000;

    public void Configure(EntityTypeBuilder<EventReport> report)
    {
        report.ToTable("training_reports").HasKey(r => r.EventId);
        report.Ignore(r => r.IsClosed);
        report.Property(r => r.LegalBasis).HasMaxLength(Narrative);
        report.Property(r => r.Purpose).HasMaxLength(Narrative);
        report.Property(r => r.Results).HasMaxLength(Narrative);
        report.Property(r => r.Obstacles).HasMaxLength(Narrative);
        report.Property(r => r.Advice).HasMaxLength(Narrative);
        report.HasOne<TrainingEvent>().WithOne().HasForeignKey<EventReport>(r => r.EventId).OnDelete(DeleteBehavior.Cascade);
        report.HasMany(r => r.Costs).WithOne().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReportCost> cost) => cost.ToTable("training_report_costs");

    public void Configure(EntityTypeBuilder<EventPhoto> photo)
    {
        photo.ToTable("training_photos");
        photo.HasOne<TrainingEvent>().WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        photo.HasIndex(p => p.EventId);
    }
}
