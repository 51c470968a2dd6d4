using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Providers.Entries;

/// <summary>What the directory is narrowed down to. Empty fields ask nothing; who is gone is only listed when asked for.</summary>
public sealed record ProviderFilter
{
    public string? Region { get; init; }

    /// <summary>Words of the name or of a service, misspelt too.</summary>
    public string? Q { get; init; }
    public ProviderKind? Kind { get; init; }

    /// <summary>A kind of PPKS that one of its services is for.</summary>
    public string? Ppks { get; init; }
    public ServiceType? Type { get; init; }
    public ProviderStatus? Status { get; init; }
    public bool OpenNow { get; init; }
    public bool HasRoom { get; init; }

    /// <summary>From the values of an address; what cannot be read asks nothing.</summary>
    public static ProviderFilter From(string? region, string? q, string? kind, string? ppks, string? type, string? status, string? open, string? room) => new()
    {
        Region = RegionCode.IsWellFormed(region) ? region : null, Q = CodeText.Blank(q), Ppks = CodeText.Blank(ppks), OpenNow = open == "true", HasRoom = room == "true",
        Kind = Enum.TryParse<ProviderKind>(kind, ignoreCase: true, out var k) ? k : null, Type = Enum.TryParse<ServiceType>(type, ignoreCase: true, out var t) ? t : null,
        Status = Enum.TryParse<ProviderStatus>(status, ignoreCase: true, out var s) ? s : null,
    };

    public async Task<IQueryable<Provider>> Of(AppDb db)
    {
        var found = db.Set<Provider>().AsNoTracking().Where(p => Status == null ? p.Status != ProviderStatus.Closed : p.Status == Status);
        if (Kind is { } kind) found = found.Where(p => p.Kind == kind);
        if (Region is { } region && region != db.Actor.Region) found = At(found, region);
        if (Ppks is { } ppks) found = found.Where(p => p.Services.Any(s => s.Reached.Any(r => r.Kind == ppks || r.Kind == ServiceReach.Everybody)));
        if (Type is { } type) found = found.Where(p => p.Services.Any(s => s.Type == type && s.Status != ProviderStatus.Closed));
        if (HasRoom) found = found.Where(p => p.Services.Any(s => s.Status == ProviderStatus.Active && s.Taken < s.Capacity));
        if (OpenNow) found = OpenAt(found, db.Clock.Local);
        return Q is null ? found : await Sounding(db, found, Q);
    }

    /// <summary>Who is there, serves there, or serves something around it.</summary>
    private static IQueryable<Provider> At(IQueryable<Provider> providers, string region)
    {
        string[] above = [.. RegionCode.Above(region)];
        return providers.Where(p => p.Presence.Any(x => x.RegionCode == region || x.Reaches && above.Contains(x.RegionCode)));
    }

    private static IQueryable<Provider> OpenAt(IQueryable<Provider> providers, DateTime now)
    {
        var (day, minute) = (DateOnly.FromDateTime(now), now.Hour * 60 + now.Minute);
        var weekday = OpeningHours.DayOf(day);
        return providers.Where(p => p.Status == ProviderStatus.Active && p.Locations.Any(l =>
            l.Exceptions.Any(e => e.From <= day && e.Until >= day)
                ? l.Exceptions.Any(e => e.From <= day && e.Until >= day && e.Opens <= minute && e.Closes > minute)
                : l.Hours.Any(h => h.Day == weekday && h.Opens <= minute && h.Closes > minute)));
    }

    /// <summary>Every word asked for must sound like one of the entry's words.</summary>
    internal static async Task<IQueryable<Provider>> Sounding(AppDb db, IQueryable<Provider> providers, string q)
    {
        var known = await db.Set<ProviderWord>().Select(w => w.Sound).Distinct().ToListAsync();
        foreach (var sound in Spelling.Sounds(q).Take(5))
        {
            var near = known.Where(k => Spelling.IsNear(sound, k)).ToArray();
            providers = providers.Where(p => p.Words.Any(w => near.Contains(w.Sound)));
        }
        return providers;
    }
}
