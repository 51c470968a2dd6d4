using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>The administrative parts an address names: "Jl. Melati RT 02 RW 04 Ds. Sungai Bakar, Kec. Bajuin Kab. Tanah Laut".</summary>
internal readonly partial record struct AddressText(string Village, string District, string Regency, string Rt, string Rw)
{
    public static AddressText Read(string text)
    {
        if (text.Length < 3) return new("", "", "", "", "");
        var (rt, rw) = Block(text);
        var district = Part(InDistrict(), text);
        // "Kota" begins many village names; it means a city only behind the district or a comma.
        var tail = district.Length > 0 ? text.LastIndexOf(district, StringComparison.Ordinal) + district.Length : 0;
        var regency = Part(InRegency(), text[tail..]);
        if (regency.Length == 0) regency = Part(InRegency(), text);
        if (regency.StartsWith("kota", StringComparison.OrdinalIgnoreCase) && tail == 0 && !text.Contains(", " + regency, StringComparison.Ordinal) && !StartsWith(text, regency)
            || tail > 0 && regency.StartsWith("kota", StringComparison.OrdinalIgnoreCase) && text.LastIndexOf(regency, StringComparison.Ordinal) < tail) regency = "";
        return new(Part(InVillage(), text), district, regency, rt, rw);
    }

    /// <summary>The parts of an address that could be a village without saying so: behind RT/RW, and between commas.</summary>
    public static IEnumerable<string> Unmarked(string text) =>
        Marks().Replace(text, ",").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Length > 3 && !Street().IsMatch(part)).Reverse();

    private static bool StartsWith(string text, string part) => text.AsSpan().TrimStart().StartsWith(part, StringComparison.Ordinal);

    private static string Part(Regex pattern, string text)
    {
        string found = "";
        for (var m = pattern.Match(text); m.Success; m = m.NextMatch())
            if (m.Groups["n"].Value.Trim(' ', ',', '.', '-', ':') is { Length: > 1 } name && name.Any(char.IsLetter)) found = name;
        return found;
    }

    private static (string, string) Block(string text)
    {
        if (Both().Match(text) is { Success: true } both) return (both.Groups[1].Value, both.Groups[2].Value);
        return (RtAlone().Match(text).Groups[1].Value, RwAlone().Match(text).Groups[1].Value);
    }

    private const string End = @"(?=\s*(?:[,;\n]|\bkec\b|\bkecamatan\b|\bkab\b|\bkabupaten\b|\bprov|\brt\b|\brw\b|\bjl\b|\bjalan\b|\bdesa\s|\bkel\.|\bkelurahan\s|$))";

    [GeneratedRegex(@"\b(?:desa|ds|kel|kelurahan)\b\s*(?:/\s*kel(?:urahan)?\b)?[.:\s]*(?<n>[\p{L}\d][^,;\n]*?)" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InVillage();

    [GeneratedRegex(@"\b(?:kec|kecamatan)\b[.:\s]*(?<n>[\p{L}\d][^,;\n]*?)" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InDistrict();

    [GeneratedRegex(@"(?<n>\b(?:kab|kabupaten|kota)\b[.:\s]*[\p{L}][^,;\n]*?)(?=\s*(?:[,;\n]|\bprov|\bkec\b|\bkecamatan\b|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InRegency();

    [GeneratedRegex(@"\b(?:RT|RW)[\s./:]*\d{1,3}(?:\s*/\s*\d{1,3})?\b|[;\n]|\s[-–]\s", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:jl|jln|jalan|gg|gang|no|blok|komp|komplek|kompleks|perum|perumahan|dusun|dsn|lingk|lingkungan|kec|kecamatan|kab|kabupaten|prov)\b|\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"\bRT\b[\s./:]*(\d{1,3})\s*[/\-,]\s*(?:RW[\s.:]*)?(\d{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex Both();

    [GeneratedRegex(@"\bRT[\s.:]*(\d{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex RtAlone();

    [GeneratedRegex(@"\bRW[\s.:]*(\d{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex RwAlone();
}
