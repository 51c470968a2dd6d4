using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Kernel;
using Pilar.Modules.Cases;
using Pilar.Modules.Practice.Digests;
using Pilar.Modules.Practice.Stories;

namespace Pilar.Tests.Modules.Practice;

/// <summary>What must hold of stories and digests whatever people try.</summary>
[Properties(Arbitrary = [typeof(StoryProperties)], MaxTest = 300)]
public class StoryProperties
{
    public enum Step { Submit, Publish, PublishOwn, Return, Withdraw, Reopen }

    /// <summary>A region with its problems, and stories of everywhere.</summary>
    public sealed record Situation(string Region, IReadOnlyList<KindNumber> Problems, IReadOnlyList<StoryToShow> Stories);

    private static readonly Guid Author = Guid.NewGuid(), Reviewer = Guid.NewGuid();
    private static readonly DateOnly Month = new(2026, 10, 1);
    private static readonly string[] Regions = ["63.03", "63.03.05", "63.03.05.2001", "63.03.06", "63.04", "63.04.01", "63.05", "63", "62.01", "63.30"];
    private static readonly string[] Kinds = ["PMKS-01", "PMKS-02", "PMKS-08", "PMKS-18", "PMKS-19", "PMKS-24", "PMKS-25"];

    public static Arbitrary<Step[]> Steps => Arb.From(Gen.ArrayOf(Gen.Elements(Enum.GetValues<Step>())));

    public static Arbitrary<Situation> Situations => Arb.From(
        from region in Gen.Elements("63.03", "63.03.05", "63.04")
        from counts in Gen.ArrayOf(Gen.Choose(0, 12), Kinds.Length)
        from seals in Gen.ArrayOf(Gen.Elements(true, false), Kinds.Length)
        from stories in Gen.ArrayOf(AnyStory())
        select new Situation(region, [.. Kinds.Select((k, i) => new KindNumber(k, k, counts[i], seals[i]))], stories));

    private static Gen<StoryToShow> AnyStory() =>
        from region in Gen.Elements(Regions)
        from day in Gen.Choose(-400, 60)
        from kinds in Gen.SubListOf(Kinds)
        from worked in Gen.Choose(0, 4)
        select new StoryToShow(Guid.NewGuid(), "Uji", region, Month.AddDays(day), [.. kinds], worked, 0, 0, 0);

    [Property]
    public void A_story_goes_only_the_legal_ways_and_an_illegal_try_changes_nothing(Step[] steps)
    {
        var story = new Story("63.03", Author, "Uji", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc));
        foreach (var step in steps)
        {
            var before = (story.State, story.PublishedOn, story.Reason);
            StoryState? next = (step, story.State) switch
            {
                (Step.Submit, StoryState.Draft or StoryState.Returned) => StoryState.Submitted,
                (Step.Publish, StoryState.Submitted) => StoryState.Published,
                (Step.Return, StoryState.Submitted) => StoryState.Returned,
                (Step.Withdraw, not StoryState.Withdrawn) => StoryState.Withdrawn,
                (Step.Reopen, StoryState.Withdrawn) => StoryState.Draft,
                _ => null,
            };
            var refused = Record.Exception(() => Make(story, step));
            if (next is { } state) Assert.Equal((null, state), (refused, story.State));
            else Assert.Equal((typeof(Refusal), before), (refused?.GetType(), (story.State, story.PublishedOn, story.Reason)));
            Assert.Equal(story.State == StoryState.Published, story.PublishedOn is not null);
            Assert.Equal(story.State is StoryState.Draft or StoryState.Returned, story.IsOpen);
        }
    }

    [Property]
    public void A_digest_tells_of_others_only_never_of_sealed_kinds_and_never_of_few_cases(Situation situation)
    {
        var digest = Digest.Of(situation.Region, Month, situation.Problems, situation.Stories);
        Assert.All(digest, p => Assert.True(p.Problem is { IsSealed: false, Cases: >= CaseNumbers.Least }));
        Assert.All(digest.SelectMany(p => p.Stories), s => Assert.False(s.RegionCode.StartsWith(situation.Region[..5], StringComparison.Ordinal)));
        Assert.All(digest.SelectMany(p => p.Stories), s => Assert.True(s.PublishedOn < Month.AddMonths(1)));
        Assert.All(digest, p => Assert.All(p.Stories, s => Assert.Contains(p.Problem.Code, s.Kinds)));
        Assert.True(digest.Count <= Digest.MostProblems && digest.All(p => p.Stories.Count <= Digest.MostStories));
        // The commonest that may be told are told.
        var least = digest.Count == 0 ? 0 : digest.Min(p => p.Problem.Cases);
        var untold = situation.Problems.Where(p => !p.IsSealed && p.Cases >= CaseNumbers.Least && digest.All(d => d.Problem.Code != p.Code)).ToList();
        if (digest.Count < Digest.MostProblems) Assert.Empty(untold);
        else Assert.All(untold, p => Assert.True(p.Cases <= least));
    }

    [Theory]
    [InlineData("NIK 6303050101700001 ada", 1)]
    [InlineData("6303 0501 0170 0001", 1)]
    [InlineData("hubungi 0812-3456-7890 atau +62 812 3456 7891", 2)]
    [InlineData("biaya Rp12.500.000 untuk 120 orang sejak 2026-10-01", 0)]
    [InlineData("kantor (0511) 4772 100", 0)]
    public void Numbers_that_look_like_somebodys_own_are_found_and_never_shown_whole(string text, int count)
    {
        var found = PersonalWords.In(text);
        Assert.Equal(count, found.Count);
        Assert.All(found, n => Assert.DoesNotContain(n, text, StringComparison.Ordinal));
    }

    private static void Make(Story story, Step step)
    {
        if (step == Step.Submit) story.Submit();
        else if (step == Step.Publish) story.Publish(Reviewer, "Uji", Month);
        else if (step == Step.PublishOwn) story.Publish(Author, "Uji", Month);
        else if (step == Step.Return) story.Return(Reviewer, "Uji", "Biaya belum ada");
        else if (step == Step.Withdraw) story.Withdraw("Ada yang keliru");
        else story.Reopen();
    }
}
