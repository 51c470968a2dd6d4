using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>How a NIK was checked.</summary>
public enum NikCheck { Card, FamilyCard, Dukcapil }

/// <summary>Somebody held the number against a document.</summary>
public sealed class VerifyNikForm
{
    public NikCheck? How { get; set; }
    public DateOnly? On { get; set; }
    public string? Note { get; set; }
    public IFormFile? Scan { get; set; }
}

/// <summary>States that a well-formed number was checked against the card or with Dukcapil and is this person's. Verified numbers are unique.</summary>
public sealed class VerifyNik(AppDb db, DocumentStore documents)
{
    public async Task Run(Guid id, VerifyNikForm form)
    {
        var person = await db.PersonToChange(id);
        if (person.NikState is not (NikState.WellFormed or NikState.Shared))
            throw new Refusal(person.NikState switch
            {
                NikState.Verified => T("NIK ini sudah terverifikasi.", "This NIK is verified already."),
                NikState.Unknown => T("NIK belum diisi.", "There is no NIK yet."),
                _ => T("NIK ini salah bentuk atau bertentangan dengan jenis kelamin atau tanggal lahir. Perbaiki dahulu.", "This NIK is malformed or contradicts sex or birth date. Correct it first."),
            }, nameof(Person.NikState));
        if (form.How is not { } how) throw new Refusal(T("Pilih cara pemeriksaan.", "Choose how it was checked."), nameof(form.How));
        var on = form.On ?? db.Clock.Today;
        if (on > db.Clock.Today) throw new Refusal(T("Tanggal pemeriksaan belum terjadi.", "The date of the check lies in the future."), nameof(form.On));
        var place = db.Actor.PlaceOf(person);
        var scan = await documents.Keep(form.Scan, nameof(Person), id, place, nameof(form.Scan));
        person.JudgeNik(NikState.Verified);
        await db.Commit(new Act(RegistryPermissions.VerifyNik, nameof(VerifyNik), place, nameof(Person), id, form.Note)
        {
            Facts = new { How = how.ToString(), On = on, Document = scan?.Id },
        });
    }
}
