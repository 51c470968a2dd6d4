using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Adoptions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

/// <summary>What stories are looked for with.</summary>
/// <param name="Only">"mine", "review" (awaits the actor's office), "adopted" (by the actor's region), or a state; null = what is published.</param>
public sealed record StoryFilter(string? Q, string? Tag, string? Kind, string? Region, string? Only)
{
    public const string Mine = "mine", Review = "review", Adopted = "adopted";
}

/// <summary>A story in a list.</summary>
public sealed record StoryLine
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string RegionCode { get; init; }
    public required StoryState State { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Regions that took it up, and those of them in which it worked.</summary>
    public required int Adopted { get; init; }
    public required int Worked { get; init; }
    public required int Comments { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>Finds stories: each word of the question is the beginning of one of theirs.</summary>
public sealed class StorySearch(AppDb db, StoryDoor door)
{
    private const int MostWords = 6;

    public IQueryable<Story> Query(StoryFilter filter)
    {
        var stories = Among(filter.Only).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Tag) && filter.Tag.Trim().ToLowerInvariant() is var tag) stories = stories.Where(s => s.Tags.Any(t => t.Tag == tag));
        if (!string.IsNullOrEmpty(filter.Kind)) stories = stories.Where(s => s.Kinds.Any(k => k.Code == filter.Kind));
        if (RegionCode.IsWellFormed(filter.Region) && (RegionCode.From(filter.Region!), RegionCode.Until(filter.Region!)) is var (from, until)) stories = stories.Where(s => string.Compare(s.RegionCode, from) >= 0 && string.Compare(s.RegionCode, until) < 0);
        foreach (var word in Asked(filter.Q))
        {
            var (first, end) = (word, word + "~");
            var found = db.Set<StoryWord>().Where(w => string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, end) < 0).Select(w => w.StoryId);
            stories = stories.Where(s => found.Contains(s.Id));
        }
        return stories;
    }

    /// <summary>Asked words in the title first, then what worked in most places, then the newest.</summary>
    public IQueryable<Story> Ordered(IQueryable<Story> stories, StoryFilter filter)
    {
        var adoptions = db.Set<Adoption>().IgnoreQueryFilters([AppDb.RegionFilter]);
        IOrderedQueryable<Story>? ordered = null;
        if (Asked(filter.Q) is [var first, ..] && first + "~" is var end) ordered = stories.OrderByDescending(s => db.Set<StoryWord>().Any(w => w.StoryId == s.Id && w.InTitle && string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, end) < 0) ? 1 : 0);
        ordered = ordered is null ? stories.OrderByDescending(s => adoptions.Count(a => a.StoryId == s.Id && a.Outcome == AdoptionOutcome.Worked)) : ordered.ThenByDescending(s => adoptions.Count(a => a.StoryId == s.Id && a.Outcome == AdoptionOutcome.Worked));
        return ordered.ThenByDescending(s => s.PublishedOn).ThenByDescending(s => s.Id);
    }

    public IQueryable<StoryLine> Lines(IQueryable<Story> stories)
    {
        var adoptions = db.Set<Adoption>().IgnoreQueryFilters([AppDb.RegionFilter]);
        return stories.Select(s => new StoryLine
        {
            Id = s.Id, Title = s.Title, RegionCode = s.RegionCode, State = s.State, PublishedOn = s.PublishedOn, Adopted = adoptions.Count(a => a.StoryId == s.Id), Worked = adoptions.Count(a => a.StoryId == s.Id && a.Outcome == AdoptionOutcome.Worked),
            Comments = db.Set<Discussion.StoryComment>().Count(c => c.StoryId == s.Id && c.RemovedAt == null), Tags = s.Tags.OrderBy(t => t.Tag).Select(t => t.Tag).ToList(), Kinds = s.Kinds.OrderBy(k => k.Code).Select(k => k.Code).ToList(),
        });
    }

    private IQueryable<Story> Among(string? only)
    {
        var (me, from, until) = (db.Actor.AccountId, db.ScopeFrom, db.ScopeUntil);
        if (string.IsNullOrEmpty(only)) return door.Published;
        if (only == StoryFilter.Mine) return door.Readable.Where(s => s.AuthorId == me);
        if (only == StoryFilter.Review) return door.Readable.Where(s => s.State == StoryState.Submitted && s.AuthorId != me && string.Compare(s.RegionCode, from) >= 0 && string.Compare(s.RegionCode, until) < 0);
        if (only == StoryFilter.Adopted) return door.Published.Where(s => db.Set<Adoption>().Any(a => a.StoryId == s.Id && string.Compare(a.RegionCode, from) >= 0 && string.Compare(a.RegionCode, until) < 0));
        return Enum.TryParse<StoryState>(only, ignoreCase: true, out var state) && Enum.IsDefined(state) ? door.Readable.Where(s => s.State == state)
            : throw new Refusal(T("Pilih keadaan dari daftar.", "Choose a state of the list."), "state");
    }

    private static List<string> Asked(string? q) => [.. StoryIndex.Words(q).Take(MostWords)];
}
