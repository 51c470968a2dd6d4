using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;

namespace Pilar.Modules.Outreach.Years;

/// <summary>Sessions held and people there, of a theme, a place or a month.</summary>
public sealed record YearLine(string Key, int Sessions, int Women, int Men)
{
    public int People => Women + Men;
}

/// <summary>People there by sex and age group.</summary>
public sealed record YearAge(AgeGroup Age, int Women, int Men);

/// <summary>What outreach did in a year in one region.</summary>
/// <param name="Months">1 to 12, those without sessions too.</param>
public sealed record YearBook(string Region, int Year, PlanBook Plan, IReadOnlyList<YearLine> Months, IReadOnlyList<YearLine> Themes, IReadOnlyList<YearLine> Places, IReadOnlyList<YearAge> Ages, EffectReport Effects)
{
    public int Sessions => Months.Sum(m => m.Sessions);
    public int Women => Months.Sum(m => m.Women);
    public int Men => Months.Sum(m => m.Men);

    /// <param name="region">A part of what the actor sees.</param>
    public static async Task<YearBook> Of(AppDb db, EffectBook effects, string region, int year)
    {
        var held = new SessionFilter(region, year, null, SessionState.Held, null).Query(db).AsNoTracking();
        var sessions = await held.Select(s => new { s.On, s.Theme, s.RegionCode, s.Women, s.Men }).ToListAsync();
        var ages = await held.Join(db.Set<Attendance>(), s => s.Id, a => a.SessionId, (s, a) => a).GroupBy(a => a.Age).Select(g => new YearAge(g.Key, g.Sum(a => a.Women), g.Sum(a => a.Men))).ToListAsync();
        var length = RegionCode.ChildLength(region);
        return new(region, year, await PlanBook.Of(db, region, year), [.. Enumerable.Range(1, 12).Select(m => Line(m.ToString(), sessions.Where(s => s.On.Month == m).Select(s => (s.Women, s.Men))))],
            By(sessions.Select(s => (s.Theme, s.Women, s.Men))), By(sessions.Select(s => (s.RegionCode.Length > length ? s.RegionCode[..length] : s.RegionCode, s.Women, s.Men))),
            [.. ages.OrderBy(a => a.Age)], await effects.Of(region, year, EffectBy.Theme, Moment.After));
    }

    /// <summary>The largest first.</summary>
    private static IReadOnlyList<YearLine> By(IEnumerable<(string Key, int Women, int Men)> rows) =>
        [.. rows.GroupBy(r => r.Key).Select(g => Line(g.Key, g.Select(r => (r.Women, r.Men)))).OrderByDescending(l => l.People).ThenBy(l => l.Key, StringComparer.Ordinal)];

    private static YearLine Line(string key, IEnumerable<(int Women, int Men)> rows) => rows.ToList() is var all ? new(key, all.Count, all.Sum(r => r.Women), all.Sum(r => r.Men)) : null!;
}
