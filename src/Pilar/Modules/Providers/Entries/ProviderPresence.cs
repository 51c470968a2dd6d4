using Pilar.Data;

namespace Pilar.Modules.Providers.Entries;

/// <summary>A provider is seen in a region: it is kept there, has a place there, or serves there; and in everything above.
/// What <see cref="Reaches"/> is seen in everything below, too: a province's shelter by the volunteer of a village.</summary>
public sealed class ProviderPresence : IReaching
{
    public Guid ProviderId { get; init; }
    public required string RegionCode { get; init; }
    public bool Reaches { get; set; }

    internal static void Renew(Provider provider)
    {
        var served = provider.Services.SelectMany(s => s.AreaCodes).ToHashSet(StringComparer.Ordinal);
        var places = provider.Locations.Select(l => l.RegionCode).Append(provider.RegionCode).Concat(served);
        var wanted = places.SelectMany(code => Kernel.RegionCode.Above(code).Prepend(code)).ToHashSet(StringComparer.Ordinal);
        provider.Presence.RemoveAll(p => !wanted.Contains(p.RegionCode));
        foreach (var code in wanted)
        {
            if (provider.Presence.Find(p => p.RegionCode == code) is { } known) known.Reaches = served.Contains(code);
            else provider.Presence.Add(new() { ProviderId = provider.Id, RegionCode = code, Reaches = served.Contains(code) });
        }
    }
}
