using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>A row seen through the mapping of its table, with what merged and first-row-only cells above hand down.</summary>
internal readonly struct TableRow(SheetRow row, FieldIndex fields, CarryDown carry)
{
    public int Number => row.Number;

    public SheetRow Row => row;

    public bool Has(ListField field) => fields.Has(field);

    public int? Column(ListField field) => fields[field] is >= 0 and var at ? at : null;

    /// <summary>The cell itself, or what is handed down to it.</summary>
    public Cell this[ListField field] => fields[field] is >= 0 and var at ? row[at] is { IsBlank: false } own ? own : carry.Above(row.Number, at) : default;

    public string Text(ListField field) => this[field].Text;

    /// <summary>The text of a cell that may only stand for itself.</summary>
    public Cell Own(ListField field) => fields[field] is >= 0 and var at ? row[at] : default;
}
