using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>A text that matched no accepted answer, and how many participants wrote it.</summary>
public sealed record WaitingText(PaperItem Item, string Text, int Count);

/// <param name="Points">0 to the weight of the question.</param>
public sealed record TextPoints(Guid Item, string Text, decimal Points);

/// <summary>The officer says what texts are worth; everybody who wrote the same gets the same, and nobody's name is seen.</summary>
public sealed class MarkTexts(AppDb db)
{
    public static async Task<IReadOnlyList<WaitingText>> Waiting(AppDb db, Paper paper)
    {
        var items = paper.Items.Where(i => i.IsScored && i.Kind == Questions.QuestionKind.Text).ToDictionary(i => i.Id);
        var values = await db.Set<AnswerSheet>().AsNoTracking().Where(s => s.PaperId == paper.Id && s.HandedInAt != null && s.Waiting > 0).SelectMany(s => s.Answers)
            .Where(a => a.Points == null && items.Keys.Contains(a.ItemId)).Select(a => new { a.ItemId, a.Value }).ToListAsync();
        return [.. values.GroupBy(v => (v.ItemId, v.Value)).Select(g => new WaitingText(items[g.Key.ItemId], g.Key.Value, g.Count())).OrderBy(w => w.Item.Order).ThenBy(w => w.Text, StringComparer.OrdinalIgnoreCase).ThenBy(w => w.Text, StringComparer.Ordinal)];
    }

    public async Task Run(Guid id, IReadOnlyList<TextPoints> given)
    {
        var (e, paper) = await db.PaperToChange(id);
        var items = paper.Items.ToDictionary(i => i.Id);
        foreach (var points in given)
            if (items.GetValueOrDefault(points.Item) is not { } item) throw new Missing();
            else if (points.Points < 0 || points.Points > item.Weight)
                throw new Refusal(T($"Soal {item.Order}: nilai antara 0 dan {item.Weight:0.##}.", $"Question {item.Order}: between 0 and {item.Weight:0.##} points."), nameof(TextPoints.Points));
        var wanted = given.ToDictionary(p => (p.Item, p.Text), p => p.Points);
        var sheets = await db.Set<AnswerSheet>().Include(s => s.Answers).Where(s => s.PaperId == id && s.HandedInAt != null && s.Waiting > 0).ToListAsync();
        foreach (var sheet in sheets)
        {
            foreach (var answer in sheet.Answers.Where(a => a.Points is null))
                if (wanted.TryGetValue((answer.ItemId, answer.Value), out var points)) answer.GivePoints(points);
            sheet.Score(paper);
        }
        await db.EnterInMarks(paper, sheets);
        await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(MarkTexts)) with { RelatedId = id });
    }
}
