using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Outreach.Plans;

internal sealed class PlanMapping : IEntityTypeConfiguration<OutreachPlan>, IEntityTypeConfiguration<OutreachPlanLine>
{
    public void Configure(EntityTypeBuilder<OutreachPlan> plan)
    {
        plan.ToTable("outreach_plans");
        plan.HasIndex(p => new { p.RegionCode, p.Year }).RefusesDuplicates("Rencana tahun ini sudah ada.", "The plan of this year exists already.", nameof(OutreachPlan.Year));
        plan.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OutreachPlanLine> line)
    {
        line.ToTable("outreach_plan_lines").Ignore(l => l.Counts);
        line.Property(l => l.Theme).HasMaxLength(40);
        line.Property(l => l.Audience).HasMaxLength(40);
        line.HasIndex(l => l.PlanId);
    }
}
