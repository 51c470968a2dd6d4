using System.Text.Json.Serialization;

namespace Pilar.Modules.Providers.Hsds;

// The objects of the Human Services Data Specification 3.0 (Open Referral) that this directory can fill; what is not known is left out.

/// <summary>A page of a list.</summary>
internal sealed record HsdsPage<T>(int TotalItems, int TotalPages, int PageNumber, int Size, bool FirstPage, bool LastPage, bool Empty, IReadOnlyList<T> Contents);

internal sealed record HsdsAbout(string Version, string Profile, string OpenapiUrl);

internal sealed record HsdsOrganization
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public string? LegalStatus { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsLocation>? Locations { get; init; }
    public IReadOnlyList<HsdsService>? Services { get; init; }
}

internal sealed record HsdsService
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Status { get; init; }
    public Guid? OrganizationId { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public string? ApplicationProcess { get; init; }
    public string? FeesDescription { get; init; }
    public string? EligibilityDescription { get; init; }
    public int? MinimumAge { get; init; }
    public int? MaximumAge { get; init; }
    public DateOnly? AssuredDate { get; init; }
    public string? Alert { get; init; }
    public HsdsOrganization? Organization { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
    public IReadOnlyList<HsdsArea>? ServiceAreas { get; init; }
    public IReadOnlyList<HsdsServiceAtLocation>? ServiceAtLocations { get; init; }
    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }
    public IReadOnlyList<HsdsCost>? CostOptions { get; init; }
    public IReadOnlyList<HsdsDocument>? RequiredDocuments { get; init; }
    public IReadOnlyList<HsdsAttribute>? Attributes { get; init; }

    /// <summary>Of HSDS 3.1: what is free now.</summary>
    public IReadOnlyList<HsdsCapacity>? Capacities { get; init; }
}

internal sealed record HsdsMinimal(Guid Id, DateTime ModifiedDate);

internal sealed record HsdsServiceAtLocation
{
    public required Guid Id { get; init; }
    public required Guid ServiceId { get; init; }
    public required Guid LocationId { get; init; }
    public HsdsService? Service { get; init; }
    public HsdsLocation? Location { get; init; }
    public IReadOnlyList<HsdsArea>? ServiceAreas { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
}

internal sealed record HsdsLocation
{
    public required Guid Id { get; init; }
    public required string LocationType { get; init; }
    public required Guid OrganizationId { get; init; }
    public string? Name { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? ExternalIdentifier { get; init; }
    public string? ExternalIdentifierType { get; init; }
    public IReadOnlyList<HsdsAddress>? Addresses { get; init; }
    public IReadOnlyList<HsdsAccess>? Accessibility { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }
}

internal sealed record HsdsAddress(
    Guid Id, Guid LocationId, [property: JsonPropertyName("address_1")] string Address1, string City, string? Region, string StateProvince, string PostalCode, string Country, string AddressType);

internal sealed record HsdsAccess(Guid Id, Guid LocationId, string Description);

/// <summary>RFC 5545 by day of the week; or days on which other hours hold.</summary>
internal sealed record HsdsSchedule
{
    public required Guid Id { get; init; }
    public Guid? LocationId { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public double? Timezone { get; init; }
    public string? Freq { get; init; }
    public int? Interval { get; init; }
    public string? Byday { get; init; }
    public string? OpensAt { get; init; }
    public string? ClosesAt { get; init; }
    public string? Description { get; init; }
}

internal sealed record HsdsPhone(Guid Id, Guid? OrganizationId, Guid? ServiceId, string Number, string Type, string? Description);

internal sealed record HsdsArea(Guid Id, Guid ServiceId, string Name, string Description);

internal sealed record HsdsLanguage(Guid Id, string Name, string Code);

internal sealed record HsdsCost(Guid Id, Guid ServiceId, string Currency, long Amount, string? AmountDescription);

internal sealed record HsdsDocument(Guid Id, Guid ServiceId, string Document);

internal sealed record HsdsAttribute(Guid Id, Guid LinkId, Guid TaxonomyTermId, string LinkType, string LinkEntity, HsdsTerm TaxonomyTerm);

internal sealed record HsdsTerm(Guid Id, string Code, string Name, string Description, string Taxonomy, Guid TaxonomyId, string Language);

internal sealed record HsdsTaxonomy(Guid Id, string Name, string Description, string Version);

internal sealed record HsdsCapacity(Guid Id, Guid ServiceId, HsdsUnit Unit, int Available, int Maximum, DateTime Updated);

internal sealed record HsdsUnit(Guid Id, string Name);
