using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

internal static class Levels
{
    /// <summary>Who answers at a level.</summary>
    public static string Office(RegionLevel level) => level switch
    {
        RegionLevel.District => "TKSK",
        RegionLevel.Regency => T("kab/kota", "regency"),
        RegionLevel.Province => T("provinsi", "province"),
        RegionLevel.Nation => T("pusat", "national office"),
        _ => T("penulis", "author"),
    };
}
