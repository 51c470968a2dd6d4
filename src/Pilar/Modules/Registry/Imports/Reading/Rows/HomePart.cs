using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Regions;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>Where somebody lives: the residence columns, else the village the address names, else (for those who must live where they
/// serve) the village of duty.</summary>
internal static class HomePart
{
    public static RegionNode? Read(TableRow row, ListKind kind, PlacePart duty, AddressText address, RegionResolver resolver, string scope, List<Problem> problems)
    {
        var (village, district, regency, field) = Written(row, address);
        if (village.Length == 0 && Unmarked(row.Text(Address), duty.Area, resolver) is { } named) return named;
        if (village.Length == 0) return kind.LivesOnDuty && !(row.Has(HomeVillage) && !row.Has(DutyVillage)) ? duty.Duty : null;
        var match = Find(village, district, regency, duty.Area, resolver, scope);
        if (match.Region is null) problems.Add(new(ProblemCode.HomeUnresolved, HomeVillage, row.Column(field), village, string.Join("; ", match.Candidates.Take(3).Select(c => c.Region.Name))));
        return match.Region;
    }

    /// <summary>"Jl. Melati RT 01 RW 02 Gunung Makmur": only an official name of the district of duty counts,
    /// and not one the district shares, which is the likelier meaning at the end of an address.</summary>
    private static RegionNode? Unmarked(string address, RegionNode? duty, RegionResolver resolver)
    {
        if (address.Length < 8 || duty is null || RegionCode.At(duty.Code, RegionLevel.District) is not { } district) return null;
        foreach (var part in AddressText.Unmarked(address))
            if (resolver.Find(part, district, RegionLevel.Village) is { Kind: RegionMatchKind.Exact, Region: { } village } && village.Name != village.Parent!.Name) return village;
        return null;
    }

    private static (string Village, string District, string Regency, ListField Field) Written(TableRow row, AddressText address)
    {
        if (row.Text(HomeVillage) is var village && !Absent.Is(village)) return (village, Clean(row.Text(HomeDistrict)), Clean(row.Text(HomeRegency)), HomeVillage);
        return (address.Village, address.District.Length > 0 ? address.District : Clean(row.Text(HomeDistrict)), address.Regency.Length > 0 ? address.Regency : Clean(row.Text(HomeRegency)), Address);
    }

    private static RegionMatch Find(string village, string district, string regency, RegionNode? duty, RegionResolver resolver, string scope)
    {
        var dutyRegency = duty is null ? null : RegionCode.At(duty.Code, RegionLevel.Regency);
        var dutyDistrict = duty is null ? null : RegionCode.At(duty.Code, RegionLevel.District);
        var within = regency.Length == 0 ? dutyRegency : Regency(regency, resolver, scope)?.Code;
        if (regency.Length > 0 && within is null) return RegionMatch.Unknown;
        if (district.Length > 0)
        {
            var found = resolver.Find(district, within ?? scope, RegionLevel.District);
            return found.Region is null ? RegionMatch.Unknown : resolver.FindVillage(village, found.Region.Code);
        }

        if (dutyDistrict is not null && (within is null || within == dutyRegency))
        {
            var near = resolver.Find(village, dutyDistrict, RegionLevel.Village);
            if (near.Kind != RegionMatchKind.Unknown) return near;
        }

        var far = resolver.Find(village, within ?? scope, RegionLevel.Village);
        return far.Confidence >= 0.94 || dutyDistrict is null && far.Region is not null ? far : far with { Region = null };
    }

    /// <summary>A regency of the own province first, then of the nation.</summary>
    private static RegionNode? Regency(string text, RegionResolver resolver, string scope)
    {
        var province = RegionCode.At(scope, RegionLevel.Province) ?? RegionCode.Nation;
        if (resolver.Find(text, province, RegionLevel.Regency).Region is { } near) return near;
        return resolver.Find(text, RegionCode.Nation, RegionLevel.Regency) is { Confidence: >= 0.95, Region: { } far } ? far : null;
    }

    private static string Clean(string text) => Absent.Is(text) ? "" : text;
}
