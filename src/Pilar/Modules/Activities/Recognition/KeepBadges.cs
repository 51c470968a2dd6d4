using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>The badges an installation starts with; the province changes them.</summary>
internal sealed class BadgeSeed(AppDb db) : Seed
{
    public override async Task Plant()
    {
        if (await db.Set<BadgeRule>().AnyAsync()) return;
        db.AddRange(
            new BadgeRule("Setahun tertib melapor", "A year of reports", BadgeMeasure.ReportsInARow, 12),
            new BadgeRule("Pendamping sampai tuntas", "Stays to the end", BadgeMeasure.CasesFollowedUp, 5),
            new BadgeRule("Bimtek lanjutan", "Advanced Bimtek", BadgeMeasure.AdvancedTrainings, 1),
            new BadgeRule("Lima tahun mengabdi", "Five years of service", BadgeMeasure.YearsOfService, 5),
            new BadgeRule("Sepuluh tahun mengabdi", "Ten years of service", BadgeMeasure.YearsOfService, 10));
        await db.Commit(new Act(ActivityPermissions.MaintainBadges, "PlantBadges", RegionCode.Nation, nameof(BadgeRule), Guid.Empty));
    }
}

/// <summary>The province says which badges there are.</summary>
public sealed class KeepBadges(AppDb db)
{
    public async Task<Guid> Add(BadgeForm form)
    {
        var rule = new BadgeRule(form.NameId ?? "", form.NameEn, form.Measure, form.Amount);
        db.Add(rule);
        await db.Commit(Act("AddBadge", rule.Id));
        return rule.Id;
    }

    public async Task Retire(Guid id)
    {
        var rule = await db.Set<BadgeRule>().SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();
        rule.Retire(db.Clock.UtcNow);
        await db.Commit(Act("RetireBadge", id));
    }

    private Act Act(string verb, Guid id) => new(ActivityPermissions.MaintainBadges, verb, db.Actor.Region ?? throw new Denied(), nameof(BadgeRule), id);
}
