using Pilar.Data;

namespace Pilar.Modules.Registry.People;

/// <summary>Shows the whole number to somebody who may see it, and writes down that they looked.</summary>
public sealed class RevealNik(AppDb db, Niks niks)
{
    /// <returns>The number as stored; null when none is known.</returns>
    public async Task<string?> Run(Guid id, string? reason = null)
    {
        var person = await db.PersonToChange(id);
        await db.Commit(new Act(RegistryPermissions.RevealNik, nameof(RevealNik), db.Actor.PlaceOf(person), nameof(Person), id, reason));
        return niks.Read(person);
    }
}
