using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>Somebody has died: every role ends that day, the record stays.</summary>
public sealed class RecordDeath(AppDb db, Niks niks)
{
    public const string EndReason = "DIED";

    public async Task Run(Guid id, DateOnly? on, string? note)
    {
        var person = await db.PersonToChange(id);
        if (person.DiedOn is not null) throw new Refusal(T("Kematian orang ini sudah tercatat.", "This person's death is recorded already."), nameof(Person.DiedOn));
        if (on is not { } day) throw new Refusal(T("Isi tanggal meninggal.", "Give the date of death."), nameof(Person.DiedOn));
        if (day > db.Clock.Today) throw new Refusal(T("Tanggal meninggal belum terjadi.", "The date of death lies in the future."), nameof(Person.DiedOn));
        if (day < person.BirthDate) throw new Refusal(T("Tanggal meninggal tidak boleh sebelum tanggal lahir.", "The date of death must not lie before the birth."), nameof(Person.DiedOn));
        var place = db.Actor.PlaceOf(person);
        person.DiedOn = day;
        // Roles outside the actor's region end by the date on the person: the judge reads it.
        foreach (var role in person.Roles.Where(r => r.Status != RoleStatus.Ended && db.Actor.May(RegistryPermissions.ChangePeople, r.RegionCode)))
            role.End(day < role.StartsOn ? role.StartsOn.Value : day, EndReason);
        if (person.NikIndex is { } index) await niks.Settle([index]);
        await db.Commit(new Act(RegistryPermissions.ChangePeople, nameof(RecordDeath), place, nameof(Person), id, note));
    }
}
