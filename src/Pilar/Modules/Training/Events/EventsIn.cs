using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Training.Events;

internal static class EventsIn
{
    /// <summary>Events held in a region, or in which it has a quota, by words of the title.</summary>
    public static IQueryable<TrainingEvent> Region(AppDb db, string region, string? q)
    {
        var events = db.Set<TrainingEvent>().AsNoTracking();
        if (region != RegionCode.Nation) events = events.Where(e => e.Presence.Any(p => p.RegionCode == region));
        foreach (var word in (q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
            events = events.Where(e => EF.Functions.Like(e.Title.ToLower(), $"%{word.ToLowerInvariant()}%"));
        return events;
    }
}
