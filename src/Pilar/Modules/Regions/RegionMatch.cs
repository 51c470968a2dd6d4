namespace Pilar.Modules.Regions;

/// <summary>How a text was recognised as a region.</summary>
public enum RegionMatchKind
{
    /// <summary>Nothing was written.</summary>
    Empty,

    /// <summary>The official name, give or take capitals, spaces, punctuation and "Desa"/"Kec." in front.</summary>
    Exact,

    /// <summary>Another spelling of it: abbreviated, old spelling, local variant, Roman numeral.</summary>
    Spelling,

    /// <summary>One or two typing errors away and nearer than any other name of the scope.</summary>
    Misspelt,

    /// <summary>Several regions of the scope are equally near; none was chosen.</summary>
    Ambiguous,

    /// <summary>No such region here, but a neighbouring district has one of this name; it was not chosen.</summary>
    Elsewhere,

    /// <summary>No region of the scope is near enough.</summary>
    Unknown,
}

/// <summary>A region a text could mean, with a confidence between 0 and 1.</summary>
public readonly record struct RegionCandidate(RegionNode Region, double Confidence);

/// <summary>The answer to "which region does this text mean?". <see cref="Region"/> is null unless one region was clearly the nearest;
/// then <see cref="Candidates"/> names what it could have been, best first.</summary>
public sealed record RegionMatch(RegionNode? Region, double Confidence, RegionMatchKind Kind, IReadOnlyList<RegionCandidate> Candidates)
{
    public static readonly RegionMatch Empty = new(null, 0, RegionMatchKind.Empty, []);

    public static readonly RegionMatch Unknown = new(null, 0, RegionMatchKind.Unknown, []);

    public string? Code => Region?.Code;
}
