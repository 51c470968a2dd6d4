using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>What participants think about one question: how many answered, how often each step from 1 to 5 (or true, false), and what they wrote. Without names.</summary>
public sealed record Opinion(PaperItem Item, IReadOnlyList<int> Counts, IReadOnlyList<string> Texts)
{
    /// <summary>Fewer answers than this would give away who said what.</summary>
    public const int Fewest = 5;

    public int Count => Item.Kind == QuestionKind.Text ? Texts.Count : Counts.Sum();

    /// <summary>Mean of the steps; null when it is no scale.</summary>
    public double? Mean => Item.Kind == QuestionKind.Scale && Count > 0 ? Counts.Select((n, i) => n * (i + 1.0)).Sum() / Count : null;

    public static Opinion Of(PaperItem item, IEnumerable<string> values)
    {
        var given = values.Where(v => v.Length > 0).ToList();
        return item.Kind == QuestionKind.Text ? new(item, [], [.. given.Order(StringComparer.OrdinalIgnoreCase)])
            : item.Kind == QuestionKind.Scale ? new(item, [.. Enumerable.Range(1, QuestionKinds.Steps).Select(step => given.Count(v => v == step.ToString()))], [])
            : new(item, [.. Enumerable.Range(0, item.Key.Options.Count).Select(option => given.Count(v => Scoring.Chosen(v).Contains(option)))], []);
    }
}

/// <summary>Opinions about one speaker in one session, or about the organisation. From all regions: the figures belong to the event.</summary>
/// <param name="Sheets">How many gave an opinion.</param>
public sealed record OpinionGroup(string? Heading, Guid? SpeakerId, Guid? SessionId, int Sheets, IReadOnlyList<Opinion> Opinions)
{
    public bool IsShown => Sheets >= Opinion.Fewest;

    /// <summary>Mean over all scales; null while there are too few.</summary>
    public double? Mean => IsShown && Opinions.Where(o => o.Mean is not null).ToList() is { Count: > 0 } scales ? scales.Sum(o => o.Mean!.Value * o.Count) / scales.Sum(o => o.Count) : null;

    public static async Task<IReadOnlyList<OpinionGroup>> Of(AppDb db, Paper paper)
    {
        var answers = await db.Set<AnswerSheet>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(s => s.PaperId == paper.Id && s.HandedInAt != null)
            .SelectMany(s => s.Answers).Where(a => a.Value != "").Select(a => new { a.SheetId, a.ItemId, a.Value }).ToListAsync();
        var byItem = answers.ToLookup(a => a.ItemId);
        return [.. paper.Items.OrderBy(i => i.Order).GroupBy(i => (i.Heading, i.SpeakerId, i.SessionId)).Select(g => new OpinionGroup(g.Key.Heading, g.Key.SpeakerId, g.Key.SessionId,
            g.Where(i => i.Kind != QuestionKind.Text).SelectMany(i => byItem[i.Id]).Select(a => a.SheetId).Distinct().Count(), [.. g.Select(i => Opinion.Of(i, byItem[i.Id].Select(a => a.Value)))]))];
    }
}
