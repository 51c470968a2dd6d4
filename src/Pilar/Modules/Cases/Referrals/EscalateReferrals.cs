using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>Every day: a partner's silence is shown one level higher the longer it lasts.</summary>
public sealed class EscalateReferrals(AppDb db, IOptions<CaseDeadlines> deadlines) : EachDay
{
    public override async Task Run(CancellationToken cancel)
    {
        var today = db.Clock.Today;
        var late = await db.Set<Referral>().Where(r => r.DueOn < today).OrderBy(r => r.Id).Select(r => new { r.Id, r.EscalatedTo, r.DueOn }).ToListAsync(cancel);
        foreach (var known in late)
        {
            if (deadlines.Value.Shown(today.DayNumber - known.DueOn!.Value.DayNumber) is not { } level || level == known.EscalatedTo) continue;
            var referral = await db.Set<Referral>().SingleAsync(r => r.Id == known.Id, cancel);
            referral.EscalateTo(level);
            db.Tell(await db.Set<Case>().SingleAsync(c => c.Id == referral.CaseId, cancel), EntryKind.Escalated);
            await db.Commit(referral.Act(CasePermissions.Escalate, nameof(EscalateReferrals)) with { Facts = new { Level = level.ToString() } }, cancel);
            db.ChangeTracker.Clear();
        }
    }
}
