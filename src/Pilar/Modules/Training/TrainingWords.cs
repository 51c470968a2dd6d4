using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training;

internal static class TrainingWords
{
    /// <summary>The office of a level, as people call it.</summary>
    public static string Office(RegionLevel level) => level switch
    {
        RegionLevel.Nation => T("kementerian", "ministry"),
        RegionLevel.Province => T("provinsi", "province"),
        _ => T("kabupaten/kota", "regency"),
    };
}
