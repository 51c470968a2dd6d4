using Pilar.Modules.Providers.Hsds;

namespace Pilar.Modules.Providers.Entries;

/// <summary>A service at a place of its provider, under the id by which HSDS knows the pair.</summary>
public sealed class ServicePlace
{
    public required Guid Id { get; init; }
    public required Guid ProviderId { get; init; }
    public required Guid ServiceId { get; init; }
    public required Guid LocationId { get; init; }

    internal static void Renew(Provider provider)
    {
        var wanted = provider.Services.SelectMany(s => provider.Locations.Select(l => (Service: s.Id, Location: l.Id))).ToHashSet();
        provider.ServicePlaces.RemoveAll(p => !wanted.Remove((p.ServiceId, p.LocationId)));
        provider.ServicePlaces.AddRange(wanted.Select(w => new ServicePlace { Id = HsdsId.Of(w.Service, w.Location), ProviderId = provider.Id, ServiceId = w.Service, LocationId = w.Location }));
    }
}
