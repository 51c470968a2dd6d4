using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Rules;

/// <summary>Opens the rule book of a day.</summary>
public sealed class RuleBooks(AppDb db)
{
    private readonly Dictionary<DateOnly, RuleBook> open = [];

    public Task<RuleBook> Today() => On(db.Clock.Today);

    /// <summary>The rules in force on that day: of each kind the latest version that had begun.</summary>
    public async Task<RuleBook> On(DateOnly day) => open.TryGetValue(day, out var book) ? book : open[day] = await Open(day, null);

    /// <summary>The rules of that day as if a draft were in force.</summary>
    public Task<RuleBook> With(RuleSet draft, DateOnly day) => Open(day, draft);

    /// <summary>Forgets what was opened, after rules or kinds have changed.</summary>
    public void Close() => open.Clear();

    private async Task<RuleBook> Open(DateOnly day, RuleSet? draft)
    {
        var sets = await db.Set<RuleSet>().AsNoTracking().Where(r => r.ValidFrom != null).ToListAsync();
        var kinds = await db.Set<PillarKind>().AsNoTracking().ToListAsync();
        var bodies = sets.Where(s => s.ValidFrom <= day).GroupBy(s => s.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(s => s.ValidFrom).ThenBy(s => s.Number).Last().Body, StringComparer.Ordinal);
        if (draft is not null) bodies[draft.Kind] = draft.Body;
        return new(kinds, bodies, sets.Where(s => s.ValidFrom > day).Min(s => s.ValidFrom));
    }
}
