using System.Globalization;
using System.Text;
using Pilar.Kernel;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>What an answer may be, and what it is worth.</summary>
public static class Scoring
{
    /// <summary>An answer in the form it is kept.</summary>
    /// <exception cref="Refusal">The question has no such answer.</exception>
    public static string Read(PaperItem item, string? sent)
    {
        var value = (sent ?? "").Trim();
        if (value.Length == 0) return "";
        if (item.Kind == QuestionKind.Text) return value.Length <= Answer.Longest ? value : throw Wrong(item);
        if (item.Kind == QuestionKind.Scale) return value is ['1' or '2' or '3' or '4' or '5'] ? value : throw Wrong(item);
        var options = item.Key.Options.Count;
        var chosen = value.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < options ? n : throw Wrong(item)).Distinct().Order().ToList();
        return chosen.Count == 1 || item.Kind == QuestionKind.SeveralRight ? string.Join(',', chosen) : throw Wrong(item);
    }

    /// <summary>Points between 0 and the weight; null for an opinion, and for a text that nobody has accepted or refused yet. Of several right answers
    /// each counts its share, and each wrong one takes a share back.</summary>
    public static decimal? Points(PaperItem item, string value)
    {
        if (!item.IsScored) return null;
        if (value.Length == 0) return 0;
        var key = item.Key;
        if (item.Kind == QuestionKind.Text) return key.Options.Select(Folded).Contains(Folded(value)) ? item.Weight : null;
        var chosen = Chosen(value);
        if (item.Kind != QuestionKind.SeveralRight) return key.Right.Contains(chosen[0]) ? item.Weight : 0;
        var right = chosen.Count(key.Right.Contains);
        return Math.Max(0, Math.Round(item.Weight * (right - (chosen.Count - right)) / key.Right.Count, 2, MidpointRounding.AwayFromZero));
    }

    public static IReadOnlyList<int> Chosen(string value) => value.Length == 0 ? [] : [.. value.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>Capitals, accents, punctuation and spaces make no difference.</summary>
    private static string Folded(string text) => new([.. text.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static Refusal Wrong(PaperItem item) => new(T($"Soal {item.Order}: jawaban ini tidak ada dalam pilihannya.", $"Question {item.Order}: this answer is not among its options."));
}
