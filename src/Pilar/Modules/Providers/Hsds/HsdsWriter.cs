using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>An entry of the directory in the words of HSDS.</summary>
internal sealed class HsdsWriter(RegionTree tree, Clock clock, HsdsTerms terms, IReadOnlyDictionary<string, string> kinds, IReadOnlyDictionary<string, string> papers, IReadOnlyDictionary<string, string> languages, IReadOnlyDictionary<string, string> accesses)
{
    private const string Country = "ID", Currency = "idr", CodeScheme = "Kemendagri";

    public HsdsOrganization Organization(Provider p, bool full = false, bool fullServices = false) => new()
    {
        Id = p.Id, Name = p.Name, Description = p.Description ?? p.Kind.Name(), Email = p.Email, Website = p.Website, LegalStatus = p.Kind.Name(),
        Phones = full ? Phones(p, null) : null, Locations = full ? [.. p.Locations.Select(l => Location(p, l))] : null,
        Services = full ? [.. p.Services.Select(s => fullServices ? Service(p, s, full: true, nested: true) : new HsdsService { Id = s.Id, Name = s.Name, Status = Status(p, s) })] : null,
    };

    /// <param name="nested">Inside its organization: not named again.</param>
    public HsdsService Service(Provider p, Service s, bool full = false, bool nested = false) => new()
    {
        Id = s.Id, OrganizationId = p.Id, Name = s.Name, Description = s.Description, Status = Status(p, s), Url = p.Website, Email = p.Email, ApplicationProcess = s.HowToApply,
        FeesDescription = s.CostNote ?? (s.Cost == 0 ? T("Gratis", "Free of charge") : null), EligibilityDescription = Eligibility(s), MinimumAge = s.AgeFrom, MaximumAge = s.AgeTo, AssuredDate = p.VerifiedOn, Alert = p.StatusReason,
        Organization = nested ? null : Organization(p), Phones = full ? Phones(p, s) : null, ServiceAreas = full ? Areas(s) : null,
        ServiceAtLocations = full ? [.. p.Locations.Select(l => At(p, s, l))] : null, Schedules = full ? [.. p.Locations.SelectMany(Schedules)] : null, Languages = full ? Languages(p, s.Id) : null,
        CostOptions = full && s.Cost is { } cost ? [new(HsdsId.Of(s.Id, "cost"), s.Id, Currency, cost, s.CostNote)] : null,
        RequiredDocuments = full ? [.. s.PaperCodes.Select(code => new HsdsDocument(HsdsId.Of(s.Id, code), s.Id, papers.GetValueOrDefault(code, code)))] : null,
        Attributes = full ? terms.Of(s.Id, s.Type, s.KindCodes) : null,
        Capacities = full && s is { Capacity: { } capacity, CapacityAt: { } at } ? [new(HsdsId.Of(s.Id, "capacity"), s.Id, new(HsdsId.Of("unit", "place"), T("tempat", "place")), s.Free ?? 0, capacity, at)] : null,
    };

    public HsdsServiceAtLocation At(Provider p, Service s, ProviderLocation l, bool full = false, bool withService = false) => new()
    {
        Id = HsdsId.Of(s.Id, l.Id), ServiceId = s.Id, LocationId = l.Id, Service = withService ? Service(p, s, full) : null, Location = Location(p, l),
        ServiceAreas = full ? Areas(s) : null, Phones = full ? Phones(p, s) : null, Schedules = full ? [.. Schedules(l)] : null,
    };

    private HsdsLocation Location(Provider p, ProviderLocation l) => new()
    {
        Id = l.Id, LocationType = "physical", OrganizationId = p.Id, Name = l.Name, Latitude = l.Latitude, Longitude = l.Longitude, ExternalIdentifier = l.RegionCode, ExternalIdentifierType = CodeScheme,
        Addresses = [new(HsdsId.Of(l.Id, "address"), l.Id, l.Address, Name(l.RegionCode, RegionLevel.Regency), Below(l.RegionCode), Name(l.RegionCode, RegionLevel.Province), l.PostalCode ?? "", Country, "physical")],
        Accessibility = Access(l), Schedules = [.. Schedules(l)], Languages = Languages(p, l.Id),
    };

