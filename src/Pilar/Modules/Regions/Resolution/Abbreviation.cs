namespace Pilar.Modules.Regions.Resolution;

/// <summary>Shortened words: "Tj.", "Hdl.", "Sei", "Tgh" stand for a longer word that begins alike and has these letters in this order.</summary>
internal static class Abbreviation
{
    /// <summary>Short forms whose letters are not all in the long word.</summary>
    private static readonly Dictionary<string, string[]> Irregular = new()
    {
        ["SEI"] = ["SUNGAI"],
        ["SEY"] = ["SUNGAI"],
        ["SE"] = ["SUNGAI"],
        ["TJ"] = ["TANJUNG"],
        ["TJG"] = ["TANJUNG"],
        ["DJ"] = ["JALAN"],
        ["GG"] = ["GANG"],
    };

    public static bool MayBe(PlaceWord word) => word.Dotted && word.Text.Length <= 6 || word.Text.Length <= 4;

    public static bool Stands(PlaceWord word, string full)
    {
        var text = word.Text;
        if (Irregular.TryGetValue(text, out var known) && known.Contains(full)) return true;
        if (text.Length == 0 || full.Length < text.Length + 2 || text[0] != full[0] || !char.IsAsciiLetter(text[0])) return false;
        if (word.Dotted) return IsSubsequence(text, full);
        var prefix = text.Length >= 3 && full.StartsWith(text, StringComparison.Ordinal);
        return prefix || text.Skip(1).All(c => c is not ('A' or 'I' or 'U' or 'E' or 'O')) && IsSubsequence(text, full);
    }

    private static bool IsSubsequence(string text, string full)
    {
        var at = 0;
        foreach (var c in full)
            if (at < text.Length && text[at] == c) at++;
        return at == text.Length;
    }
}
