using System.Text.RegularExpressions;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Layout;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Regions;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>Where somebody serves: top-down from the region of the upload over regency and district to the village.</summary>
internal sealed partial record PlacePart(RegionNode? Duty, RegionNode? Area, RegionMatch Match, string Text)
{
    public static PlacePart Read(TableRow row, ListKind kind, SheetPlace sheet, RegionResolver resolver, string scope, List<Problem> problems)
    {
        var area = resolver.Tree.Find(scope);
        var (village, villageField) = Pick(row, DutyVillage, HomeVillage);
        var (district, districtField) = Pick(row, DutyDistrict, HomeDistrict);
        var (regency, regencyField) = Pick(row, DutyRegency, HomeRegency);
        if (village.Length == 0 && kind.LivesOnDuty && !row.Has(DutyVillage) && !row.Has(HomeVillage) && sheet.Village.Length == 0) (village, villageField) = (row.Text(Address), Address);
        var written = AddressText.Read(village);
        if (villageField == Address) village = written.Village;
        if (district.Length == 0) district = written.District;
        if (regency.Length == 0) regency = written.Regency;
        if (village.Length == 0 && row.Has(DutyVillage) is false) village = sheet.Village;
        var text = string.Join(", ", new[] { village, district, regency }.Where(t => t.Length > 0));
        var match = RegionMatch.Empty;
        if (area is { Level: < RegionLevel.Regency })
        {
            match = regency.Length > 0 ? resolver.Find(regency, scope, RegionLevel.Regency) : RegionMatch.Empty;
            if (match.Region is null && sheet.Regency is { } title && (regency.Length == 0 || match.Kind == RegionMatchKind.Unknown)) match = Given(title);
            if (match.Region is null && regency.Length > 0) problems.Add(new(kind.DutyLevel == RegionLevel.Regency ? ProblemCode.VillageUnresolved : ProblemCode.RegencyUnresolved, DutyRegency, row.Column(regencyField), regency, Suggest(match)));
            area = match.Region ?? area;
        }

        if (kind.DutyLevel == RegionLevel.Regency) return Done(area, match, RegionLevel.Regency, DutyRegency, regencyField, regency);
        if (area is { Level: < RegionLevel.District })
        {
            if (district.Length == 0 && sheet.District is null && Pair(village, area, resolver) is var (first, second)) (village, district) = (first, second);
            match = Absent.Is(district) ? RegionMatch.Empty : resolver.Find(district, area.Code, RegionLevel.District);
            if (match.Region is null && sheet.District is { } title && RegionCode.Contains(area.Code, title.Code) && Absent.Is(district)) match = Given(title);
            if (match.Kind == RegionMatchKind.Misspelt) problems.Add(new(ProblemCode.DistrictMisspelt, DutyDistrict, row.Column(districtField), district, match.Region!.Name));
            if (match.Region is null && kind.DutyLevel == RegionLevel.Village && match.Candidates.Count > 0 && ByVillage(village, match.Candidates) is { } chosen) match = Given(chosen);
            if (match.Region is null && !Absent.Is(district)) problems.Add(new(kind.DutyLevel == RegionLevel.District ? ProblemCode.VillageUnresolved : ProblemCode.DistrictUnresolved, DutyDistrict, row.Column(districtField), district, Suggest(match)));
            area = match.Region ?? area;
        }

        if (kind.DutyLevel == RegionLevel.District) return Done(area, match, RegionLevel.District, DutyDistrict, districtField, district);
        match = Absent.Is(village) ? RegionMatch.Empty
            : area!.Level >= RegionLevel.District ? resolver.FindVillage(village, area.Code)
            : Surely(resolver.Find(village, area.Code, RegionLevel.Village));
        if (match.Kind == RegionMatchKind.Misspelt) problems.Add(new(ProblemCode.VillageMisspelt, DutyVillage, row.Column(villageField), village, match.Region!.Name));
        area = match.Region ?? area;
        return Done(area, match, RegionLevel.Village, DutyVillage, villageField, village);

        PlacePart Done(RegionNode? reached, RegionMatch last, RegionLevel level, ListField field, ListField column, string cell)
        {
            var duty = reached?.Level == level ? reached : null;
            if (duty is null && !problems.Any(p => p.Code == ProblemCode.VillageUnresolved))
                problems.Add(new(last.Kind switch { RegionMatchKind.Elsewhere => ProblemCode.VillageElsewhere, RegionMatchKind.Ambiguous => ProblemCode.VillageAmbiguous, _ => ProblemCode.VillageUnresolved }, field, row.Column(column), cell, Suggest(last)));
            // The village lies in another district than the one written: only the regency is certain.
            return new(duty, last.Kind == RegionMatchKind.Elsewhere && duty is null ? reached?.Parent : reached, last, text);
        }

        RegionNode? ByVillage(string name, IReadOnlyList<RegionCandidate> districts)
        {
            var holding = districts.Where(d => resolver.Find(name, d.Region.Code, RegionLevel.Village) is { Confidence: >= 0.95, Region: not null }).ToArray();
            return holding.Length == 1 ? holding[0].Region : null;
        }
    }

    /// <summary>Village and district in one cell: "Gunung Makmur, Takisung", "Takisung - Gunung Makmur".</summary>
    private static (string Village, string District)? Pair(string text, RegionNode area, RegionResolver resolver)
    {
        var parts = text.Split([",", "/", " - ", "(", ")", ";", "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return null;
        if (IsDistrict(parts[^1])) return (parts[0], parts[^1]);
        return IsDistrict(parts[0]) ? (parts[^1], parts[0]) : null;

        bool IsDistrict(string part) => resolver.Find(part, area.Code, RegionLevel.District) is { Region: not null, Confidence: >= 0.9 };
    }

    /// <summary>A duty column, or the residence column when the list has no other.</summary>
    private static (string Text, ListField Field) Pick(TableRow row, ListField duty, ListField home) =>
        row.Has(duty) || !row.Has(home) ? (Clean(row.Text(duty)), duty) : (Clean(row.Text(home)), home);

    private static string Clean(string text) => Absent.Is(text) ? "" : Doubled().Replace(text, "$1 $1");

    /// <summary>"Asam2" is short for "Asam Asam".</summary>
    [GeneratedRegex(@"\b(\p{L}{3,})[2²](?!\d)")]
    private static partial Regex Doubled();

    private static RegionMatch Given(RegionNode region) => new(region, 1, RegionMatchKind.Exact, [new(region, 1)]);

    /// <summary>Without its district only a clear name counts.</summary>
    private static RegionMatch Surely(RegionMatch match) =>
        match.Region is null || match.Confidence >= 0.94 ? match : new(null, match.Confidence, RegionMatchKind.Unknown, match.Candidates);

    private static string Suggest(RegionMatch match) =>
        string.Join("; ", match.Candidates.Take(3).Select(c => c.Region.Level == RegionLevel.Village ? $"{c.Region.Name} ({c.Region.Parent!.Name})" : c.Region.Name));
}
