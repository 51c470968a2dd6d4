using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.People;

/// <summary>Fetching people to work on, and the region an act on them belongs to.</summary>
internal static class PersonAccess
{
    /// <summary>A visible person with the visible roles and their letters, tracked.</summary>
    /// <exception cref="Missing">Not here.</exception>
    public static async Task<Person> PersonToChange(this AppDb db, Guid id) =>
        await db.Set<Person>().Include(p => p.Roles).ThenInclude(r => r.Appointments).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();

    /// <summary>The first of the person's places that the actor reaches; the act is written down there.</summary>
    /// <returns>Null when the actor reaches none.</returns>
    public static string? Reached(this Actor actor, IEnumerable<string?> places) =>
        places.OfType<string>().FirstOrDefault(place => actor.Region is { } mine && RegionCode.Contains(mine, place));

    /// <summary>The region of an act on a person.</summary>
    public static string PlaceOf(this Actor actor, Person person) =>
        actor.Reached(person.Roles.Select(r => r.RegionCode).Prepend(person.VillageCode)) ?? actor.Region ?? throw new Denied();
}
