using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>The tree of the regions that exist today, as the database knows them: read once, and again after a change of regions.</summary>
public sealed class CurrentRegions(IServiceScopeFactory scopes, Clock clock)
{
    /// <summary>Another node may have changed the regions: look again after this time.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(5);

    private readonly Lock reading = new();
    private volatile Reading? current;

    private sealed record Reading(RegionResolver Resolver, Mark Mark, DateOnly Day)
    {
        public DateTime CheckedAt { get; set; }
    }

    /// <summary>Tells one state of the table from the next.</summary>
    private sealed record Mark(int Regions, int Ended, int Changes);

    public RegionTree Tree => Resolver.Tree;

    public RegionResolver Resolver
    {
        get
        {
            if (current is { } known && clock.UtcNow - known.CheckedAt < Trust && known.Day == clock.Today) return known.Resolver;
            lock (reading) return Read();
        }
    }

    /// <summary>After a commit that changed regions.</summary>
    public void Forget() => current = null;

    private RegionResolver Read()
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("regions");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = clock.Today;
        var regions = db.Set<Region>().AsNoTracking();
        var mark = new Mark(regions.Count(), regions.Count(r => r.ValidTo != null), db.Set<RegionChange>().Count());
        if (current is not { } known || known.Mark != mark || known.Day != today)
        {
            var names = regions.Where(r => (r.ValidFrom == null || r.ValidFrom <= today) && (r.ValidTo == null || r.ValidTo >= today))
                .Select(r => new { r.Code, r.Name }).AsEnumerable().Select(r => (r.Code, r.Name));
            current = known = new(new RegionResolver(RegionTree.From(names)), mark, today);
        }
        known.CheckedAt = clock.UtcNow;
        return known.Resolver;
    }
}
