using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>A person enters the registry, once: whoever may be the same is shown first.</summary>
public sealed class RegisterPerson(AppDb db, Niks niks, DuplicateDoor door, RegionTree tree, AssignPillarRole assign)
{
    /// <returns>Id of the new person.</returns>
    public async Task<Guid> Run(RegisterForm form)
    {
        var person = new Person(form.Name, db.Clock.UtcNow);
        form.Write(person, db.Clock.Today);
        person.MoveTo(form.KnownVillage(tree));
        var place = db.Actor.Reached([form.Role?.Region, person.VillageCode]) ?? throw new Refusal(person.VillageCode is null
            ? T("Pilih desa atau kelurahan tempat tinggal.", "Choose the village of domicile.")
            : T("Desa ini di luar wilayah Anda. Isi juga peran dan wilayah tugasnya di wilayah Anda.", "This village is outside your region. Fill in the role and its region of duty inside yours."), nameof(form.Village));
        await RefuseKnown(person.Id, form);
        db.Add(person);
        await niks.Set(person, form.Nik);
        if (form.Role is { } role) await assign.Prepare(person, role);
        await db.Commit(new Act(RegistryPermissions.ChangePeople, nameof(RegisterPerson), place, nameof(Person), person.Id)
        {
            Facts = form.ConfirmedDistinct ? new { form.ConfirmedDistinct } : null,
        });
        return person.Id;
    }

    private async Task RefuseKnown(Guid id, RegisterForm form)
    {
        var candidates = await door.Candidates(new(form.Name, form.Nik, form.BirthDate, form.Sex, form.Village, Phone.Normal(form.Phone, nameof(form.Phone))));
        if (candidates.FirstOrDefault(c => c.HasSameNik && c.Person.NikState == NikState.Verified) is { } owner)
            throw new Refusal(await WhoseNik(owner.Person), nameof(form.Nik));
        await door.Pass(id, candidates, form.ConfirmedDistinct);
    }

    private async Task<string> WhoseNik(KnownPerson owner) =>
        await db.Set<Person>().AnyAsync(p => p.Id == owner.Id)
            ? T($"NIK ini milik {owner.Name} yang sudah terdaftar dan terverifikasi.", $"This NIK belongs to {owner.Name}, who is registered and verified.")
            : T($"NIK ini milik seseorang yang terdaftar dan terverifikasi di {await Office(owner.Id)}. Hubungi dinas sosial di sana.", $"This NIK belongs to somebody registered and verified in {await Office(owner.Id)}. Ask the social office there.");

    /// <summary>Name of the regency to ask about a person who cannot be shown here.</summary>
    public async Task<string> Office(Guid personId)
    {
        var codes = await db.Set<PersonPresence>().Where(p => p.PersonId == personId).Select(p => p.RegionCode).ToListAsync();
        return codes.Select(code => RegionCode.At(code, RegionLevel.Regency)).OfType<string>().Select(tree.Find).FirstOrDefault()?.Name ?? T("wilayah lain", "another region");
    }
}
