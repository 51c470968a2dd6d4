using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Rules;

internal sealed class RuleMapping : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> rules)
    {
        rules.ToTable("rule_sets");
        rules.Property(r => r.Kind).HasMaxLength(60);
        rules.Property(r => r.Body).HasMaxLength(60_000);
        rules.Property(r => r.Preview).HasMaxLength(400_000).NotInAudit();
        rules.Property(r => r.AppliedAt).NotInAudit();
        rules.HasIndex(r => new { r.Kind, r.Number }).RefusesDuplicates(
            "Versi ini baru saja dibuat orang lain. Muat ulang halaman.", "Somebody else has just made this version. Reload the page.", nameof(RuleSet.Number));
    }
}
