using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;

namespace Pilar.Modules.Training.EventReports;

/// <summary>What participants thought of a speaker's session or of the organisation: the mean of all scales under one heading, 1 to 5.</summary>
/// <param name="Answers">Scales answered.</param>
public sealed record OpinionOfHeading(string Heading, double Mean, int Answers)
{
    /// <summary>Over the evaluations handed in, in the order of the paper.</summary>
    public static async Task<IReadOnlyList<OpinionOfHeading>> Of(AppDb db, Guid eventId)
    {
        var papers = await db.Set<Paper>().AsNoTracking().Include(p => p.Items).Where(p => p.EventId == eventId && p.Kind == PaperKind.Evaluation).ToListAsync();
        var ids = papers.Select(p => p.Id).ToArray();
        var sheets = await db.Set<AnswerSheet>().AsNoTracking().Include(s => s.Answers).Where(s => ids.Contains(s.PaperId) && s.HandedInAt != null).ToListAsync();
        var values = sheets.SelectMany(s => s.Answers).ToLookup(a => a.ItemId, a => a.Value);
        return [.. papers.SelectMany(p => p.Items).Where(i => i is { Kind: QuestionKind.Scale, Heading: not null }).OrderBy(i => i.Order)
            .SelectMany(i => values[i.Id].Where(v => int.TryParse(v, CultureInfo.InvariantCulture, out _)).Select(v => (Heading: i.Heading!, Step: int.Parse(v, CultureInfo.InvariantCulture))))
            .GroupBy(a => a.Heading).Select(g => new OpinionOfHeading(g.Key, g.Average(a => a.Step), g.Count()))];
    }
}
