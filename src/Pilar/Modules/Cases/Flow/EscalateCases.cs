using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;

namespace Pilar.Modules.Cases.Flow;

/// <summary>Every day: what is overdue is shown one level higher the longer it lasts.</summary>
public sealed class EscalateCases(AppDb db, IOptions<CaseDeadlines> deadlines) : EachDay
{
    private const int Batch = 200;

    public override async Task Run(CancellationToken cancel)
    {
        var today = db.Clock.Today;
        for (var last = Guid.Empty; ;)
        {
            var late = await db.Set<Case>().Where(c => c.DueOn < today && c.Id.CompareTo(last) > 0).OrderBy(c => c.Id).Take(Batch).ToListAsync(cancel);
            if (late.Count == 0) return;
            last = late[^1].Id;
            foreach (var @case in late)
                if (deadlines.Value.Shown(today.DayNumber - @case.DueOn!.Value.DayNumber) is { } level && level != @case.EscalatedTo)
                {
                    @case.EscalateTo(level);
                    db.Tell(@case, EntryKind.Escalated);
                    await db.Commit(@case.Act(CasePermissions.Escalate, nameof(EscalateCases)) with { Facts = new { Level = level.ToString() } }, cancel);
                }
            db.ChangeTracker.Clear();
        }
    }
}
