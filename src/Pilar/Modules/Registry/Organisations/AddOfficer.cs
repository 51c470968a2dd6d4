using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>An officer as filled in.</summary>
public sealed class OfficerForm
{
    public Guid? Person { get; set; }
    public string? Position { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Somebody takes office where serving is no pillar role (IPSM, a company).</summary>
public sealed class AddOfficer(AppDb db)
{
    public async Task Run(Guid id, OfficerForm form)
    {
        var organisation = await db.OrganisationToChange(id);
        if (organisation.Kind.PillarKind() is not null) throw new Refusal(T("Pengurus lembaga ini dicatat sebagai peran pilar.", "Officers of this organisation are recorded as pillar roles."));
        if (form.Person is not { } person || !await db.Set<Person>().AnyAsync(p => p.Id == person && p.MergedIntoId == null)) throw new Refusal(T("Pilih orangnya.", "Choose the person."), nameof(form.Person));
        if (string.IsNullOrWhiteSpace(form.Position)) throw new Refusal(T("Isi jabatan.", "Give the position."), nameof(form.Position));
        if (form.Until < form.From) throw new Refusal(T("Masa jabatan berakhir sebelum mulai.", "The term ends before it begins."), nameof(form.Until));
        db.Add(new Officer { OrganisationId = id, PersonId = person, Position = form.Position.Trim(), From = form.From, Until = form.Until });
        await db.Commit(organisation.Act(nameof(AddOfficer)) with { RelatedId = person });
    }
}
