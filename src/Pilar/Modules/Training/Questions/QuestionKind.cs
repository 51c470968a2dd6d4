using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Questions;

/// <summary>One right answer of several; several right; true or false; a scale from 1 to 5 (an opinion, never scored); a short text.</summary>
public enum QuestionKind { OneRight, SeveralRight, TrueFalse, Scale, Text }

public static class QuestionKinds
{
    /// <summary>Steps of a scale.</summary>
    public const int Steps = 5;

    private static readonly Dictionary<string, QuestionKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pilihan ganda"] = QuestionKind.OneRight, ["one right answer"] = QuestionKind.OneRight,
        ["pilihan banyak"] = QuestionKind.SeveralRight, ["several right answers"] = QuestionKind.SeveralRight,
        ["benar/salah"] = QuestionKind.TrueFalse, ["true/false"] = QuestionKind.TrueFalse,
        ["skala 1-5"] = QuestionKind.Scale, ["scale 1-5"] = QuestionKind.Scale,
        ["isian singkat"] = QuestionKind.Text, ["short text"] = QuestionKind.Text,
    };

    public static string Name(this QuestionKind kind) => kind switch
    {
        QuestionKind.OneRight => T("pilihan ganda", "one right answer"),
        QuestionKind.SeveralRight => T("pilihan banyak", "several right answers"),
        QuestionKind.TrueFalse => T("benar/salah", "true/false"),
        QuestionKind.Scale => T("skala 1-5", "scale 1-5"),
        _ => T("isian singkat", "short text"),
    };

    /// <summary>The kind people write in a sheet, in either language; null when it is none.</summary>
    public static QuestionKind? Read(string words) => Words.TryGetValue(words.Trim(), out var kind) ? kind : null;

    public static bool HasOptions(this QuestionKind kind) => kind is QuestionKind.OneRight or QuestionKind.SeveralRight or QuestionKind.TrueFalse;
}
