using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A person takes on a pillar role.</summary>
public sealed class AssignPillarRole(AppDb db, PillarKinds kinds, DocumentStore documents, CombinationGate gate, DuplicateDoor door, Niks niks)
{
    /// <returns>Id of the new role.</returns>
    public async Task<Guid> Run(Guid personId, RoleForm form)
    {
        var person = await db.PersonToChange(personId);
        await door.Pass(personId, await door.RoleHolders(niks.Clue(person), personId), form.ConfirmedDistinct);
        var role = await Prepare(person, form);
        await db.Commit(new Act(RegistryPermissions.ChangeRoles, nameof(AssignPillarRole), role.RegionCode, nameof(PillarRole), role.Id)
        {
            RelatedId = personId,
            Facts = form.ConfirmedDistinct ? new { form.ConfirmedDistinct } : null,
        });
        return role.Id;
    }

    /// <summary>Checks the form and adds the role to a tracked person; the caller commits.</summary>
    internal async Task<PillarRole> Prepare(Person person, RoleForm form)
    {
        var today = db.Clock.Today;
        if (person.DiedOn is not null) throw new Refusal(T("Orang ini sudah meninggal.", "This person has died."), nameof(form.Kind));
        var kind = await kinds.Get(form.Kind);
        if (!(await kinds.InUse(form.StartsOn ?? today)).Contains(kind)) throw new Refusal(T($"{kind.Name} tidak dipakai lagi.", $"{kind.Name} is no longer in use."), nameof(form.Kind));
        var region = kinds.DutyRegion(kind, form.Region, nameof(form.Region));
        if (!db.Actor.May(RegistryPermissions.ChangeRoles, region)) throw new Refusal(T("Wilayah tugas ini di luar wilayah Anda.", "This region of duty is outside yours."), nameof(form.Region));
        if (person.Roles.Exists(r => r.Kind == kind.Code && r.RegionCode == region && r.Status != RoleStatus.Ended && r.OrganisationId == form.Organisation))
            throw new Refusal(T($"Orang ini sudah tercatat sebagai {kind.Name} di wilayah itu.", $"This person is recorded as {kind.Name} there already."), nameof(form.Region));
        var role = new PillarRole(person, kind.Code, region, db.Clock.UtcNow)
        {
            OrganisationId = await Organisation(kind, form), Position = Blank(form.Position), FundingSource = Blank(form.FundingSource),
        };
        if (!form.IsEmpty) role.Appointments.Add(await Letter(form, role, region));
        if (form.Active) role.Activate(form.StartsOn ?? role.Appointments.Select(a => a.ValidFrom ?? a.IssuedOn).Min() ?? today);
        if (role.Status == RoleStatus.Active) await gate.Check(person.Id, kind.Code, region, today > role.StartsOn ? today : role.StartsOn!.Value);
        person.Roles.Add(role);
        db.Add(role);
        return role;
    }

    private async Task<Appointment> Letter(RoleForm form, PillarRole role, string region)
    {
        var letter = form.Make(role.Id, db.Clock.Today);
        letter.DocumentId = (await documents.Keep(form.Scan, nameof(Person), role.PersonId, region, nameof(form.Scan)))?.Id;
        return letter;
    }

    private async Task<Guid?> Organisation(PillarKind kind, RoleForm form)
    {
        if (form.Organisation is not { } id) return null;
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id);
        return organisation is { Status: not OrganisationStatus.Ended } && organisation.Kind.PillarKind() == kind.Code
            ? id
            : throw new Refusal(T("Pilih lembaga yang masih ada dan sejenis dengan perannya.", "Choose an existing organisation of the role's kind."), nameof(form.Organisation));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