    private List<HsdsAccess>? Access(ProviderLocation l)
    {
        var text = string.Join(", ", l.AccessCodes.Select(c => accesses.GetValueOrDefault(c, c)).Append(l.AccessNote).OfType<string>());
        return text.Length == 0 ? null : [new(HsdsId.Of(l.Id, "access"), l.Id, text)];
    }

    private IEnumerable<HsdsSchedule> Schedules(ProviderLocation l)
    {
        var offset = clock.Zone.GetUtcOffset(clock.UtcNow);
        foreach (var same in l.Hours.OrderBy(h => h.Day).ThenBy(h => h.Opens).GroupBy(h => (h.Opens, h.Closes)))
            yield return new()
            {
                Id = HsdsId.Of(l.Id, same.Key), LocationId = l.Id, Freq = "WEEKLY", Interval = 1, Byday = string.Join(',', same.Select(h => Days[h.Day - 1])), Timezone = offset.TotalHours,
                OpensAt = Time(same.Key.Opens, offset), ClosesAt = Time(same.Key.Closes, offset),
            };
        foreach (var e in l.Exceptions.Where(e => e.Until >= clock.Today).OrderBy(e => e.From))
            yield return new()
            {
                Id = e.Id, LocationId = l.Id, ValidFrom = e.From, ValidTo = e.Until, Timezone = offset.TotalHours, OpensAt = e.Opens is { } opens ? Time(opens, offset) : null, ClosesAt = e.Closes is { } closes ? Time(closes, offset) : null,
                Description = e.Note ?? (e.Opens is null ? T("tutup", "closed") : null),
            };
    }

    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static string Time(int minutes, TimeSpan offset) => $"{Math.Min(minutes, OpeningHours.DayEnd - 1) / 60:00}:{Math.Min(minutes, OpeningHours.DayEnd - 1) % 60:00}{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";

    private static List<HsdsPhone> Phones(Provider p, Service? s) =>
    [
        .. new[] { (p.Phone, "voice", (string?)null), (p.WhatsApp, "cell", "WhatsApp") }.Where(n => n.Item1 is not null)
            .Select(n => new HsdsPhone(HsdsId.Of(p.Id, s?.Id ?? p.Id, n.Item2), s is null ? p.Id : null, s?.Id, n.Item1!, n.Item2, n.Item3)),
    ];

    private List<HsdsArea> Areas(Service s) => [.. s.AreaCodes.Select(code => new HsdsArea(HsdsId.Of(s.Id, code), s.Id, tree.Find(code)?.Name ?? code, $"{CodeScheme} {code}"))];

    private List<HsdsLanguage> Languages(Provider p, Guid owner) => [.. p.LanguageCodes.Select(code => new HsdsLanguage(HsdsId.Of(owner, code), languages.GetValueOrDefault(code, code), code))];

    private static string Status(Provider p, Service s) => p.Status == ProviderStatus.Closed || s.Status == ProviderStatus.Closed ? "defunct"
        : p.Status == ProviderStatus.TemporarilyClosed || s.Status == ProviderStatus.TemporarilyClosed ? "temporarily closed" : "active";

    private string Eligibility(Service s) => string.Join("; ", new[]
    {
        s.KindCodes.Count == 0 ? T("Siapa saja", "Everybody") : string.Join(", ", s.KindCodes.Select(c => kinds.GetValueOrDefault(c, c))),
        s.OnlySex switch { "F" => T("perempuan", "women"), "M" => T("laki-laki", "men"), _ => null },
        s.IncomeLimit is { } limit ? T($"penghasilan serumah paling tinggi Rp{Show.Number(limit)} sebulan", $"household income at most Rp{Show.Number(limit)} a month") : null,
        s.ResidentsOnly ? T("hanya warga ber-KTP setempat", "registered residents only") : null,
    }.OfType<string>());

    private string Name(string code, RegionLevel level) => RegionCode.At(code, level) is { } at ? tree.Find(at)?.Name ?? at : tree.Find(code)?.Name ?? code;

    private string? Below(string code) => RegionCode.Level(code) > RegionLevel.Regency ? string.Join(", ", tree.Path(code).Skip(2).Reverse().Select(r => r.Name)) : null;
}
