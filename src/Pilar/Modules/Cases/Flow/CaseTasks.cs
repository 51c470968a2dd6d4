using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

public sealed class TaskForm
{
    public const int LongestTitle = 400;

    public string Title { get; set; } = "";
    public DateOnly? DueOn { get; set; }
    public Guid? Assignee { get; set; }
}

/// <summary>What has to be done by whom until when.</summary>
public sealed class CaseTasks(AppDb db, CaseDoor door, CaseCipher cipher, LeadCase lead)
{
    public async Task Add(Guid id, TaskForm form)
    {
        var @case = await door.ToWork(id);
        var title = Written.Required(form.Title, TaskForm.LongestTitle, T("Tulis tugasnya.", "Write the task."), nameof(form.Title));
        if (form.DueOn is not { } due || due < db.Clock.Today) throw new Refusal(T("Isi tenggat, hari ini atau sesudahnya.", "Give a date, today or later."), nameof(form.DueOn));
        var member = form.Assignee is { } account ? (await lead.Team(@case)).FirstOrDefault(m => m.Id == account) ?? throw new Refusal(T("Orang ini tidak bertugas di wilayah kasus.", "This person does not work in the region of the case."), nameof(form.Assignee)) : null;
        if (member is not null) @case.Join(member.Id, member.Name, Part.Assigned);
        db.Add(new CaseTask { CaseId = id, Title = cipher.Seal(title), DueOn = due, AssigneeId = member?.Id, AssigneeName = member?.Name });
        await db.Commit(@case.Act(CasePermissions.Decide, "AddCaseTask"));
    }

    /// <param name="note">What came of it, for the story of the case.</param>
    /// <param name="from">Done on a phone, perhaps some time ago.</param>
    public async Task Finish(Guid task, string? note = null, FromField? from = null)
    {
        var (@case, known) = await door.ToWork<CaseTask>(task, t => t.CaseId);
        known.Finish(from?.At ?? db.Clock.UtcNow);
        if (Written.Optional(note, EntryForm.LongestText, nameof(note)) is { } text && db.Tell(@case, EntryKind.Note, cipher.Seal(text), from) is var entry && db.Actor.Grant?.Role == Role.Volunteer) entry.AwaitSupervisor();
        await db.Commit(@case.Act(CasePermissions.Report, "FinishCaseTask"));
    }
}
