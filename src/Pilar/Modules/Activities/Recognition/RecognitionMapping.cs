using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Activities.Recognition;

internal sealed class RecognitionMapping : IEntityTypeConfiguration<BadgeRule>, IEntityTypeConfiguration<ThankYou>
{
    public void Configure(EntityTypeBuilder<BadgeRule> rule) => rule.ToTable("badge_rules").Ignore(r => r.Name);

    public void Configure(EntityTypeBuilder<ThankYou> thanks)
    {
        thanks.ToTable("thank_yous").HasIndex(t => t.PersonId);
        thanks.Property(t => t.Text).HasMaxLength(ThankYou.LongestText);
        thanks.HasIndex(t => t.RegionCode);
    }
}
