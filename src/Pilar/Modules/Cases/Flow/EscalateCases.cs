using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
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
        var late = await db.Set<Case>().Where(c => c.DueOn < today).Select(c => new { c.Id, c.DueOn, c.EscalatedTo }).ToListAsync(cancel);
        foreach (var batch in late.Where(c => Level(c.DueOn!.Value) is { } level && level != c.EscalatedTo).Select(c => c.Id).Chunk(Batch))
        {
            foreach (var @case in await db.Set<Case>().Where(c => batch.Contains(c.Id)).ToListAsync(cancel))
            {
                if (Level(@case.DueOn!.Value) is not { } level) continue;
                @case.EscalateTo(level);
                db.Tell(@case, EntryKind.Escalated);
                await db.Commit(@case.Act(CasePermissions.Escalate, nameof(EscalateCases)) with { Facts = new { Level = level.ToString() } }, cancel);
            }
            db.ChangeTracker.Clear();
        }

        RegionLevel? Level(DateOnly due) => deadlines.Value.Shown(today.DayNumber - due.DayNumber);
    }
}
