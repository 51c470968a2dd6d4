using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.Rules;

/// <summary>The first version of every rule set, in force since ever.</summary>
internal sealed class RuleSeed(AppDb db) : Seed
{
    public override int Order => 20;

    public override async Task Plant()
    {
        var there = await db.Set<RuleSet>().Select(r => r.Kind).Distinct().ToListAsync();
        var missing = DefaultRules.All().Where(r => !there.Contains(r.Kind)).ToList();
        if (missing.Count == 0) return;
        foreach (var (kind, body) in missing)
        {
            var rules = new RuleSet(kind, 1, body, "Pilar", db.Clock.UtcNow);
            rules.PutInForce(DateOnly.MinValue, null);
            rules.Applied(db.Clock.UtcNow);
            db.Add(rules);
        }
        await db.Commit(new Act(RegistryPermissions.MaintainRules, "PlantRules", RegionCode.Nation, nameof(RuleSet), Guid.Empty));
    }
}
