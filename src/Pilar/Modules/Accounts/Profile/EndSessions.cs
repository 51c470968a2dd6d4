using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Modules.Accounts.Phones;

namespace Pilar.Modules.Accounts.Profile;

/// <summary>Signs one's own account out on one device, or everywhere but here.</summary>
internal sealed class EndSessions(AppDb db, OwnAccount own, EndPhones phones)
{
    public async Task Run(Guid? one, Guid? keep)
    {
        var ended = await Mark(one, keep);
        if (one is null) ended += await phones.MarkAll(db.Actor.AccountId!.Value);
        if (ended > 0) await own.Commit(nameof(EndSessions), new { sessions = ended });
    }

    /// <summary>Without saving, to be part of another act.</summary>
    public async Task<int> Mark(Guid? one, Guid? keep)
    {
        var sessions = await db.Set<Session>().Where(s => s.AccountId == db.Actor.AccountId && s.EndedAt == null && s.Id != keep && (one == null || s.Id == one)).ToListAsync();
        foreach (var session in sessions) session.EndedAt = db.Clock.UtcNow;
        return sessions.Count;
    }
}
