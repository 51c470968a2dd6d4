using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Plans;

internal sealed class PlanMapping : IEntityTypeConfiguration<AnnualPlan>, IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<AnnualPlan> plan)
    {
        plan.ToTable("training_plans");
        plan.Property(p => p.Moves).NotInAudit();
        plan.HasIndex(p => new { p.RegionCode, p.Year }).RefusesDuplicates("Rencana tahun ini sudah ada.", "There is a plan for this year already.", "Year");
        plan.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlanLine> line)
    {
        line.ToTable("training_plan_lines");
        line.Ignore(l => l.Counts).Ignore(l => l.EndsOn);
        line.HasOne(l => l.Curriculum).WithMany().HasForeignKey(l => l.CurriculumId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<TrainingEvent>().WithMany().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => l.EventId).RefusesDuplicates("Kegiatan ini sudah terhubung dengan rencana lain.", "This event is linked to another plan already.", "PlanLineId");
        line.HasIndex(l => l.RegionCode);
    }
}
