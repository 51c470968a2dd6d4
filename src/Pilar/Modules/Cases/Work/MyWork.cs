using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Lists;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;

namespace Pilar.Modules.Cases.Work;

/// <summary>A task with the case it belongs to.</summary>
public sealed record TaskToDo(CaseTask Task, string Title, string Number);

/// <summary>A volunteer's entry that waits, with its case.</summary>
public sealed record EntryToSee(CaseEntry Entry, string? Text, string Number);

/// <summary>What waits for one person.</summary>
/// <param name="Late">Delays, of steps and of partners' answers, that are shown to this level of office; of sealed cases number and stage.</param>
public sealed record WorkToDo(IReadOnlyList<CaseLine> Cases, IReadOnlyList<TaskToDo> Tasks, IReadOnlyList<CaseLine> Untaken, IReadOnlyList<EntryToSee> Entries, IReadOnlyList<(AccessRequest Request, string Number)> Requests, IReadOnlyList<CaseLine> Late);

public sealed class MyWork(AppDb db, CaseDoor door, CaseList list, CaseCipher cipher)
{
    private const int Most = 100;

    public async Task<WorkToDo> Of()
    {
        var (me, actor) = (db.Actor.AccountId, db.Actor);
        var mine = door.Open.AsNoTracking().Where(c => c.Stage != CaseStage.Closed && (c.OwnerId == me || c.People.Any(p => p.AccountId == me && p.Part != Part.Guest)));
        return new(
            await list.Lines(mine.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most)),
            await Tasks(),
            actor.May(CasePermissions.Decide) ? await list.Lines(door.Known.AsNoTracking().Where(c => c.OwnerId == null && c.Stage != CaseStage.Closed).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most)) : [],
            actor.May(CasePermissions.Acknowledge) ? await Entries() : [],
            actor.May(CasePermissions.GrantAccess) ? await Requests() : [],
            await Late());
    }

    /// <summary>Open tasks of the actor.</summary>
    public async Task<IReadOnlyList<TaskToDo>> Tasks()
    {
        var me = db.Actor.AccountId;
        var found = await db.Set<CaseTask>().AsNoTracking().Where(t => t.DoneAt == null)
            .Join(door.Open, t => t.CaseId, c => c.Id, (t, c) => new { Task = t, c.Number, c.OwnerId }).Where(t => t.Task.AssigneeId == me || t.Task.AssigneeId == null && t.OwnerId == me)
            .OrderBy(t => t.Task.DueOn).ThenBy(t => t.Task.Id).Take(Most).ToListAsync();
        return found.ConvertAll(t => new TaskToDo(t.Task, cipher.Text(t.Task.Title), t.Number));
    }

    private async Task<IReadOnlyList<EntryToSee>> Entries()
    {
        var found = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.AwaitsSupervisor).Join(door.Open, e => e.CaseId, c => c.Id, (e, c) => new { Entry = e, c.Number }).OrderBy(e => e.Entry.Id).Take(Most).ToListAsync();
        return found.ConvertAll(e => new EntryToSee(e.Entry, e.Entry.Text is { } text ? cipher.Text(text) : null, e.Number));
    }

    /// <summary>Of cases one answers for, and of those nobody does.</summary>
    private async Task<IReadOnlyList<(AccessRequest, string)>> Requests()
    {
        var me = db.Actor.AccountId;
        var found = await db.Set<AccessRequest>().AsNoTracking().Where(r => r.DecidedAt == null && r.AskerId != me)
            .Join(door.Known, r => r.CaseId, c => c.Id, (r, c) => new { Request = r, c.Number, c.OwnerId }).Where(r => r.OwnerId == me || r.OwnerId == null).OrderBy(r => r.Request.Id).Take(Most).ToListAsync();
        return found.ConvertAll(r => (r.Request, r.Number));
    }

    private async Task<IReadOnlyList<CaseLine>> Late()
    {
        if (db.Actor.Region is not { } region || !db.Actor.May(CasePermissions.Read)) return [];
        var levels = Enum.GetValues<RegionLevel>().Where(l => l <= RegionCode.Level(region) || region == RegionCode.Nation).Select(l => (RegionLevel?)l).ToArray();
        var silent = db.Set<Referral>().Where(r => r.EscalatedTo != null && levels.Contains(r.EscalatedTo));
        return await list.Lines(door.Known.AsNoTracking().Where(c => c.EscalatedTo != null && levels.Contains(c.EscalatedTo) || silent.Any(r => r.CaseId == c.Id)).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most));
    }
}
