using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Phones;

/// <summary>case.entry: a note, a visit, something observed.</summary>
internal sealed class EntryFromField(AppDb db, CaseStory story, CaseDoor door, FieldFiles files) : FieldActKind
{
    private static readonly Dictionary<string, EntryKind> Kinds = new(StringComparer.Ordinal)
    {
        ["note"] = EntryKind.Note, ["visit"] = EntryKind.Visit, ["accompanied"] = EntryKind.Accompanied, ["observation"] = EntryKind.Observed, ["follow_up"] = EntryKind.FollowUp,
    };

    private sealed record Entry(Guid Case, string? Type, string? Text, DateOnly? NextOn, string[]? Photos);

    public override string Name => "case.entry";
    public override string Title => T("Catatan kasus", "Note about a case");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Entry>();
        if (!Kinds.TryGetValue(data.Type ?? "", out var kind)) throw new Refusal(T($"Jenis catatan: {string.Join(", ", Kinds.Keys)}.", $"Kind of note: {string.Join(", ", Kinds.Keys)}."), nameof(data.Type));
        var photos = await files.Of(data.Photos, nameof(data.Photos), cancel);
        return FieldOutcome.Done(await story.Write(data.Case, new() { Kind = kind, Text = data.Text ?? "", NextOn = data.NextOn }, FromField.Of(act, db.Clock.UtcNow), photos));
    }

    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        var data = act.Read<Entry>();
        return await door.Open.Where(c => c.Id == data.Case).Select(c => c.Number).SingleOrDefaultAsync() is { } number
            ? [new(T("Kasus", "Case"), number), new(T("Catatan", "Note"), data.Text ?? "")] : null;
    }
}

/// <summary>task.done: a task of one of my cases.</summary>
internal sealed class TaskFromField(AppDb db, CaseTasks tasks) : FieldActKind
{
    private sealed record Finished(Guid Task, string? Note);

    public override string Name => "task.done";
    public override string Title => T("Tugas selesai", "Task done");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Finished>();
        await tasks.Finish(data.Task, data.Note, FromField.Of(act, db.Clock.UtcNow));
        return FieldOutcome.Done(data.Task);
    }
}
