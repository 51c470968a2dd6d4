using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Practice.Adoptions;
using Pilar.Modules.Practice.Discussion;
using Pilar.Modules.Practice.Figures;
using Pilar.Modules.Practice.Visits;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Practice.Stories;

/// <summary>A story with all that stands under it.</summary>
/// <param name="Kinds">Their names.</param>
public sealed record StoryRecord(Story Story, IReadOnlyList<string> Kinds, IReadOnlyList<StoryFigure> Figures, IReadOnlyList<StoryFile> Files, IReadOnlyList<Adoption> Adoptions, IReadOnlyList<StoryComment> Comments, IReadOnlyList<ExchangeVisit> Visits, IReadOnlyDictionary<string, string> KindNames);

public sealed class StoryRecords(AppDb db, StoryDoor door, ArrangeVisit visits, PpksList kinds)
{
    public async Task<StoryRecord> Open(Guid id)
    {
        var story = await door.ToRead(id);
        var names = (await kinds.All()).DistinctBy(k => k.Code).ToDictionary(k => k.Code, k => k.Name, StringComparer.Ordinal);
        return new(story, [.. story.Kinds.Select(k => k.Code).Order(StringComparer.Ordinal).Select(c => names.GetValueOrDefault(c, c))],
            await db.Set<StoryFigure>().AsNoTracking().Where(f => f.StoryId == id).OrderBy(f => f.Id).ToListAsync(),
            await db.Set<StoryFile>().AsNoTracking().Where(f => f.StoryId == id).OrderBy(f => f.Id).ToListAsync(),
            [.. (await db.Set<Adoption>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(a => a.StoryId == id).ToListAsync()).OrderBy(a => Rank(a.Outcome)).ThenBy(a => a.RegionCode, StringComparer.Ordinal)],
            await db.Set<StoryComment>().AsNoTracking().Where(c => c.StoryId == id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(),
            await visits.Known.AsNoTracking().Where(v => v.StoryId == id).OrderByDescending(v => v.On).ThenBy(v => v.Id).ToListAsync(), names);
    }

    private static int Rank(AdoptionOutcome outcome) => outcome switch { AdoptionOutcome.Worked => 0, AdoptionOutcome.Partly => 1, AdoptionOutcome.Not => 2, _ => 3 };
}
