namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>What became of a sheet.</summary>
public enum SheetOutcome
{
    /// <summary>People were read.</summary>
    People,

    /// <summary>A table without a single person: nobody to report.</summary>
    Empty,

    /// <summary>No table of people: a summary, notes, a look-up list.</summary>
    NoTable,

    /// <summary>Hidden in the workbook and therefore left out.</summary>
    Hidden,

    /// <summary>About another kind of pillar than the one this import is for.</summary>
    OtherKind,
}

/// <summary>A sheet and what was read from it.</summary>
public sealed record ListedSheet(string Name, IReadOnlyList<ListedTable> Tables, int People, SheetOutcome Outcome, ListKind? OtherKind);
