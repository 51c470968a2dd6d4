using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Whether a text says that the basic training was done; other courses are no.</summary>
internal static partial class TrainingText
{
    /// <summary>Null when nothing is said.</summary>
    public static bool? Read(string text)
    {
        if (text.Length == 0) return null;
        if (No().IsMatch(text) || Absent.Is(text)) return false;
        if (Yes().IsMatch(text) || Year().IsMatch(text)) return true;
        if (Course().IsMatch(text)) return Basic().IsMatch(text);
        return text.Any(char.IsAsciiDigit) && text.Contains('/');
    }

    [GeneratedRegex(@"^\s*(?:belum|blm|tidak|tdk|tak|no|t|n|x|false|b)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"^\s*(?:sudah|sdh|ya|y|yes|ada|pernah|lulus|true|v|√|✓|✔|1|telah|bersertifikat|selesai|ikut)\b|^\s*[√✓✔☑]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\s*(?:th(?:n|\.)?|tahun)?\.?\s*(?:19|20)\d\d\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"bimtek|diklat|pelatihan|pembekalan|bimbingan|training|kursus|workshop|sosialisasi|seminar", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Course();

    [GeneratedRegex(@"\bdasar\b|\bpemula\b|\bbasic\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Basic();
}
