using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Training.Papers;

/// <summary>One sheet of paper, by number of the question, as it was typed.</summary>
/// <param name="Whose">The participant, or the number of a sheet without a name.</param>
public sealed record TypedSheet<T>(T Whose, IReadOnlyDictionary<int, string> Cells);

/// <summary>What is wrong in one cell.</summary>
public sealed record WrongCell<T>(T Whose, int Order, string Message);

internal static class TypedRows
{
    /// <summary>Rows with a wrong cell are kept back.</summary>
    public static (List<WrongCell<T>> Wrong, List<(T Whose, Dictionary<PaperItem, string> Values)> Read) Read<T>(Paper paper, IReadOnlyList<TypedSheet<T>> typed)
    {
        var (wrong, read) = (new List<WrongCell<T>>(), new List<(T, Dictionary<PaperItem, string>)>());
        foreach (var row in typed)
        {
            var (before, values) = (wrong.Count, new Dictionary<PaperItem, string>());
            foreach (var item in paper.Items)
                try
                {
                    if (row.Cells.TryGetValue(item.Order, out var cell)) values[item] = PaperCell.Read(item, cell);
                }
                catch (Refusal refusal)
                {
                    wrong.Add(new(row.Whose, item.Order, refusal.Message));
                }
            if (wrong.Count == before) read.Add((row.Whose, values));
        }
        return (wrong, read);
    }

    /// <summary>Takes what differs from the sheet as it stands, and hands it in.</summary>
    /// <param name="sheet">Null when there is none yet.</param>
    /// <param name="fresh">Makes one.</param>
    /// <returns>The sheet when something changed.</returns>
    public static AnswerSheet? Enter(AppDb db, Paper paper, AnswerSheet? sheet, Func<AnswerSheet> fresh, Dictionary<PaperItem, string> values)
    {
        var now = db.Clock.UtcNow;
        var differs = values.Where(v => (sheet?.Answers.SingleOrDefault(a => a.ItemId == v.Key.Id)?.Value ?? "") != v.Value).ToList();
        if (differs.Count == 0) return null;
        if (sheet is null) db.Add(sheet = fresh());
        var next = sheet.LastSequence + 1;
        foreach (var (item, value) in differs)
        {
            var known = sheet.Answers.Count;
            sheet.Take(item, value, next, now);
            if (sheet.Answers.Count > known) db.Add(sheet.Answers[^1]);
        }
        sheet.HandIn(paper, now);
        return sheet;
    }
}
