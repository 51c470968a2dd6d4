using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Questions;

/// <summary>What may be answered. Knowledge: options, one a line, * before the right one; whoever does not know may say so. Trust and awareness: five steps,
/// with words for the first and the last, or none.</summary>
public sealed record Choices(Dimension Dimension, IReadOnlyList<string> Words, int? Right)
{
    public const int Steps = 5, LongestText = 2000;
    private const int MostOptions = 6, LongestOption = 200;

    /// <summary>Stands in a sheet for a question left open, and for "I do not know".</summary>
    public const char Open = '-', Unknown = '0';

    public bool IsScale => Dimension != Dimension.Knowledge;

    /// <summary>What a sheet of answers may hold, and how people read it.</summary>
    public IEnumerable<(char Value, string Text)> Answers => IsScale
        ? Enumerable.Range(1, Steps).Select(step => ((char)('0' + step), Words.Count == 2 && step is 1 or Steps ? $"{step} · {Words[step == 1 ? 0 : 1]}" : $"{step}"))
        : Words.Select((word, i) => ((char)('1' + i), word)).Append((Unknown, T("Tidak tahu", "I do not know")));

    /// <exception cref="Refusal">Says what is missing or too much.</exception>
    public static Choices Read(Dimension dimension, string? text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Any(l => l.Length > LongestOption)) throw Wrong(T($"Satu pilihan paling panjang {LongestOption} huruf.", $"An option has {LongestOption} characters at most."));
        if (dimension != Dimension.Knowledge) return lines.Length is 0 or 2 ? new(dimension, lines, null) : throw Wrong(T("Tulis kata untuk 1 dan kata untuk 5, satu tiap baris, atau kosongkan.", "Write the word for 1 and the word for 5, one a line, or leave it empty."));
        if (lines.Length is < 2 or > MostOptions) throw Wrong(T($"Tulis 2 sampai {MostOptions} pilihan, satu tiap baris.", $"Write 2 to {MostOptions} options, one a line."));
        var options = lines.Select(l => l.TrimStart('*').Trim()).ToList();
        if (options.Any(o => o.Length == 0) || options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count) throw Wrong(T("Ada pilihan yang kosong atau sama.", "An option is empty or stands there twice."));
        return lines.Index().Where(l => l.Item[0] == '*').ToList() is [var right] ? new(dimension, options, right.Index) : throw Wrong(T("Beri tanda * di depan satu jawaban yang benar.", "Put * before the one right answer."));
    }

    public string Write() => string.Join('\n', Words.Select((w, i) => i == Right ? "*" + w : w));

    private static Refusal Wrong(string message) => new(message, nameof(QuestionForm.Choices));
}
