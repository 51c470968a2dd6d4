using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Questions;

/// <summary>What may be answered and what is right, written one a line: options with * before the right ones; "benar" or "salah";
/// the accepted texts; or the words at both ends of a scale.</summary>
/// <param name="Options">Options to choose from; accepted texts of a short text; the two ends of a scale, or none.</param>
/// <param name="Right">Positions of the right options, from 0.</param>
public sealed record AnswerKey(QuestionKind Kind, IReadOnlyList<string> Options, IReadOnlyList<int> Right)
{
    private const int MostOptions = 8, MostAccepted = 20, LongestOption = 300;

    /// <exception cref="Refusal">Says what is missing or too much.</exception>
    public static AnswerKey Read(QuestionKind kind, string? text)
    {
        var lines = (text ?? "").Replace(" | ", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.FirstOrDefault(l => l.Length > LongestOption) is not null) throw Wrong(T($"Satu jawaban paling panjang {LongestOption} huruf.", $"An answer has {LongestOption} characters at most."));
        return kind switch
        {
            QuestionKind.TrueFalse => TrueFalse(lines),
            QuestionKind.Scale => lines.Length is 0 or 2 ? new(kind, lines, []) : throw Wrong(T("Tulis kata untuk 1 dan kata untuk 5, atau kosongkan.", "Write the word for 1 and the word for 5, or leave it empty.")),
            QuestionKind.Text => lines.Length is > 0 and <= MostAccepted ? new(kind, lines, []) : throw Wrong(T($"Tulis 1 sampai {MostAccepted} jawaban yang diterima.", $"Write 1 to {MostAccepted} accepted answers.")),
            _ => Choice(kind, lines),
        };
    }

    public string Write() => Kind == QuestionKind.TrueFalse ? Right[0] == 0 ? "benar" : "salah"
        : string.Join('\n', Options.Select((o, i) => Right.Contains(i) ? "*" + o : o));

    /// <summary>The options as people read them.</summary>
    public IReadOnlyList<string> Shown => Kind == QuestionKind.TrueFalse ? [T("Benar", "True"), T("Salah", "False")] : Options;

    private static AnswerKey Choice(QuestionKind kind, string[] lines)
    {
        if (lines.Length is < 2 or > MostOptions) throw Wrong(T($"Tulis 2 sampai {MostOptions} pilihan, satu tiap baris.", $"Write 2 to {MostOptions} options, one a line."));
        var options = lines.Select(l => l.TrimStart('*').Trim()).ToList();
        if (options.Any(o => o.Length == 0)) throw Wrong(T("Ada pilihan yang kosong.", "An option is empty."));
        if (options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count) throw Wrong(T("Dua pilihan sama.", "Two options are the same."));
        var right = lines.Index().Where(l => l.Item[0] == '*').Select(l => l.Index).ToList();
        if (kind == QuestionKind.OneRight && right.Count != 1) throw Wrong(T("Beri tanda * di depan satu jawaban yang benar.", "Put * before the one right answer."));
        if (right.Count == 0) throw Wrong(T("Beri tanda * di depan setiap jawaban yang benar.", "Put * before every right answer."));
        return new(kind, options, right);
    }

    private static AnswerKey TrueFalse(string[] lines) => lines is [var word] && word.TrimStart('*').Trim().ToLowerInvariant() is var said && said is "benar" or "true" or "salah" or "false"
        ? new(QuestionKind.TrueFalse, ["benar", "salah"], [said is "benar" or "true" ? 0 : 1])
        : throw Wrong(T("Tulis \"benar\" atau \"salah\".", "Write \"benar\" or \"salah\"."));

    private static Refusal Wrong(string message) => new(message, nameof(QuestionForm.Answers));
}
