using System.Text.Json;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports;

/// <summary>The tables found in a list and what their columns were taken for, as kept with the import.</summary>
public sealed record ListLayout(IReadOnlyList<ListLayout.Table> Tables, IReadOnlyList<ListLayout.SheetLeft> Left)
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web);

    /// <summary>One table: where it stands, its columns, its kind and how many people it lists.</summary>
    public sealed record Table(string Sheet, int HeaderRow, ColumnMapping Mapping, string Kind, int Rows);

    /// <summary>A sheet without people, and why.</summary>
    public sealed record SheetLeft(string Sheet, SheetOutcome Outcome);

    public static ListLayout Of(IReadOnlyList<(ListedTable Table, int Rows)> found, IReadOnlyList<ListedSheet> sheets) => new(
        [.. found.Select(f => new Table(f.Table.Sheet, f.Table.HeaderRow, f.Table.Mapping, f.Table.Kind.Code, f.Rows))],
        [.. sheets.Where(s => s.Outcome != SheetOutcome.People).Select(s => new SheetLeft(s.Name, s.Outcome))]);

    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    public static ListLayout From(string? json) => json is null ? new([], []) : JsonSerializer.Deserialize<ListLayout>(json, Compact)!;
}
