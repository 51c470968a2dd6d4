using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Practice.Stories;

/// <summary>Who may open which story: published ones everybody, others their author and the offices of their region.</summary>
public sealed class StoryDoor(AppDb db)
{
    private static readonly string[] Region = [AppDb.RegionFilter];

    public IQueryable<Story> Published => db.Set<Story>().IgnoreQueryFilters(Region).Where(s => s.State == StoryState.Published);

    public IQueryable<Story> Readable
    {
        get
        {
            var (me, office, from, until) = (db.Actor.AccountId, db.Actor.May(PracticePermissions.Review), db.ScopeFrom, db.ScopeUntil);
            return db.Set<Story>().IgnoreQueryFilters(Region).Where(s => s.State == StoryState.Published || s.AuthorId == me || office && string.Compare(s.RegionCode, from) >= 0 && string.Compare(s.RegionCode, until) < 0);
        }
    }

    /// <exception cref="Missing">There is none the actor may read.</exception>
    public async Task<Story> ToRead(Guid id) => await Readable.Include(s => s.Kinds).Include(s => s.Tags).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();

    /// <exception cref="Missing">There is none the actor may see.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    public async Task<Story> ToWrite(Guid id)
    {
        var story = await Tracked(id);
        return MayWrite(story) ? story : throw Refused(story);
    }

    /// <exception cref="Denied">Its region is not the actor's office's.</exception>
    public async Task<Story> ToReview(Guid id)
    {
        var story = await Tracked(id);
        return MayReview(story) ? story : throw Refused(story);
    }

    /// <summary>The author as long as the region is still theirs, and the offices.</summary>
    public bool MayWrite(Story story) => MayReview(story) || story.AuthorId == db.Actor.AccountId && db.Actor.May(PracticePermissions.Write, story.RegionCode);

    public bool MayReview(Story story) => db.Actor.May(PracticePermissions.Review, story.RegionCode);

    public async Task<Story> ToUse(Guid id) => await Published.Include(s => s.Kinds).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();

    private async Task<Story> Tracked(Guid id) => await Readable.Include(s => s.Kinds).Include(s => s.Tags).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();

    private static Exception Refused(Story story) => story.State == StoryState.Published ? new Denied() : new Missing();
}
