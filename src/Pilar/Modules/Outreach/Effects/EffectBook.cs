using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Effects;

/// <summary>What surveys of a region and a year found.</summary>
/// <param name="All">Over all surveys.</param>
public sealed record EffectReport(IReadOnlyList<Effect> All, IReadOnlyList<EffectGroup> Groups);

/// <summary>Effects by theme, method, village or series. Only what the actor sees.</summary>
public sealed class EffectBook(AppDb db, OutreachCodes codes, RegionTree tree, IOptions<EffectRules> rules)
{
    private sealed record Row(Answered Sheet, string Theme, string Method, string Region, Guid? Series);

    public EffectRules Rules => rules.Value;

    public async Task<IReadOnlyList<Effect>> OfSurvey(Guid survey, Moment to) => Effect.Each(await Sheets(db.Set<SurveySheet>().Where(s => s.SurveyId == survey)).ToListAsync(), Moment.Before, to, Rules);

    /// <param name="region">A part of what the actor sees.</param>
    public async Task<EffectReport> Of(string region, int year, EffectBy by, Moment to)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var sessions = await db.Inside<OutreachSession>(region).AsNoTracking().Where(s => s.On >= first && s.On < next).Join(db.Set<Survey>(), s => s.Id, v => v.SessionId, (s, v) => new { Survey = v.Id, s.Theme, s.Method, s.RegionCode, v.SeriesId }).ToDictionaryAsync(s => s.Survey);
        var sheets = await Sheets(db.Inside<SurveySheet>(region).Where(s => db.Set<Survey>().Any(v => v.Id == s.SurveyId && db.Set<OutreachSession>().Any(o => o.Id == v.SessionId && o.On >= first && o.On < next)))).ToListAsync();
        var rows = sheets.Where(s => sessions.ContainsKey(s.Survey)).Select(s => sessions[s.Survey] is var o ? new Row(s, o.Theme, o.Method, o.RegionCode, o.SeriesId) : null!).ToList();
        var names = await codes.Names();
        var series = by == EffectBy.Series ? await db.Set<OutreachSeries>().ToDictionaryAsync(s => s.Id, s => s.Title) : [];
        var groups = rows.Where(r => by != EffectBy.Series || r.Series is not null).GroupBy(r => by switch { EffectBy.Theme => r.Theme, EffectBy.Method => r.Method, EffectBy.Village => r.Region, _ => r.Series!.Value.ToString() })
            .Select(g => (g.Key, Name: by switch { EffectBy.Theme => names.Theme(g.Key), EffectBy.Method => names.Method(g.Key), EffectBy.Village => tree.Place(g.Key, region), _ => series.GetValueOrDefault(g.First().Series!.Value, T("rangkaian", "series")) }, Rows: g.Select(r => r.Sheet).ToList()))
            .OrderBy(g => g.Name, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return new(Effect.Each(sheets, Moment.Before, to, Rules), Shown(groups, to));
    }

    private IReadOnlyList<EffectGroup> Shown(List<(string Key, string Name, List<Answered> Rows)> groups, Moment to)
    {
        var hidden = Dimensions.All.ToDictionary(d => d, d => Suppression.Hidden([.. groups.Select(g => Matching.Pairs(g.Rows, d, Moment.Before, to).Count)], Rules.FewestShown));
        return [.. groups.Select((g, i) => new EffectGroup(g.Key, g.Name, g.Rows.Select(r => r.Survey).Distinct().Count(), [.. Dimensions.All.Select(d => Effect.Of(g.Rows, d, Moment.Before, to, Rules, hidden[d].Contains(i)))]))];
    }

    internal static IQueryable<Answered> Sheets(IQueryable<SurveySheet> sheets) => sheets.AsNoTracking().Select(s => new Answered(s.SurveyId, s.SlipId, s.Moment, s.Id, s.Knowledge, s.Trust, s.Awareness));
}
