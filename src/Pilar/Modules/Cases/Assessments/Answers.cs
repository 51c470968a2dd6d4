using System.Globalization;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Assessments;

/// <summary>What was answered to the questions of a form, by their keys; several choices are separated by a line break.</summary>
public static class Answers
{
    public const string Yes = "ya", No = "tidak";
    private const int LongestText = 4000;

    /// <summary>Whether a question is asked, given the answers before it.</summary>
    public static bool IsAsked(FormField field, IReadOnlyDictionary<string, string> answers) =>
        field.ShowWhen is null || answers.TryGetValue(field.ShowWhen, out var given) && given.Split('\n').Contains(field.ShowValue, StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks what was sent; answers to questions that are not asked are left out.</summary>
    public static Dictionary<string, string> Check(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, string[]> sent)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!IsAsked(field, answers)) continue;
            var given = sent.TryGetValue(field.Key, out var values) ? values.Select(v => v.Trim()).Where(v => v.Length > 0).ToArray() : [];
            if (given.Length == 0 && field.Required) throw new Refusal(T($"\"{field.Label}\" wajib diisi.", $"\"{field.Label}\" is required."), field.Key);
            if (given.Length > 0) answers[field.Key] = string.Join('\n', given.Select(v => Read(field, v)));
        }
        return answers;
    }

    /// <summary>Sum of what the chosen answers count; null when none of them counts.</summary>
    public static int? Score(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, string> answers)
    {
        var counted = fields.Where(f => answers.ContainsKey(f.Key)).SelectMany(f => answers[f.Key].Split('\n').Select(a => f.Choices?.FirstOrDefault(c => c.Text == a)?.Score)).OfType<int>().ToList();
        return counted.Count == 0 ? null : counted.Sum();
    }

    /// <summary>As people read it.</summary>
    public static string Shown(FormField field, string answer) => field.Type switch
    {
        FieldType.Date when DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var day) => Show.Date(day),
        FieldType.Number when decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => Show.Number((double)number, number.Scale),
        FieldType.YesNo => answer == Yes ? T("ya", "yes") : T("tidak", "no"),
        _ => answer.Replace("\n", ", ", StringComparison.Ordinal),
    };

    private static string Read(FormField field, string value) => field.Type switch
    {
        FieldType.Number => WrittenNumber.Fraction(value, $"\"{field.Label}\"", field.Key).ToString(CultureInfo.InvariantCulture),
        FieldType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) ? value : throw new Refusal(T($"\"{field.Label}\": tulis tanggal yang ada.", $"\"{field.Label}\": write a date that exists."), field.Key),
        FieldType.YesNo => value is Yes or No ? value : throw new Refusal(T($"\"{field.Label}\": ya atau tidak.", $"\"{field.Label}\": yes or no."), field.Key),
        FieldType.Choice or FieldType.Several => field.Choices?.Any(c => c.Text == value) == true ? value : throw new Refusal(T($"\"{field.Label}\": pilih dari daftar.", $"\"{field.Label}\": choose from the list."), field.Key),
        _ => value.Length <= LongestText ? value : throw new Refusal(T($"\"{field.Label}\": paling panjang {LongestText} huruf.", $"\"{field.Label}\": at most {LongestText} characters."), field.Key),
    };
}
