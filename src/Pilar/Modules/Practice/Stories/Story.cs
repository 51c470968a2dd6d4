using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

/// <summary>What worked against a problem, told for those who have the same one. Before it is published its author and the offices of its region see it, then everybody.</summary>
public sealed class Story : IRegional, IVersioned
{
    public const int LongestTitle = 200, LongestText = 6000, LongestNote = 1000, LongestTag = 40, MostTags = 8, MostKinds = 6;

    private Story() { }

    public Story(string region, Guid author, string name, DateTime now) => (RegionCode, AuthorId, AuthorName, WrittenAt) = (region, author, name, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where it was done.</summary>
    public string RegionCode { get; private set; } = "";
    public Guid AuthorId { get; private set; }
    public string AuthorName { get; private set; } = "";
    public DateTime WrittenAt { get; private set; }
    public StoryState State { get; private set; }

    public string Title { get; private set; } = "";
    public string Problem { get; private set; } = "";

    /// <summary>What was done, step by step.</summary>
    public string Steps { get; private set; } = "";

    /// <summary>Rupiah; null = not known.</summary>
    public long? Cost { get; private set; }
    public string? CostNote { get; private set; }

    /// <summary>In the author's words; figures stand beside it.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Whom to ask: an office or somebody of it.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Of the last review or the withdrawal.</summary>
    public string? Reason { get; private set; }
    public string? ReviewedBy { get; private set; }
    public DateOnly? PublishedOn { get; private set; }
    public int Version { get; private set; }

    public List<StoryKind> Kinds { get; } = [];
    public List<StoryTag> Tags { get; } = [];

    /// <summary>May be written in.</summary>
    public bool IsOpen => State is StoryState.Draft or StoryState.Returned;

    internal void Write(StoryText text)
    {
        if (!IsOpen) throw new Refusal(T("Cerita ini sudah dikirim. Tarik dulu, lalu buka kembali sebagai konsep.", "This story has been submitted. Withdraw it first, then open it again as a draft."));
        (Title, Problem, Steps, Cost, CostNote, Result, Contact) = (text.Title, text.Problem, text.Steps, text.Cost, text.CostNote, text.Result, text.Contact);
        Kinds.RemoveAll(k => !text.Kinds.Contains(k.Code));
        Kinds.AddRange(text.Kinds.Except(Kinds.Select(k => k.Code)).Select(code => new StoryKind { StoryId = Id, Code = code }));
        Tags.RemoveAll(t => !text.Tags.Contains(t.Tag));
        Tags.AddRange(text.Tags.Except(Tags.Select(t => t.Tag)).Select(tag => new StoryTag { StoryId = Id, Tag = tag }));
    }

    public void Submit()
    {
        if (!IsOpen) throw new Refusal(T("Hanya konsep dan cerita yang dikembalikan dapat dikirim.", "Only drafts and returned stories can be submitted."));
        State = StoryState.Submitted;
    }

    public void Publish(Guid? by, string name, DateOnly today)
    {
        RefuseReview(by);
        (State, ReviewedBy, Reason, PublishedOn) = (StoryState.Published, name, null, today);
    }

    public void Return(Guid? by, string name, string? reason)
    {
        RefuseReview(by);
        var why = Written.Required(reason, LongestNote, T("Tulis apa yang perlu diperbaiki.", "Write what has to be mended."), nameof(ReasonForm.Reason));
        (State, ReviewedBy, Reason) = (StoryState.Returned, name, why);
    }

    /// <summary>Others may have begun to use what is published: it takes a reason.</summary>
    public void Withdraw(string? reason)
    {
        if (State == StoryState.Withdrawn) throw new Refusal(T("Cerita ini sudah ditarik.", "This story was withdrawn already."));
        Reason = State == StoryState.Published
            ? Written.Required(reason, LongestNote, T("Tulis mengapa cerita yang sudah terbit ditarik.", "Say why a published story is withdrawn."), nameof(ReasonForm.Reason))
            : Written.Optional(reason, LongestNote, nameof(ReasonForm.Reason));
        (State, PublishedOn) = (StoryState.Withdrawn, null);
    }

    public void Reopen()
    {
        if (State != StoryState.Withdrawn) throw new Refusal(T("Hanya cerita yang ditarik dapat dibuka kembali.", "Only a withdrawn story can be opened again."));
        State = StoryState.Draft;
    }

    private void RefuseReview(Guid? by)
    {
        if (State != StoryState.Submitted) throw new Refusal(T("Cerita ini tidak menunggu tinjauan.", "This story does not await a review."));
        if (by == AuthorId) throw new Refusal(T("Cerita sendiri ditinjau orang lain.", "One's own story is reviewed by somebody else."));
    }
}

/// <summary>A kind of PPKS the problem is about.</summary>
public sealed class StoryKind
{
    public required Guid StoryId { get; init; }
    public required string Code { get; init; }
}

/// <summary>A word others look for, in small letters.</summary>
public sealed class StoryTag
{
    public required Guid StoryId { get; init; }
    public required string Tag { get; init; }
}

/// <summary>A word of a story: what it is found by.</summary>
public sealed class StoryWord
{
    public required Guid StoryId { get; init; }
    public required string Word { get; init; }
    public bool InTitle { get; set; }
}
