using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Providers;

internal sealed record ProviderList(IReadOnlyList<ProviderJson> Items, string? Next);

/// <summary>A provider as the JSON interface shows one.</summary>
internal sealed record ProviderJson(
    Guid Id, string Region, ProviderKind Kind, string Name, string? Description, Guid? Organisation, string? Phone, string? Whatsapp, string? Email, string? Website, IReadOnlyList<string> Languages,
    ProviderStatus Status, string? StatusReason, bool Public, DateOnly? VerifiedOn, string? VerifiedBy, DateTime ChangedAt, int Version, IReadOnlyList<ServiceJson> Services, IReadOnlyList<LocationJson> Locations)
{
    public static ProviderJson Of(Provider p) => new(
        p.Id, p.RegionCode, p.Kind, p.Name, p.Description, p.OrganisationId, p.Phone, p.WhatsApp, p.Email, p.Website, p.LanguageCodes, p.Status, p.StatusReason, p.IsPublic, p.VerifiedOn, p.VerifiedBy, p.ChangedAt, p.Version,
        [.. p.Services.OrderBy(s => s.SortName).Select(ServiceJson.Of)], [.. p.Locations.OrderBy(l => l.Id).Select(LocationJson.Of)]);
}

internal sealed record ServiceJson(
    Guid Id, string Name, string? Description, ServiceType Type, bool Residential, ProviderStatus Status, IReadOnlyList<string> Areas, bool ResidentsOnly, IReadOnlyList<string> Kinds, int? AgeFrom, int? AgeTo, string? Sex,
    long? IncomeLimit, IReadOnlyList<string> Papers, long? Cost, string? CostNote, string? HowToApply, int? Capacity, int Taken, int? Free, int Waiting, DateTime? CapacityAt, string? CapacityBy, int Version)
{
    public static ServiceJson Of(Service s) => new(
        s.Id, s.Name, s.Description, s.Type, s.IsResidential, s.Status, s.AreaCodes, s.ResidentsOnly, s.KindCodes, s.AgeFrom, s.AgeTo, s.OnlySex, s.IncomeLimit, s.PaperCodes, s.Cost, s.CostNote, s.HowToApply,
        s.Capacity, s.Taken, s.Free, s.Waiting, s.CapacityAt, s.CapacityBy, s.Version);
}

/// <summary>Hours as lines: "Senin-Jumat 08.00-16.00".</summary>
internal sealed record LocationJson(Guid Id, string Name, string Address, string? PostalCode, string Region, double? Latitude, double? Longitude, IReadOnlyList<string> Access, string? AccessNote, IReadOnlyList<string> Hours, IReadOnlyList<string> Exceptions)
{
    public static LocationJson Of(ProviderLocation l) => new(
        l.Id, l.Name, l.Address, l.PostalCode, l.RegionCode, l.Latitude, l.Longitude, l.AccessCodes, l.AccessNote, [.. OpeningText.WriteWeek(l.Hours)], [.. OpeningText.WriteExceptions(l.Exceptions)]);
}

/// <summary>What a caller writes about a provider; what is left out stays as it is.</summary>
internal sealed record ProviderInput(
    string? Region, ProviderKind? Kind, string? Name, string? Description, Guid? Organisation, string? Phone, string? Whatsapp, string? Email, string? Website, IReadOnlyList<string>? Languages,
    ProviderStatus? Status, string? StatusReason, bool? Public, int? Version, IReadOnlyList<ServiceInput>? Services, IReadOnlyList<LocationInput>? Locations)
{
    public ProviderForm Fill(ProviderForm form)
    {
        (form.Kind, form.Name, form.Description, form.Organisation) = (Kind ?? form.Kind, Name ?? form.Name, Description ?? form.Description, Organisation ?? form.Organisation);
        (form.Phone, form.WhatsApp, form.Email, form.Website) = (Phone ?? form.Phone, Whatsapp ?? form.WhatsApp, Email ?? form.Email, Website ?? form.Website);
        (form.Languages, form.Status, form.StatusReason, form.IsPublic) = (Languages ?? form.Languages, Status ?? form.Status, StatusReason ?? form.StatusReason, Public ?? form.IsPublic);
        (form.Region, form.Version) = (Region ?? form.Region, Version ?? form.Version);
        return form;
    }
}

internal sealed record ServiceInput(
    string? Name, string? Description, ServiceType? Type, bool? Residential, ProviderStatus? Status, IReadOnlyList<string>? Areas, bool? ResidentsOnly, IReadOnlyList<string>? Kinds, int? AgeFrom, int? AgeTo, string? Sex,
    long? IncomeLimit, IReadOnlyList<string>? Papers, long? Cost, string? CostNote, string? HowToApply, int? Version)
{
    public ServiceForm Fill(ServiceForm form)
    {
        (form.Name, form.Description, form.Type, form.IsResidential, form.Status) = (Name ?? form.Name, Description ?? form.Description, Type ?? form.Type, Residential ?? form.IsResidential, Status ?? form.Status);
        (form.Areas, form.ResidentsOnly, form.Kinds, form.Papers) = (Areas ?? form.Areas, ResidentsOnly ?? form.ResidentsOnly, Kinds ?? form.Kinds, Papers ?? form.Papers);
        (form.AgeFrom, form.AgeTo, form.Sex, form.IncomeLimit) = (AgeFrom ?? form.AgeFrom, AgeTo ?? form.AgeTo, Sex ?? form.Sex, IncomeLimit ?? form.IncomeLimit);
        (form.Cost, form.CostNote, form.HowToApply, form.Version) = (Cost ?? form.Cost, CostNote ?? form.CostNote, HowToApply ?? form.HowToApply, Version ?? form.Version);
        return form;
    }
}

internal sealed record LocationInput(string? Name, string? Address, string? PostalCode, string? Region, double? Latitude, double? Longitude, IReadOnlyList<string>? Access, string? AccessNote, IReadOnlyList<string>? Hours, IReadOnlyList<string>? Exceptions)
{
    public LocationForm Form() => new()
    {
        Name = Name, Address = Address, PostalCode = PostalCode, Region = Region, Point = Latitude is { } latitude && Longitude is { } longitude ? Coordinates.Write(new(longitude, latitude)) : null,
        Access = Access, AccessNote = AccessNote, Hours = Hours is null ? null : string.Join('\n', Hours), Exceptions = Exceptions is null ? null : string.Join('\n', Exceptions),
    };
}

internal sealed record ContactInput(string? Phone, string? Whatsapp, string? Email, string? Website, int? Version);

internal sealed record HoursInput(IReadOnlyList<string>? Hours, IReadOnlyList<string>? Exceptions);

internal sealed record CapacityInput(int? Capacity, int? Taken, int? Waiting, int? Version);

internal sealed record MatchJson(Guid Service, Guid Provider, string Name, string ProviderName, ServiceType Type, Fit Fit, string Why, double DistanceKm, bool DistanceMeasured, int? Free, int Waiting, double? AnswerHours, IReadOnlyList<CriterionJson> Criteria)
{
    public static MatchJson Of(ServiceMatch m) => new(m.ServiceId, m.ProviderId, m.Service, m.Provider, m.Type, m.Fit, m.Why, Math.Round(m.Distance, 2), m.DistanceIsMeasured, m.Free, m.Waiting, m.AnswerTime?.TotalHours,
        [.. m.Criteria.Select(c => new CriterionJson(c.Name, c.Met, c.Reason))]);
}

/// <param name="Met">Null = not known.</param>
internal sealed record CriterionJson(string Name, bool? Met, string Reason);
