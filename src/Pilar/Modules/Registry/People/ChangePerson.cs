using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People.Identity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>Corrects what is written about a person. Two who edit at once: the second is told.</summary>
public sealed class ChangePerson(AppDb db, Niks niks, DuplicateDoor door, RegionTree tree)
{
    /// <exception cref="Conflict">The person changed since the form was opened.</exception>
    public async Task Run(Guid id, ChangeForm form)
    {
        var person = await db.PersonToChange(id);
        if (person.Version != form.Version) throw new Conflict();
        var place = db.Actor.PlaceOf(person);
        var village = form.Village == person.VillageCode ? form.Village : form.KnownVillage(tree);
        if (village is null && person.VillageCode is not null) throw new Refusal(T("Pilih desa atau kelurahan tempat tinggal.", "Choose the village of domicile."), nameof(form.Village));
        form.Write(person, db.Clock.Today);
        if (village != person.VillageCode) person.MoveTo(village);
        await (string.IsNullOrWhiteSpace(form.Nik) ? niks.JudgeAgain(person) : niks.Set(person, form.Nik));
        await RefuseOwnedNik(person);
        await RefuseKnown(person, form);
        await db.Commit(new Act(RegistryPermissions.ChangePeople, nameof(ChangePerson), place, nameof(Person), id)
        {
            Facts = form.ConfirmedDistinct ? new { form.ConfirmedDistinct } : null,
        });
    }

    /// <summary>A correction may make two records look like one person.</summary>
    private async Task RefuseKnown(Person person, ChangeForm form)
    {
        if (NoteChangedPeople.LooksDifferent(db.Entry(person)))
            await door.Pass(person.Id, await door.Candidates(niks.Clue(person), person.Id), form.ConfirmedDistinct);
    }

    private async Task RefuseOwnedNik(Person person)
    {
        if (person.NikIndex is { } index && await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(p => p.VerifiedNik == index && p.Id != person.Id))
            throw new Refusal(T("NIK ini sudah terverifikasi pada orang lain. Periksa kembali KTP-nya.", "This NIK is verified for somebody else. Check the card again."), nameof(PersonForm.Nik));
    }
}
