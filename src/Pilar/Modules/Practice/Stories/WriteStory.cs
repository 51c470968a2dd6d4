using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

/// <summary>Somebody tells what worked, mends it, and hands it in.</summary>
public sealed class WriteStory(AppDb db, StoryDoor door, StoryIndex index, RegionTree tree, PpksList kinds)
{
    public async Task<Guid> Run(StoryForm form)
    {
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is not { Level: not RegionLevel.Nation } || !db.Actor.May(PracticePermissions.Write, region)) throw new Refusal(T("Pilih wilayah tempat hal ini dikerjakan, di dalam wilayah tugas Anda.", "Choose the region in which it was done, inside yours."), nameof(form.Region));
        var story = new Story(region, db.Actor.AccountId ?? throw new Denied(), db.Actor.Name, db.Clock.UtcNow);
        db.Add(story);
        await Write(story, form);
        await db.Commit(story.Act(PracticePermissions.Write, nameof(WriteStory)));
        return story.Id;
    }

    public async Task Change(Guid id, StoryForm form)
    {
        var story = await door.ToWrite(id);
        if (form.Version is { } seen && seen != story.Version) throw new Conflict();
        await Write(story, form);
        await db.Commit(story.Act(PracticePermissions.Write, "ChangeStory"));
    }

    public async Task Submit(Guid id, SubmitForm form)
    {
        var story = await door.ToWrite(id);
        story.Submit();
        if (!form.NothingPersonal && Personal(story) is { Count: > 0 } found)
            throw new Refusal(T($"Tampaknya ada NIK atau nomor telepon seseorang: {string.Join(", ", found)}. Hapus dulu, atau centang bahwa itu bukan data pribadi.", $"There seems to be somebody's NIK or telephone number: {string.Join(", ", found)}. Take it out, or tick that it is not personal."), nameof(form.NothingPersonal));
        await db.Commit(story.Act(PracticePermissions.Write, "SubmitStory"));
    }

    public async Task Withdraw(Guid id, ReasonForm form)
    {
        var story = await door.ToWrite(id);
        story.Withdraw(form.Reason);
        await db.Commit(story.Act(PracticePermissions.Write, "WithdrawStory", story.Reason));
    }

    public async Task Reopen(Guid id)
    {
        var story = await door.ToWrite(id);
        story.Reopen();
        await db.Commit(story.Act(PracticePermissions.Write, "ReopenStory"));
    }

    /// <summary>What looks personal in what everybody will read; the contact is meant to be called.</summary>
    public static IReadOnlyList<string> Personal(Story s) => PersonalWords.In(s.Title, s.Problem, s.Steps, s.CostNote, s.Result);

    private async Task Write(Story story, StoryForm form)
    {
        story.Write(form.Text((await kinds.All()).Select(k => k.Code).ToHashSet(StringComparer.Ordinal)));
        await index.Renew(story);
    }
}

/// <summary>The office of the region publishes a story or returns it.</summary>
public sealed class ReviewStory(AppDb db, StoryDoor door)
{
    public async Task Publish(Guid id)
    {
        var story = await door.ToReview(id);
        story.Publish(db.Actor.AccountId, db.Actor.Name, db.Clock.Today);
        await db.Commit(story.Act(PracticePermissions.Review, "PublishStory"));
    }

    public async Task Return(Guid id, ReasonForm form)
    {
        var story = await door.ToReview(id);
        story.Return(db.Actor.AccountId, db.Actor.Name, form.Reason);
        await db.Commit(story.Act(PracticePermissions.Review, "ReturnStory", story.Reason));
    }
}

internal static class StoryActs
{
    public static Act Act(this Story story, Permission permission, string verb, string? reason = null) => new(permission, verb, story.RegionCode, nameof(Story), story.Id, reason);
}
