using Pilar.Kernel;
using Pilar.Modules.Cases;

namespace Pilar.Modules.Practice.Digests;

/// <summary>A story as the digest weighs it.</summary>
/// <param name="Worked">Places in which it worked, and so on.</param>
public sealed record StoryToShow(Guid Id, string Title, string RegionCode, DateOnly PublishedOn, IReadOnlyList<string> Kinds, int Worked, int Partly, int Not, int Trying);

/// <summary>A problem of the region and what others did about it; no stories when nobody has told one yet.</summary>
public sealed record DigestPart(KindNumber Problem, IReadOnlyList<StoryToShow> Stories);

/// <summary>What others did on the problems a region has most.</summary>
public static class Digest
{
    public const int MostProblems = 5, MostStories = 3;

    /// <param name="region">For whom.</param>
    /// <param name="month">First day of the month; stories published in it come first.</param>
    /// <param name="problems">The region's own numbers of the year before.</param>
    /// <param name="stories">Published ones of everybody.</param>
    public static IReadOnlyList<DigestPart> Of(string region, DateOnly month, IEnumerable<KindNumber> problems, IReadOnlyCollection<StoryToShow> stories)
    {
        var end = month.AddMonths(1);
        var others = stories.Where(s => !IsOwn(region, s.RegionCode) && s.PublishedOn < end).ToList();
        return [.. problems.Where(p => !p.IsSealed && p.Cases >= CaseNumbers.Least).OrderByDescending(p => p.Cases).ThenBy(p => p.Code, StringComparer.Ordinal).Take(MostProblems)
            .Select(p => new DigestPart(p, [.. others.Where(s => s.Kinds.Contains(p.Code)).OrderByDescending(s => s.PublishedOn >= month).ThenByDescending(s => s.Worked).ThenByDescending(s => s.Partly)
                .ThenByDescending(s => s.PublishedOn).ThenBy(s => s.Id).Take(MostStories)]))];
    }

    /// <summary>From the region itself or from elsewhere in its regency.</summary>
    public static bool IsOwn(string region, string story) => RegionCode.Contains(region, story) || RegionCode.At(region, RegionLevel.Regency) is { } regency && RegionCode.Contains(regency, story);
}
