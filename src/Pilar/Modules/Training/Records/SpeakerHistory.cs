using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Records;

/// <summary>A session that a speaker held, and how many participants were there (of those the reader sees).</summary>
public sealed record SessionSpoken(Session Session, TrainingEvent Event, int Present);

/// <summary>What a speaker has held in events the reader sees; cancelled ones left out.</summary>
public static class SpeakerHistory
{
    public static async Task<IReadOnlyList<SessionSpoken>> Of(AppDb db, Guid speaker)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.Speakers.Any(x => x.SpeakerId == speaker)).ToListAsync();
        var ids = sessions.Select(s => s.EventId).Distinct().ToArray();
        var events = await db.Set<TrainingEvent>().AsNoTracking().Where(e => ids.Contains(e.Id) && e.State != EventState.Cancelled).ToDictionaryAsync(e => e.Id);
        var held = sessions.Where(s => events.ContainsKey(s.EventId)).ToList();
        var keys = held.Select(s => s.Id).ToArray();
        var present = await db.Set<Attended>().Where(a => keys.Contains(a.SessionId)).GroupBy(a => a.SessionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. held.Select(s => new SessionSpoken(s, events[s.EventId], present.GetValueOrDefault(s.Id))).OrderByDescending(s => s.Session.Day).ThenByDescending(s => s.Session.From)];
    }
}
