using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;

namespace Pilar.Modules.Cases.Flow;

/// <summary>Every day: a case whose step or task is overdue is shown one level higher the longer it lasts, and no more once nothing of it is late.</summary>
public sealed class EscalateCases(AppDb db, IOptions<CaseDeadlines> deadlines) : EachDay
{
    private const int Batch = 200;

    public override async Task Run(CancellationToken cancel)
    {
        var today = db.Clock.Today;
        var steps = await db.Set<Case>().Where(c => c.DueOn < today).Select(c => new { c.Id, On = c.DueOn!.Value, Shown = c.EscalatedTo }).ToListAsync(cancel);
        var tasks = await db.Set<CaseTask>().Where(t => t.DoneAt == null && t.DueOn < today).Join(db.Set<Case>().Where(c => c.Stage != CaseStage.Closed), t => t.CaseId, c => c.Id, (t, c) => new { c.Id, On = t.DueOn, Shown = c.EscalatedTo }).ToListAsync(cancel);
        var levels = steps.Concat(tasks).GroupBy(l => l.Id).ToDictionary(g => g.Key, g => (Is: g.First().Shown, Should: deadlines.Value.Shown(today.DayNumber - g.Min(l => l.On).DayNumber)));
        foreach (var settled in await db.Set<Case>().Where(c => c.EscalatedTo != null).Select(c => new { c.Id, c.EscalatedTo }).ToListAsync(cancel)) levels.TryAdd(settled.Id, (settled.EscalatedTo, null));
        foreach (var batch in levels.Where(l => l.Value.Is != l.Value.Should).Select(l => l.Key).Chunk(Batch))
        {
            foreach (var @case in await db.Set<Case>().Where(c => batch.Contains(c.Id)).ToListAsync(cancel))
            {
                var level = levels[@case.Id].Should;
                @case.EscalateTo(level);
                if (level is not null) db.Tell(@case, EntryKind.Escalated);
                await db.Commit(@case.Act(CasePermissions.Escalate, nameof(EscalateCases)) with { Facts = new { Level = level?.ToString() } }, cancel);
            }
            db.ChangeTracker.Clear();
        }
    }
}
