using System.Globalization;
using Pilar.Kernel;
using Pilar.Modules.Selections.Setup;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>The fields of a sheet by number: 1 = points of the first criterion, 2 = its note, 3 = points of the second, ...</summary>
public static class SheetFields
{
    private const int Decimals = 2;

    public static int Points(int place) => 2 * place - 1;

    public static int Note(int place) => 2 * place;

    public static (Criterion Criterion, bool IsNote)? Find(Stage stage, int order) =>
        order < 1 || (order + 1) / 2 > stage.Criteria.Count ? null : (stage.InOrder[(order - 1) / 2], order % 2 == 0);

    /// <summary>As it stands in the field.</summary>
    public static string Value(Score? score, bool isNote) => isNote ? score?.Note ?? "" : score?.Points is { } points ? Shown(points) : "";

    /// <summary>Nothing = no score yet.</summary>
    /// <exception cref="Refusal">Not a number on the scale of the stage.</exception>
    public static decimal? Points(Stage stage, Criterion criterion, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var points = WrittenNumber.Fraction(text, criterion.Name, criterion.Name);
        return points >= stage.ScaleFrom && points <= stage.ScaleTo && decimal.Round(points, Decimals) == points ? points
            : throw new Refusal(T($"{criterion.Name}: nilai antara {stage.ScaleFrom} dan {stage.ScaleTo}.", $"{criterion.Name}: a score between {stage.ScaleFrom} and {stage.ScaleTo}."), criterion.Name);
    }

    internal static string Shown(decimal points) => points.ToString("0.##", IsEnglish ? CultureInfo.InvariantCulture : Comma);

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };
}
