using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Remarks and status cells that say a role has ended.</summary>
internal static partial class StatusText
{
    public static bool SaysEnded(string text) => text.Length > 0 && Ended().IsMatch(text) && !Replaced().IsMatch(text);

    /// <summary>In a status column the bare words count as well: "0", "Nonaktif", "N".</summary>
    public static bool IsInactive(string text) => SaysEnded(text) || Inactive().IsMatch(text);

    [GeneratedRegex(@"\bmeninggal|\balm(?:arhum(?:ah)?)?\b|\bwafat|\bundur\s+diri|mengundurkan|\bmundur\b|\bberhenti|\bdiberhentikan|\bpindah\b|\bpensiun|\bdiganti(?:kan)?\b|(?:tidak|tdk|non|sudah\s+tidak|kurang)[\s-]*(?:lagi\s+)?aktif|\bpurna\s*tugas|\bdigeser|\bresign", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    /// <summary>"Pengganti alm. Udin" or "pindahan dari" speak of another.</summary>
    [GeneratedRegex(@"\bpengganti\b|\bmenggantikan\b|\bpindahan\b|\bpindah\s+dari\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"^\s*(?:0|n|no|false|tidak|off|inaktif|inactive|non\W?aktif|na|ta|selesai|berakhir)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inactive();
}
