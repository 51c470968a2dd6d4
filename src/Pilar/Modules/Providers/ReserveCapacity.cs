using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers;

/// <summary>Holds a place of a service for somebody who is referred, however many ask at once. In the caller's transaction when there is one.</summary>
public sealed class ReserveCapacity(AppDb db)
{
    /// <param name="service">The service.</param>
    /// <param name="region">The region the referral belongs to.</param>
    /// <param name="about">The referral, for the log.</param>
    /// <returns>False when the service does not count its places: then there is nothing to give back later.</returns>
    /// <exception cref="Refusal">No place is free.</exception>
    public Task<bool> Run(Guid service, string region, Guid about) => CapacityChange.Run(db, service, region, about, nameof(ReserveCapacity), async () =>
        await db.Set<Service>().Where(s => s.Id == service && s.Taken < s.Capacity).ExecuteUpdateAsync(set => set.SetProperty(s => s.Taken, s => s.Taken + 1).SetProperty(s => s.Version, s => s.Version + 1)) > 0
            ? true : throw new Refusal(T("Layanan ini sudah penuh.", "This service is full.")));
}

/// <summary>Gives a held place back.</summary>
public sealed class ReleaseCapacity(AppDb db)
{
    /// <returns>False when none was taken, or the service does not count its places.</returns>
    public Task<bool> Run(Guid service, string region, Guid about) => CapacityChange.Run(db, service, region, about, nameof(ReleaseCapacity), async () =>
        await db.Set<Service>().Where(s => s.Id == service && s.Taken > 0).ExecuteUpdateAsync(set => set.SetProperty(s => s.Taken, s => s.Taken - 1).SetProperty(s => s.Version, s => s.Version + 1)) > 0);
}

internal static class CapacityChange
{
    public static async Task<bool> Run(AppDb db, Guid service, string region, Guid about, string verb, Func<Task<bool>> change)
    {
        var known = await db.Set<Provider>().SelectMany(p => p.Services).Where(s => s.Id == service).Select(s => new { s.ProviderId, s.Capacity }).SingleOrDefaultAsync() ?? throw new Missing();
        if (known.Capacity is null) return false;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        if (!await change()) return false;
        await db.Commit(new Act(ProviderPermissions.Reserve, verb, region, nameof(Provider), known.ProviderId) 
        {
            // Where somebody comes from who needs a safe house is not for the log of that house.
            LoggedRegion = RegionCode.At(region, RegionLevel.Regency), RelatedId = about, Facts = new { Service = service },
        });
        if (transaction is not null) await transaction.CommitAsync();
        return true;
    }
}
