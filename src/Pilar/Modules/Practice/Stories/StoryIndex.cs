using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Practice.Stories;

/// <summary>The words of a story, folded, each once: looking one up is a range of an index however many stories there are.</summary>
public sealed class StoryIndex(AppDb db, PpksList kinds)
{
    public const int LongestWord = 40, ShortestWord = 2;

    public static IReadOnlyList<string> Words(string? text) => [.. Spelling.Fold(text).Split(' ').Where(w => w.Length >= ShortestWord).Select(w => w.Length > LongestWord ? w[..LongestWord] : w).Distinct(StringComparer.Ordinal)];

    /// <summary>The caller commits.</summary>
    public async Task Renew(Story story)
    {
        var codes = story.Kinds.Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        var names = (await kinds.All()).Where(k => codes.Contains(k.Code)).Select(k => k.Name);
        var title = Words(story.Title).ToHashSet(StringComparer.Ordinal);
        var all = title.Concat(new[] { story.Problem, story.Steps, story.Result }.Concat(story.Tags.Select(t => t.Tag)).Concat(names).SelectMany(Words)).ToHashSet(StringComparer.Ordinal);
        var known = await db.Set<StoryWord>().Where(w => w.StoryId == story.Id).ToDictionaryAsync(w => w.Word, StringComparer.Ordinal);
        db.RemoveRange(known.Values.Where(w => !all.Contains(w.Word)));
        foreach (var word in all)
            if (known.TryGetValue(word, out var old)) old.InTitle = title.Contains(word);
            else db.Add(new StoryWord { StoryId = story.Id, Word = word, InTitle = title.Contains(word) });
    }
}
