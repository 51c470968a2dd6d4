using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Correcting;

/// <summary>How the leftover rows of one table are laid out in the correction workbook: its own columns, columns for what stood outside the
/// rows (sheet names, titles, merged cells), the reasons, the row code.</summary>
public static class CorrectionSheet
{
    private static readonly (ListField Field, RegionLevel Level, string Heading)[] Places =
    [
        (ListField.DutyRegency, RegionLevel.Regency, "Kabupaten/Kota Tugas"),
        (ListField.DutyDistrict, RegionLevel.District, "Kecamatan Tugas"),
    ];

    public const string Reasons = "Alasan Pilar";

    /// <summary>Columns in their order.</summary>
    public static ColumnMapping MappingOf(ListLayout.Table table)
    {
        var columns = Own(table).Select((c, at) => new MappedColumn(at, c.Heading.Length > 0 ? c.Heading : c.Field.ToString(), c.Field)).ToList();
        foreach (var (field, _, heading) in Places)
            if (!table.Mapping.Has(field)) columns.Add(new(columns.Count, heading, field));
        columns.Add(new(columns.Count, Reasons, ListField.Other));
        columns.Add(new(columns.Count, RowCode.Heading, ListField.Other));
        return new(ColumnMapping.Sign(columns.Select(c => c.Heading), table.Mapping.Office), columns, table.Mapping.Office);
    }

    /// <summary>The texts of one row in those columns.</summary>
    public static IReadOnlyList<string> CellsOf(ListLayout.Table table, ImportRow row, ListedFacts facts, Func<string, string> regionName)
    {
        var cells = Own(table).Select(c => Cell(facts, c.Index) is { Length: > 0 } text ? text : Outside(c.Field, facts, regionName)).ToList();
        foreach (var (field, _, _) in Places)
            if (!table.Mapping.Has(field)) cells.Add(Outside(field, facts, regionName));
        cells.Add(string.Join(' ', RowReasons.Of(row, facts).Select(r => r.Sentence)));
        cells.Add(RowCode.Of(row));
        return cells;
    }

    /// <summary>Which of those texts are at fault.</summary>
    public static IReadOnlySet<int> FaultsOf(ListLayout.Table table, ImportRow row, ListedFacts facts)
    {
        var own = Own(table);
        return RowReasons.Of(row, facts).Where(r => !r.IsHint && r.Column is not null).Select(r => own.FindIndex(c => c.Index == r.Column)).Where(at => at >= 0).ToHashSet();
    }

    private static List<MappedColumn> Own(ListLayout.Table table) =>
        [.. table.Mapping.Columns.OrderBy(c => c.Index).Where(c => c.Heading.Length > 0 || c.Field != ListField.Other)];

    private static string Cell(ListedFacts facts, int index) => index < facts.Cells.Count ? facts.Cells[index] : "";

    private static string Outside(ListField field, ListedFacts facts, Func<string, string> regionName) =>
        Places.FirstOrDefault(p => p.Field == field) is { Heading: not null } place && (facts.Duty ?? facts.DutyArea) is { } duty && RegionCode.At(duty, place.Level) is { } code
            ? regionName(code) : "";
}
