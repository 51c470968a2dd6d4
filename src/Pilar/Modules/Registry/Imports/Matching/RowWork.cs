using Pilar.Data.Secrets;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>One row while a batch works on it.</summary>
internal sealed class RowWork(ImportRow row, ListedFacts facts, Sighting sighting)
{
    public ImportRow Row { get; } = row;
    public ListedFacts Facts { get; } = facts;
    public Sighting Sighting { get; } = sighting;
    public Match Match { get; set; } = Match.Nobody;

    /// <summary>What only the registry can tell is wrong.</summary>
    public List<string> Found { get; } = [];

    /// <summary>The person did not exist before this row.</summary>
    public bool BringsIn { get; set; }

    /// <summary>Whom a preview takes the row for, in the registry or only in the list.</summary>
    public Guid Taken { get; set; }

    public RowStanding Standing => RowStanding.Of(Facts, Match, Found);

    /// <summary>The same row, as if nobody had looked at it yet.</summary>
    public RowWork Again() => new(Row, Facts, Sighting);

    public static RowWork Open(ImportRow row, RowSeal seal, FieldCipher cipher, int thisYear)
    {
        var facts = seal.Open(row);
        return new(row, facts, Sighting.Of(facts, cipher, thisYear));
    }
}
