using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>The words for the two sexes.</summary>
internal static class SexText
{
    public static Sex? Read(string text)
    {
        if (text.Length is 0 or > 24) return null;
        if (Word(text) is { } whole) return whole;
        var words = text.Split([' ', '(', ')', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(Word).Distinct().ToArray();
        return words.Length == 1 ? words[0] : null;
    }

    private static Sex? Word(string text)
    {
        var letters = string.Concat(text.Where(char.IsAsciiLetter)).ToUpperInvariant();
        return letters switch
        {
            "L" or "LK" or "LKLK" or "LAKI" or "LAKILAKI" or "LAKIL" or "LELAKI" or "PRIA" or "M" or "MALE" or "COWOK" or "LAKLAKI" or "LAKILAK" or "LAKIILAKI" => Sex.Male,
            "P" or "PR" or "PEREMPUAN" or "PRP" or "PRMPUAN" or "PEREMPUN" or "WANITA" or "WNT" or "W" or "F" or "FEMALE" or "CEWEK" or "PEREMPUAM" or "PERMPUAN" => Sex.Female,
            _ => null,
        };
    }

    /// <summary>The codes of the statistics office; only in a column that says it holds the sex.</summary>
    public static Sex? ReadCode(string text) => text switch { "1" => Sex.Male, "2" => Sex.Female, _ => null };

    /// <summary>Whether a cell of a tick column is ticked.</summary>
    public static bool IsTick(string text) => text.Length is > 0 and <= 12 && text is not ("-" or "0" or "–" or "FALSE") && !text.Contains("tidak", StringComparison.OrdinalIgnoreCase);
}
