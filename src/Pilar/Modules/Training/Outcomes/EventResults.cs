using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Papers;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>Gain in one subject, of participants who sat both tests.</summary>
public sealed record SubjectGain(string Subject, Gain Gain);

/// <summary>What an event changed and what participants think of it, for pages and reports. Gains are those of the participants the actor sees;
/// opinions are those of all.</summary>
/// <param name="Overall">From the marks before and after, on paper or phone; null when nobody has both.</param>
/// <param name="Subjects">From answered papers only, in the order of the test.</param>
public sealed record EventResults(Gain? Overall, IReadOnlyList<SubjectGain> Subjects, IReadOnlyList<OpinionGroup> Opinions)
{
    public static async Task<EventResults> Of(AppDb db, Guid eventId)
    {
        var marks = await db.Set<Mark>().AsNoTracking().Where(m => m.EventId == eventId && m.Before != null && m.After != null).Select(m => new { m.Before, m.After }).ToListAsync();
        var papers = await db.Set<Paper>().AsNoTracking().Include(p => p.Items).Where(p => p.EventId == eventId).OrderBy(p => p.Number).ToListAsync();
        var opinions = new List<OpinionGroup>();
        foreach (var paper in papers.Where(p => p.Kind == PaperKind.Evaluation)) opinions.AddRange(await OpinionGroup.Of(db, paper));
        return new(Gain.Of(marks.Select(m => ((double)m.Before!, (double)m.After!))), await SubjectsOf(db, papers), opinions);
    }

    /// <summary>Sheets that are handed in and wholly scored.</summary>
    public static Task<List<AnswerSheet>> Scored(AppDb db, Guid paper) =>
        db.Set<AnswerSheet>().AsNoTracking().Include(s => s.Answers).Where(s => s.PaperId == paper && s.HandedInAt != null && s.Mark != null).OrderBy(s => s.Id).ToListAsync();

    private static async Task<IReadOnlyList<SubjectGain>> SubjectsOf(AppDb db, List<Paper> papers)
    {
        if (papers.FirstOrDefault(p => p.Kind == PaperKind.Before) is not { } before || papers.FirstOrDefault(p => p.Kind == PaperKind.After) is not { } after) return [];
        var (first, last) = (await Scored(db, before.Id), (await Scored(db, after.Id)).ToDictionary(s => s.EnrolmentId!.Value));
        var both = first.Where(s => last.ContainsKey(s.EnrolmentId!.Value)).Select(s => (Before: s, After: last[s.EnrolmentId!.Value])).ToList();
        return [.. before.Items.Where(i => i is { IsScored: true, Heading: not null }).OrderBy(i => i.Order).Select(i => i.Heading!).Distinct()
            .Where(subject => after.Items.Any(i => i.IsScored && i.Heading == subject))
            .Select(subject => (subject, Gain: Gain.Of(both.Select(p => (Percent(before, p.Before, subject), Percent(after, p.After, subject))))))
            .Where(s => s.Gain is not null).Select(s => new SubjectGain(s.subject, s.Gain!))];
    }

    /// <summary>Share of the points of one subject, 0 to 100.</summary>
    private static double Percent(Paper paper, AnswerSheet sheet, string subject)
    {
        var items = paper.Items.Where(i => i.IsScored && i.Heading == subject).ToList();
        return (double)(100 * items.Sum(i => sheet.Answers.SingleOrDefault(a => a.ItemId == i.Id)?.Points ?? 0) / items.Sum(i => i.Weight));
    }
}
