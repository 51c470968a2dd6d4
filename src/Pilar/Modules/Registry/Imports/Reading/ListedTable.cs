using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>A table of people found in a sheet.</summary>
/// <param name="Sheet">Name of the sheet; empty for text files.</param>
/// <param name="HeaderRow">First row of the header, or 0 when the table has none.</param>
/// <param name="HeaderHeight">Rows of the header.</param>
/// <param name="Mapping">What each column was taken for.</param>
/// <param name="Kind">What the people of this table are.</param>
public sealed record ListedTable(string Sheet, int HeaderRow, int HeaderHeight, ColumnMapping Mapping, ListKind Kind);
