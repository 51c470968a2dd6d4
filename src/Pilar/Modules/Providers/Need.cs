using Pilar.Modules.Regions;

namespace Pilar.Modules.Providers;

/// <summary>What somebody needs, as far as it is known. What is null or empty is not known (or does not matter) and is never held against a service.</summary>
public sealed record Need
{
    /// <summary>Where the person is: regency or below.</summary>
    public required string Region { get; init; }

    /// <summary>Codes of the kinds of PPKS.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];
    public int? Age { get; init; }

    /// <summary>M or F.</summary>
    public string? Sex { get; init; }

    /// <summary>Region of the identity card.</summary>
    public string? Residence { get; init; }
    public GeoPoint? Point { get; init; }

    /// <summary>Of the household, rupiah a month.</summary>
    public long? Income { get; init; }

    /// <summary>Codes of the papers at hand; empty = none at hand, null = nobody has asked.</summary>
    public IReadOnlyCollection<string>? Papers { get; init; }

    /// <summary>Only these types of service; empty = any.</summary>
    public IReadOnlyCollection<ServiceType> Types { get; init; } = [];

    /// <summary>Only in a home ("dalam panti"), only outside one, or either.</summary>
    public bool? Residential { get; init; }
}
