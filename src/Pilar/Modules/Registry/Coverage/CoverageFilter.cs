using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>Which villages of the coverage list are wanted: by status, or by the number of active PSM.</summary>
public static class CoverageFilter
{
    /// <summary>Value in the address, and its words.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices =>
    [
        ("none", T("Tanpa PSM aktif", "No active PSM")),
        ("one", T("Satu PSM aktif", "One active PSM")),
        ("several", T("Beberapa PSM aktif", "Several active PSM")),
        ("below", T("Ada PSM, di bawah sasaran", "Served, below the target")),
        ("met", T("Mencapai sasaran", "Target met")),
    ];

    public static IEnumerable<CoverageRow> Where(this IEnumerable<CoverageRow> villages, string? status) => status switch
    {
        "none" => villages.Where(v => v.Active == 0),
        "one" => villages.Where(v => v.Active == 1),
        "several" => villages.Where(v => v.Active > 1),
        "below" => villages.Where(v => v.Status == CoverageStatus.Below),
        "met" => villages.Where(v => v.Status == CoverageStatus.Met),
        _ => villages,
    };

    public static string Name(this CoverageStatus status) => status switch
    {
        CoverageStatus.None => T("tanpa PSM aktif", "no active PSM"),
        CoverageStatus.Below => T("di bawah sasaran", "below target"),
        _ => T("mencapai sasaran", "target met"),
    };
}
