using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>The columns of a mapping by field, for quick reading of many rows.</summary>
internal sealed class FieldIndex
{
    private readonly int[] columns = new int[Enum.GetValues<ListField>().Length];

    public FieldIndex(ColumnMapping mapping)
    {
        Array.Fill(columns, -1);
        foreach (var column in mapping.Columns.Reverse()) columns[(int)column.Field] = column.Index;
        Others = [.. mapping.Columns.Where(c => c.Field is ListField.Other or ListField.Age or ListField.Timestamp or ListField.Province && c.Heading.Length > 0)];
    }

    public IReadOnlyList<MappedColumn> Others { get; }

    /// <summary>The column of a field, or -1.</summary>
    public int this[ListField field] => columns[(int)field];

    public bool Has(ListField field) => columns[(int)field] >= 0;
}
