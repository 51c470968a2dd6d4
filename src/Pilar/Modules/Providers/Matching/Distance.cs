using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Matching;

/// <summary>How far help is: kilometres between two points; where one is missing, what is usual between places whose nearest common region is of a level.</summary>
internal static class Distance
{
    private static double Usual(RegionLevel common) => common switch
    {
        RegionLevel.Village => 2,
        RegionLevel.District => 8,
        RegionLevel.Regency => 35,
        RegionLevel.Province => 120,
        _ => 800,
    };

    /// <summary>To the nearest place of a provider.</summary>
    public static (double Kilometres, bool Measured, RegionLevel Common) To(Candidate candidate, Need need) =>
        candidate.Places.DefaultIfEmpty(new(candidate.Home, null)).Select(place => Between(need.Region, need.Point, place)).MinBy(d => d.Kilometres);

    public static string Words(double kilometres, bool measured, RegionLevel common) => measured
        ? T($"{Show.Number(kilometres, 1)} km", $"{Show.Number(kilometres, 1)} km")
        : common switch
        {
            RegionLevel.Village => T("di desa/kelurahan yang sama", "in the same village"),
            RegionLevel.District => T("di kecamatan yang sama", "in the same district"),
            RegionLevel.Regency => T("di kabupaten/kota yang sama", "in the same regency"),
            RegionLevel.Province => T("di provinsi yang sama", "in the same province"),
            _ => T("di provinsi lain", "in another province"),
        };

    private static (double Kilometres, bool Measured, RegionLevel Common) Between(string region, GeoPoint? point, CandidatePlace place)
    {
        var common = Common(region, place.Region);
        return point is { } from && place.Point is { } to ? (Coordinates.Between(from, to), true, common) : (Usual(common), false, common);
    }

    private static RegionLevel Common(string a, string b)
    {
        for (var level = RegionLevel.Village; level > RegionLevel.Nation; level--)
            if (RegionCode.At(a, level) is { } one && one == RegionCode.At(b, level)) return level;
        return RegionLevel.Nation;
    }
}
