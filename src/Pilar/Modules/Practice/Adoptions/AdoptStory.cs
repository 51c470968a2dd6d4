using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Adoptions;

/// <summary>A regency, district or village takes a story up, and later tells what came of it there.</summary>
public sealed class AdoptStory(AppDb db, StoryDoor door, RegionTree tree)
{
    /// <summary>Told again for the same region, it changes what was told before.</summary>
    public async Task<Guid> Run(Guid storyId, AdoptionForm form)
    {
        var story = await door.ToUse(storyId);
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is not { Level: >= RegionLevel.Regency } || !db.Actor.May(PracticePermissions.Write, region)) throw new Refusal(T("Pilih kabupaten, kecamatan atau desa di dalam wilayah tugas Anda.", "Choose a regency, district or village inside yours."), nameof(form.Region));
        if (RegionCode.Contains(region, story.RegionCode) || RegionCode.Contains(story.RegionCode, region)) throw new Refusal(T("Cerita ini dari wilayah ini sendiri; yang menerapkan adalah wilayah lain.", "This story comes from this very region; others adopt it."), nameof(form.Region));
        var adoption = await db.Set<Adoption>().SingleOrDefaultAsync(a => a.StoryId == storyId && a.RegionCode == region);
        var isNew = adoption is null;
        if (adoption is null) db.Add(adoption = new Adoption { StoryId = storyId, RegionCode = region, ByName = db.Actor.Name, At = db.Clock.UtcNow });
        adoption.Tell(form, db.Clock.Today);
        await db.Commit(new Act(PracticePermissions.Write, isNew ? nameof(AdoptStory) : "TellAdoption", region, nameof(Adoption), adoption.Id) { RelatedId = storyId });
        return adoption.Id;
    }
}
