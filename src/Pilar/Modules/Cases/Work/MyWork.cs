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
/// <param name="Others">Tasks of other modules.</param>
/// <param name="Late">Delays, of steps and of partners' answers, that are shown to this level of office; of sealed cases number and stage.</param>
public sealed record WorkToDo(IReadOnlyList<CaseLine> Cases, IReadOnlyList<TaskToDo> Tasks, IReadOnlyList<CaseLine> Untaken, IReadOnlyList<EntryToSee> Entries, IReadOnlyList<(AccessRequest Request, string Number)> Requests, IReadOnlyList<CaseLine> Late, IReadOnlyList<OtherTask> Others);

public sealed class MyWork(AppDb db, CaseDoor door, CaseList list, CaseCipher cipher, IEnumerable<OtherWork> elsewhere)
{
    /// <summary>Of each kind: the first are enough to begin with, and the page stays light on a phone.</summary>
    public const int Most = 20;

    /// <summary>A case and when its step is due; what a list of cases is put in order by.</summary>
    private sealed record Due
    {
        public required Guid Id { get; init; }
        public required DateOnly? On { get; init; }
    }

    public async Task<WorkToDo> Of()
    {
        var actor = db.Actor;
        var (mine, untaken, late) = (await Mine(), actor.May(CasePermissions.Decide) ? await Untaken() : [], await Late());
        var lines = (await list.Lines([.. mine.Union(untaken).Union(late)])).ToDictionary(l => l.Id);
        return new(
            Shown(mine), await Tasks(Most), Shown(untaken), actor.May(CasePermissions.Acknowledge) ? await Entries() : [], actor.May(CasePermissions.GrantAccess) ? await Requests() : [], Shown(late), await Others());

        IReadOnlyList<CaseLine> Shown(IReadOnlyList<Guid> ids) => [.. ids.Select(lines.GetValueOrDefault).OfType<CaseLine>()];
    }

    private async Task<IReadOnlyList<OtherTask>> Others()
    {
        var all = new List<OtherTask>();
        foreach (var other in elsewhere) all.AddRange(await other.Mine());
        return [.. all.OrderBy(t => t.DueOn).Take(Most)];
    }

    /// <summary>Cases one answers for, and those one takes part in: two questions, each with an index of its own.</summary>
    private Task<List<Guid>> Mine()
    {
        var me = db.Actor.AccountId;
        var joined = db.Set<CasePerson>().Where(p => p.AccountId == me && p.Part != Part.Guest && p.Part != Part.Owner).Select(p => p.CaseId);
        return First(Unclosed.Where(c => c.OwnerId == me), Unclosed.Where(c => joined.Contains(c.Id)));
    }

    /// <summary>Nobody can leave the intake without somebody responsible.</summary>
    private Task<List<Guid>> Untaken() => First(door.Known.Where(c => c.OwnerId == null && c.Stage == CaseStage.Intake));

    private IQueryable<Case> Unclosed => door.Open.Where(c => c.Stage != CaseStage.Closed);

    private static Task<List<Guid>> First(IQueryable<Case> cases, IQueryable<Case>? others = null)
    {
        var due = cases.Select(c => new Due { Id = c.Id, On = c.DueOn });
        if (others is not null) due = due.Union(others.Select(c => new Due { Id = c.Id, On = c.DueOn }));
        return due.OrderBy(c => c.On).ThenBy(c => c.Id).Take(Most).Select(c => c.Id).ToListAsync();
    }

    /// <summary>Open tasks of the actor.</summary>
    public async Task<IReadOnlyList<TaskToDo>> Tasks(int most = 100)
    {
        var me = db.Actor.AccountId;
        var undone = db.Set<CaseTask>().AsNoTracking().Where(t => t.DoneAt == null);
        var found = new List<(CaseTask Task, string Number)>();
        foreach (var (tasks, cases) in new[] { (undone.Where(t => t.AssigneeId == me), Unclosed), (undone.Where(t => t.AssigneeId == null), Unclosed.Where(c => c.OwnerId == me)) })
            found.AddRange((await cases.Join(tasks, c => c.Id, t => t.CaseId, (c, t) => new { Task = t, c.Number }).OrderBy(t => t.Task.DueOn).ThenBy(t => t.Task.Id).Take(most).ToListAsync()).Select(t => (t.Task, t.Number)));
        return [.. found.OrderBy(t => t.Task.DueOn).ThenBy(t => t.Task.Id).Take(most).Select(t => new TaskToDo(t.Task, cipher.Text(t.Task.Title), t.Number))];
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

    private async Task<IReadOnlyList<Guid>> Late()
    {
        if (db.Actor.Region is not { } region || !db.Actor.May(CasePermissions.Read)) return [];
        var levels = Enum.GetValues<RegionLevel>().Where(l => l <= RegionCode.Level(region) || region == RegionCode.Nation).Select(l => (RegionLevel?)l).ToArray();
        var silent = db.Set<Referral>().Where(r => levels.Contains(r.EscalatedTo)).Select(r => r.CaseId);
        return await First(door.Known.Where(c => levels.Contains(c.EscalatedTo)), door.Known.Where(c => silent.Contains(c.Id)));
    }
}
