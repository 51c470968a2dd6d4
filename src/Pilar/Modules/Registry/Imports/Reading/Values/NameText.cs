using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Tells names of people from the other things that stand in a name column.</summary>
internal static partial class NameText
{
    private const int Longest = 90;

    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > Longest || Absent.Is(text) || Vacant().IsMatch(text) || Total().IsMatch(text)) return false;
        var letters = text.Count(char.IsLetter);
        return letters >= 2 && text.Count(char.IsAsciiDigit) <= 2 && letters * 2 >= text.Length;
    }

    /// <summary>Lines of totals, also "J U M L A H" and "SUB TOTAL KEC. X".</summary>
    public static bool IsTotal(string text) => text.Length is >= 3 and < 120 && Total().IsMatch(text);

    /// <summary>Lines of the signature block or notes below a list.</summary>
    public static bool ClosesList(string text) => text.Length is >= 3 and < 160 && (Signature().IsMatch(text) || PlaceAndDate().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:(?:sub|grand)\W*)?(?:j\s*u\s*m\s*l\s*a\s*h|t\s*o\s*t\s*a\s*l)\b|^\W*(?:sub\W*total|rekap(?:itulasi)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"\bkosong\b|\bnihil\b|\blowong\b|\bbelum\s+(?:ada|terisi|dibentuk|terbentuk|ditunjuk)|\btidak\s+ada\b|\bvacant\b|^\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vacant();

    [GeneratedRegex(@"^\W*(?:mengetahui|menyetujui|disetujui|kepala\s+(?:dinas|bidang|seksi|desa|kantor|bagian|sub)|plt\b|plh\b|an\.?\s+kepala|a\.n\b|u\.b\b|camat\b|lurah\b|kabid\b|sekretaris\s+(?:dinas|daerah)|nip\b|pembina\b|penata\b|ketua\s+(?:ipsm|tim|forum)|yang\s+(?:membuat|melaporkan|mendata)|dibuat\s+(?:oleh|di)|catatan\b|keterangan\s*:|ket\s*:|note|sumber\b|nb\b|\*\)|dicetak|petugas\s+(?:pendata|entri))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\s*[\p{L} .]{3,40},\s*(?:\d{1,2}|\.{2,}|_+)?\s*(?:januari|pebruari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+20\d\d\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDate();
}
