using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Providers.Entries;

namespace Pilar.Modules.Providers;

/// <summary>A service and whom to ask for it, as other modules see it.</summary>
public sealed record ServiceName
{
    public required Guid Id { get; init; }
    public required Guid ProviderId { get; init; }
    public required string Service { get; init; }
    public required string Provider { get; init; }
    public required ServiceType Type { get; init; }

    /// <summary>"Dalam panti".</summary>
    public required bool IsResidential { get; init; }

    /// <summary>Region of the office that keeps the entry.</summary>
    public required string RegionCode { get; init; }
    public string? Phone { get; init; }
    public string? WhatsApp { get; init; }
    public string? Email { get; init; }
    public string? HowToApply { get; init; }
}

/// <summary>Names of services. Who helps is no secret in an office: also of those that have no business in the actor's region.</summary>
public sealed class ServiceNames(AppDb db)
{
    /// <returns>Null when there is no such service.</returns>
    public Task<ServiceName?> Find(Guid id) => All().SingleOrDefaultAsync(s => s.Id == id);

    public async Task<Dictionary<Guid, ServiceName>> Of(IReadOnlyCollection<Guid> ids) => ids.Count == 0 ? [] : await All().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id);

    /// <summary>Services of the institution whose account this is.</summary>
    public IQueryable<Guid> KeptBy(Guid? account) => db.Set<ProviderKeeper>().Where(k => k.AccountId == account).Join(db.Set<Service>(), k => k.ProviderId, s => s.ProviderId, (k, s) => s.Id);

    private IQueryable<ServiceName> All() => db.Set<Service>().Join(db.Set<Provider>().IgnoreQueryFilters([AppDb.RegionFilter]), s => s.ProviderId, p => p.Id, (s, p) => new ServiceName
    {
        Id = s.Id, ProviderId = p.Id, Service = s.Name, Provider = p.Name, Type = s.Type, IsResidential = s.IsResidential, RegionCode = p.RegionCode, Phone = p.Phone, WhatsApp = p.WhatsApp, Email = p.Email, HowToApply = s.HowToApply,
    });
}
