using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;

namespace Pilar.Modules.Outreach;

/// <summary>What changed in one dimension among those who answered before and after.</summary>
/// <param name="Dimension">knowledge, trust or awareness.</param>
/// <param name="Matched">People who answered twice.</param>
/// <param name="Change">Mean difference in points of 100.</param>
/// <param name="Low">Lower end of its 95 % confidence interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Size">Hedges' g of paired differences.</param>
/// <param name="IsEnough">Enough people to conclude something from it.</param>
public sealed record MeasuredEffect(string Dimension, int Matched, double Change, double? Low, double? High, double? Size, bool IsEnough);

/// <summary>Somebody's outreach.</summary>
/// <param name="Sessions">Held by this person.</param>
/// <param name="People">Who were there.</param>
/// <param name="Surveys">Of these sessions.</param>
/// <param name="Effects">Over all of them; dimensions with fewer people than may be shown are left out.</param>
public sealed record OutreachOfPerson(int Sessions, int People, int Surveys, IReadOnlyList<MeasuredEffect> Effects);

/// <summary>What other modules ask about somebody's outreach. Bounded by the actor's region like every query.</summary>
public sealed class OutreachEvidence(AppDb db, IOptions<EffectRules> rules)
{
    /// <param name="from">First day of sessions that count; null = all.</param>
    /// <param name="until">Last day.</param>
    public async Task<OutreachOfPerson> Of(Guid person, DateOnly? from = null, DateOnly? until = null)
    {
        var held = db.Set<OutreachSession>().AsNoTracking().Where(s => s.PersonId == person && s.State == SessionState.Held && (from == null || s.On >= from) && (until == null || s.On <= until));
        var sessions = await held.Select(s => s.Women + s.Men).ToListAsync();
        var surveys = db.Set<Survey>().Where(v => held.Any(s => s.Id == v.SessionId));
        var sheets = await EffectBook.Sheets(db.Set<SurveySheet>().Where(s => surveys.Any(v => v.Id == s.SurveyId))).ToListAsync();
        var effects = Effect.Each(sheets, Moment.Before, Moment.After, rules.Value).Where(e => e.Change is not null)
            .Select(e => new MeasuredEffect(e.Dimension.ToString().ToLowerInvariant(), e.Change!.Count, e.Change.Mean, e.Change.Low, e.Change.High, e.Change.Hedges, e.Verdict != EffectVerdict.TooFew));
        return new(sessions.Count, sessions.Sum(), await surveys.CountAsync(), [.. effects]);
    }
}
