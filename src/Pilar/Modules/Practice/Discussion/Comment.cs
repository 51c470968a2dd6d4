using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Stories;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Discussion;

/// <summary>A question or an answer under a story. Taken away, its place stays: who, when and why.</summary>
public sealed class StoryComment
{
    public const int LongestText = 2000, LongestReason = 300;

    private StoryComment() { }

    public StoryComment(Guid story, Guid author, string name, string region, string text, DateTime now) => (StoryId, AuthorId, AuthorName, FromRegionCode, Text, At) = (story, author, name, region, text, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid StoryId { get; private set; }
    public Guid AuthorId { get; private set; }
    public string AuthorName { get; private set; } = "";
    public string FromRegionCode { get; private set; } = "";
    public string? Text { get; private set; }
    public DateTime At { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public string? RemovedBy { get; private set; }
    public string? RemovedWhy { get; private set; }

    internal void Remove(string by, string? reason, DateTime now)
    {
        if (RemovedAt is not null) throw new Refusal(T("Komentar ini sudah dihapus.", "This comment was removed already."));
        (RemovedWhy, RemovedBy, RemovedAt, Text) = (Written.Required(reason, LongestReason, T("Tulis alasannya.", "Give a reason."), nameof(ReasonForm.Reason)), by, now, null);
    }
}

public sealed class CommentForm
{
    public string? Text { get; set; }
}

internal sealed class CommentMapping : IEntityTypeConfiguration<StoryComment>
{
    public void Configure(EntityTypeBuilder<StoryComment> comment)
    {
        comment.ToTable("story_comments").HasIndex(c => c.StoryId);
        comment.Property(c => c.Text).HasMaxLength(StoryComment.LongestText).MaskedInAudit();
        comment.HasOne<Story>().WithMany().HasForeignKey(c => c.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>People ask and answer under a published story; the office of its region keeps it clean.</summary>
public sealed class Discuss(AppDb db, StoryDoor door)
{
    public async Task<Guid> Say(Guid storyId, CommentForm form)
    {
        var story = await door.ToUse(storyId);
        PersonalWords.Refuse(form.Text, nameof(form.Text));
        var text = Written.Required(form.Text, StoryComment.LongestText, T("Tulis komentarnya.", "Write the comment."), nameof(form.Text));
        var region = db.Actor.Region ?? throw new Denied();
        var comment = new StoryComment(story.Id, db.Actor.AccountId ?? throw new Denied(), db.Actor.Name, region, text, db.Clock.UtcNow);
        db.Add(comment);
        await db.Commit(new Act(PracticePermissions.Write, "CommentStory", region, nameof(StoryComment), comment.Id) { RelatedId = story.Id });
        return comment.Id;
    }

    /// <exception cref="Missing">It is neither one's own nor under a story of one's office.</exception>
    public async Task Remove(Guid id, ReasonForm form)
    {
        var comment = await db.Set<StoryComment>().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
        var story = await door.ToRead(comment.StoryId);
        if (!MayRemove(story, comment)) throw new Missing();
        comment.Remove(db.Actor.Name, form.Reason, db.Clock.UtcNow);
        await db.Commit(new Act(PracticePermissions.Write, "RemoveComment", db.Actor.Region ?? throw new Denied(), nameof(StoryComment), id, comment.RemovedWhy) { RelatedId = story.Id });
    }

    public bool MayRemove(Story story, StoryComment comment) => comment.RemovedAt is null && (door.MayReview(story) || comment.AuthorId == db.Actor.AccountId);
}
