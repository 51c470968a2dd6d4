using Pilar.Modules.Regions;

namespace Pilar.Modules.Providers.Entries;

/// <summary>How a provider is reached.</summary>
public class ContactForm
{
    public string? Phone { get; set; }
    public string? WhatsApp { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public int Version { get; set; }

    public static ContactForm Of(Provider p) => new() { Phone = Registry.Phone.Local(p.Phone), WhatsApp = Registry.Phone.Local(p.WhatsApp), Email = p.Email, Website = p.Website, Version = p.Version };
}

/// <summary>When a place is open; see <see cref="OpeningText"/>.</summary>
public class HoursForm
{
    public string? Hours { get; set; }
    public string? Exceptions { get; set; }

    public static HoursForm Of(ProviderLocation l) => new() { Hours = string.Join('\n', OpeningText.WriteWeek(l.Hours)), Exceptions = string.Join('\n', OpeningText.WriteExceptions(l.Exceptions)) };
}

/// <summary>What is written about a provider, its services and its places, by page, sheet and JSON alike.</summary>
public sealed class ProviderForm : ContactForm
{
    /// <summary>Which office keeps it; the actor's own when empty.</summary>
    public string? Region { get; set; }
    public ProviderKind? Kind { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public Guid? Organisation { get; set; }
    public IReadOnlyList<string>? Languages { get; set; }
    public ProviderStatus Status { get; set; }
    public string? StatusReason { get; set; }
    public bool IsPublic { get; set; }

    public static new ProviderForm Of(Provider p) => new()
    {
        Region = p.RegionCode, Kind = p.Kind, Name = p.Name, Description = p.Description, Organisation = p.OrganisationId,
        Phone = Registry.Phone.Local(p.Phone), WhatsApp = Registry.Phone.Local(p.WhatsApp), Email = p.Email, Website = p.Website,
        Languages = p.LanguageCodes, Status = p.Status, StatusReason = p.StatusReason, IsPublic = p.IsPublic, Version = p.Version,
    };
}

public sealed class LocationForm : HoursForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? PostalCode { get; set; }
    public string? Region { get; set; }

    /// <summary>"-3.4420, 114.8400".</summary>
    public string? Point { get; set; }
    public IReadOnlyList<string>? Access { get; set; }
    public string? AccessNote { get; set; }

    public static new LocationForm Of(ProviderLocation l) => new()
    {
        Name = l.Name, Address = l.Address, PostalCode = l.PostalCode, Region = l.RegionCode, Point = Coordinates.Write(l.Point), Access = l.AccessCodes, AccessNote = l.AccessNote,
        Hours = string.Join('\n', OpeningText.WriteWeek(l.Hours)), Exceptions = string.Join('\n', OpeningText.WriteExceptions(l.Exceptions)),
    };
}

public sealed class ServiceForm
{
    public string? Name { get; set; }
    public string? Description { get; set; }
    public ServiceType? Type { get; set; }
    public bool IsResidential { get; set; }
    public ProviderStatus Status { get; set; }
    public IReadOnlyList<string>? Kinds { get; set; }
    public int? AgeFrom { get; set; }
    public int? AgeTo { get; set; }
    public string? Sex { get; set; }
    public long? IncomeLimit { get; set; }
    public bool ResidentsOnly { get; set; }
    public IReadOnlyList<string>? Papers { get; set; }

    /// <summary>Codes of the regions served; from <see cref="AreaNames"/> when a person wrote them.</summary>
    public IReadOnlyList<string>? Areas { get; set; }

    /// <summary>Regions by code or name, one a line.</summary>
    public string? AreaNames { get; set; }
    public long? Cost { get; set; }
    public string? CostNote { get; set; }
    public string? HowToApply { get; set; }
    public int Version { get; set; }

    public static ServiceForm Of(Service s) => new()
    {
        Name = s.Name, Description = s.Description, Type = s.Type, IsResidential = s.IsResidential, Status = s.Status, Kinds = s.KindCodes, AgeFrom = s.AgeFrom, AgeTo = s.AgeTo, Sex = s.OnlySex,
        IncomeLimit = s.IncomeLimit, ResidentsOnly = s.ResidentsOnly, Papers = s.PaperCodes, Areas = s.AreaCodes, Cost = s.Cost, CostNote = s.CostNote, HowToApply = s.HowToApply, Version = s.Version,
    };
}

public sealed class CapacityForm
{
    public int? Capacity { get; set; }
    public int? Taken { get; set; }
    public int? Waiting { get; set; }
    public int Version { get; set; }

    public static CapacityForm Of(Service s) => new() { Capacity = s.Capacity, Taken = s.Taken, Waiting = s.Waiting, Version = s.Version };
}
