using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>How participants rated a speaker in one session, 1 to 5; only sessions with enough opinions.</summary>
public sealed record SpeakerRating(Guid SessionId, int Sheets, double Mean)
{
    public static async Task<IReadOnlyDictionary<Guid, SpeakerRating>> Of(AppDb db, Guid speaker)
    {
        var about = db.Set<PaperItem>().Where(i => i.SpeakerId == speaker && i.SessionId != null && i.Kind == QuestionKind.Scale);
        var given = await db.Set<AnswerSheet>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(s => s.HandedInAt != null).SelectMany(s => s.Answers).Where(a => a.Value != "")
            .Join(about, a => a.ItemId, i => i.Id, (a, i) => new { Session = i.SessionId!.Value, a.SheetId, a.Value }).ToListAsync();
        return given.GroupBy(g => g.Session).Select(g => new SpeakerRating(g.Key, g.Select(a => a.SheetId).Distinct().Count(), g.Average(a => int.Parse(a.Value, CultureInfo.InvariantCulture))))
            .Where(r => r.Sheets >= Opinion.Fewest).ToDictionary(r => r.SessionId);
    }
}
