using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>Fetching an entry with all that belongs to it, and what every act on one has in common.</summary>
public static class ProviderAccess
{
    /// <summary>The entry with its services, places, hours and what is derived from them.</summary>
    public static IQueryable<Provider> WholeProviders(this AppDb db) => db.Set<Provider>().AsSplitQuery()
        .Include(p => p.Presence).Include(p => p.Words).Include(p => p.ServicePlaces).Include(p => p.Keepers).Include(p => p.Services).ThenInclude(s => s.Reached)
        .Include(p => p.Locations).ThenInclude(l => l.Hours).Include(p => p.Locations).ThenInclude(l => l.Exceptions);

    /// <exception cref="Missing">Not here.</exception>
    public static async Task<Provider> ProviderToChange(this AppDb db, Guid id) => await db.WholeProviders().SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();

    /// <summary>The entry a service belongs to, and the service.</summary>
    public static async Task<(Provider Provider, Service Service)> ServiceToChange(this AppDb db, Guid id)
    {
        var provider = await db.WholeProviders().SingleOrDefaultAsync(p => p.Services.Any(s => s.Id == id)) ?? throw new Missing();
        return (provider, provider.Services.Single(s => s.Id == id));
    }

    public static async Task<(Provider Provider, ProviderLocation Location)> LocationToChange(this AppDb db, Guid id)
    {
        var provider = await db.WholeProviders().SingleOrDefaultAsync(p => p.Locations.Any(l => l.Id == id)) ?? throw new Missing();
        return (provider, provider.Locations.Single(l => l.Id == id));
    }

    /// <summary>Whether the actor keeps this entry up to date: its office, or the institution by an account of its own.</summary>
    public static bool MayKeepUp(this Actor actor, Provider provider) => actor.May(ProviderPermissions.Change, provider.RegionCode) || actor.May(ProviderPermissions.KeepUp) && provider.Keepers.Exists(k => k.AccountId == actor.AccountId);

    /// <summary>An act of keeping up to date. The institution's own region may be another than the office's that keeps the entry.</summary>
    /// <exception cref="Denied">The entry is somebody else's.</exception>
    public static Act KeepUp(this AppDb db, Provider provider, string verb) => !db.Actor.MayKeepUp(provider) ? throw new Denied()
        : db.Actor.May(ProviderPermissions.Change, provider.RegionCode) ? provider.Act(verb)
        : new(ProviderPermissions.KeepUp, verb, db.Actor.Region!, nameof(Provider), provider.Id) { LoggedRegion = provider.RegionCode };

    public static Act Act(this Provider provider, string verb, string? reason = null) =>
        new(ProviderPermissions.Change, verb, provider.RegionCode, nameof(Provider), provider.Id, reason);

    /// <exception cref="Refusal">Somebody has changed it since it was read.</exception>
    public static void RefuseStale(int read, int stands)
    {
        if (read != stands) throw new Refusal(T("Data ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this. Check it and save again."), "Version");
    }
}
