using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>The cells of a row that the preview shows.</summary>
internal enum RowCell { Other, Name, Nik, Birth, Duty }

/// <summary>A row of the preview, with what is wrong sorted to the cells it is about.</summary>
internal sealed record RowShown(ImportRow Row, ListedFacts Facts, ILookup<RowCell, RowReason> Reasons)
{
    public static RowShown Of(ImportRow row, ListedFacts facts, ListLayout layout)
    {
        var columns = layout.Tables[facts.Table].Mapping.Columns.ToDictionary(c => c.Index, c => c.Field);
        return new(row, facts, RowReasons.Of(row, facts).ToLookup(r => r.Column is { } at && columns.TryGetValue(at, out var field) ? CellOf(field) : r.Code == RowProblem.NikShared ? RowCell.Nik : RowCell.Other));
    }

    public IEnumerable<RowReason> At(RowCell cell) => Reasons[cell];

    private static RowCell CellOf(ListField field) => field switch
    {
        ListField.Name or ListField.FrontTitle or ListField.BackTitle => RowCell.Name,
        ListField.Nik => RowCell.Nik,
        ListField.BirthPlace or ListField.BirthDate or ListField.BirthPlaceAndDate or ListField.BirthDay or ListField.BirthMonth or ListField.BirthYear => RowCell.Birth,
        ListField.DutyArea or ListField.DutyVillage or ListField.DutyDistrict or ListField.DutyRegency => RowCell.Duty,
        _ => RowCell.Other,
    };
}
