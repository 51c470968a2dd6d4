using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>How often an option was chosen, in all and among the upper half of the test.</summary>
public sealed record OptionCount(string Text, bool IsRight, int Count, int CountUpper);

/// <summary>How one question did its work.</summary>
/// <param name="Difficulty">0 nobody had it right, 1 everybody.</param>
/// <param name="Discrimination">Correlation with the rest of the test.</param>
/// <param name="UpperLower">Difficulty of the best 27 % less that of the weakest.</param>
public sealed record ItemAnalysis(PaperItem Item, int Count, double Difficulty, double? Discrimination, double? UpperLower, IReadOnlyList<OptionCount> Options)
{
    /// <summary>Below so many sheets figures say little about a question.</summary>
    public const int FewSheets = 10;

    private const double TooHard = 0.2, TooEasy = 0.9, Weak = 0.2;

    /// <param name="sheets">Handed in and scored.</param>
    public static IReadOnlyList<ItemAnalysis> Of(Paper paper, IReadOnlyList<AnswerSheet> sheets)
    {
        var items = paper.Items.Where(i => i.IsScored).OrderBy(i => i.Order).ToList();
        if (sheets.Count == 0) return [];
        var points = Points(items, sheets);
        var upper = sheets.Zip(points, (s, p) => (s, Total: p.Sum())).ToList() is var all && all.Select(a => a.Total).Order().ElementAt(all.Count / 2) is var middle ? all.Where(a => a.Total >= middle).Select(a => a.s).ToHashSet() : [];
        return [.. items.Select((item, i) => new ItemAnalysis(item, sheets.Count, TestStatistics.Difficulty([.. points.Select(p => p[i])], (double)item.Weight), TestStatistics.Discrimination(points, i),
            TestStatistics.UpperLower(points, i, (double)item.Weight), Counts(item, sheets, upper)))];
    }

    /// <summary>A row for each sheet, a column for each question; what is not answered is 0.</summary>
    public static IReadOnlyList<double[]> Points(IReadOnlyList<PaperItem> items, IEnumerable<AnswerSheet> sheets) =>
        [.. sheets.Select(s => items.Select(i => (double)(s.Answers.SingleOrDefault(a => a.ItemId == i.Id)?.Points ?? 0)).ToArray())];

    /// <summary>What to do about it, in plain words; null = nothing.</summary>
    public string? Hint =>
        Count < FewSheets ? null
        : Discrimination < 0 ? T("Periksa kuncinya: yang nilainya tinggi justru salah.", "Check the key: those with high marks get it wrong.")
        : Misleading is { } option ? T($"Periksa kuncinya: \"{option}\" lebih banyak dipilih peserta terbaik.", $"Check the key: the best chose \"{option}\" more often.")
        : Difficulty > TooEasy ? T("Terlalu mudah: hampir semua benar.", "Too easy: nearly everybody has it right.")
        : Difficulty < TooHard ? T("Terlalu sulit, atau belum diajarkan.", "Too hard, or not taught yet.")
        : Discrimination < Weak ? T("Kurang membedakan yang paham dan yang belum.", "Hardly tells who understands.")
        : Options.FirstOrDefault(o => !o.IsRight && o.Count == 0) is { } unused && Item.Kind == QuestionKind.OneRight ? T($"Ganti pilihan \"{unused.Text}\": tidak ada yang memilihnya.", $"Replace \"{unused.Text}\": nobody chose it.")
        : null;

    private string? Misleading => Item.Kind == QuestionKind.OneRight && Options.Single(o => o.IsRight) is var key ? Options.Where(o => !o.IsRight && o.CountUpper > key.CountUpper).MaxBy(o => o.CountUpper)?.Text : null;

    private static List<OptionCount> Counts(PaperItem item, IReadOnlyList<AnswerSheet> sheets, HashSet<AnswerSheet> upper)
    {
        if (!item.Kind.HasOptions()) return [];
        var chosen = sheets.Select(s => (Sheet: s, Options: Scoring.Chosen(s.Answers.SingleOrDefault(a => a.ItemId == item.Id)?.Value ?? ""))).ToList();
        return [.. item.Key.Shown.Select((text, i) => new OptionCount(text, item.Key.Right.Contains(i), chosen.Count(c => c.Options.Contains(i)), chosen.Count(c => c.Options.Contains(i) && upper.Contains(c.Sheet))))];
    }
}
