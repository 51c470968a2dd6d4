using Pilar.Kernel;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>An answer as it stands on a sheet of paper: letters of the options (A, or A C), B or S for true or false, a step of the scale, or the text.</summary>
public static class PaperCell
{
    /// <exception cref="Refusal">Says what may stand here.</exception>
    public static string Read(PaperItem item, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return "";
        return item.Kind switch
        {
            QuestionKind.Text => text.Length <= Answer.Longest ? text : throw new Refusal(T($"Paling panjang {Answer.Longest} huruf.", $"At most {Answer.Longest} characters.")),
            QuestionKind.Scale => text is ['1' or '2' or '3' or '4' or '5'] ? text : throw new Refusal(T($"\"{text}\": tulis 1 sampai 5.", $"\"{text}\": write 1 to 5.")),
            QuestionKind.TrueFalse => text.ToLowerInvariant() switch
            {
                "b" or "benar" or "true" or "t" => "0",
                "s" or "salah" or "false" or "f" => "1",
                _ => throw new Refusal(T($"\"{text}\": tulis B (benar) atau S (salah).", $"\"{text}\": write B (true) or S (false).")),
            },
            _ => Letters(item, text),
        };
    }

    public static string Write(PaperItem item, string value) => value.Length == 0 ? "" : item.Kind switch
    {
        QuestionKind.TrueFalse => value == "0" ? "B" : "S",
        QuestionKind.OneRight or QuestionKind.SeveralRight => string.Concat(Scoring.Chosen(value).Select(o => (char)('A' + o))),
        _ => value,
    };

    private static string Letters(PaperItem item, string text)
    {
        var last = (char)('A' + item.Key.Options.Count - 1);
        var letters = text.ToUpperInvariant().Where(c => c is not (',' or ';' or ' ' or '/')).Distinct().Order().ToList();
        if (letters.Count == 0 || letters.Any(c => c < 'A' || c > last)) throw new Refusal(T($"\"{text}\": tulis huruf A sampai {last}.", $"\"{text}\": write a letter from A to {last}."));
        if (letters.Count > 1 && item.Kind == QuestionKind.OneRight) throw new Refusal(T($"\"{text}\": hanya satu huruf.", $"\"{text}\": one letter only."));
        return string.Join(',', letters.Select(c => c - 'A'));
    }
}
