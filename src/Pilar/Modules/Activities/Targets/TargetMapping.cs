using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Activities.Targets;

internal sealed class TargetMapping : IEntityTypeConfiguration<ActivityTarget>
{
    public void Configure(EntityTypeBuilder<ActivityTarget> target)
    {
        target.ToTable("activity_targets");
        target.Property(t => t.Kind).HasMaxLength(40);
        target.Property(t => t.Function).HasMaxLength(40);
        target.Property(t => t.Programme).HasMaxLength(40);
        target.HasIndex(t => t.RegionCode);
    }
}
