using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Validity;

/// <summary>A person the actor can see, and the region in which an act on them is written down.</summary>
public sealed record PersonHere(Guid Id, string Name, string Region)
{
    /// <summary>Null when the person does not exist for this actor.</summary>
    public static async Task<PersonHere?> Find(AppDb db, Guid id)
    {
        if (await db.Set<Person>().Where(p => p.Id == id && p.MergedIntoId == null).Select(p => p.Name).SingleOrDefaultAsync() is not { } name) return null;
        var places = await db.Set<PersonPresence>().Where(p => p.PersonId == id).Select(p => p.RegionCode).ToListAsync();
        var region = places.Where(p => db.Actor.Region is { } mine && RegionCode.Contains(mine, p)).MaxBy(p => p.Length);
        return new(id, name, region ?? db.Actor.Region!);
    }

    /// <exception cref="Missing">The person does not exist for this actor.</exception>
    public static async Task<PersonHere> Get(AppDb db, Guid id) => await Find(db, id) ?? throw new Missing();

    public Act Act(Permission permission, string verb, string subject, Guid subjectId, string? reason = null) =>
        new(permission, verb, Region, subject, subjectId, reason) { RelatedId = Id };
}
