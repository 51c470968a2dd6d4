using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>An organisation has ceased to be; nobody may still hold a role in it.</summary>
public sealed class EndOrganisation(AppDb db)
{
    public async Task Run(Guid id, DateOnly? on, string? reason)
    {
        var organisation = await db.OrganisationToChange(id);
        if (await db.Set<PillarRole>().CountAsync(r => r.OrganisationId == id && r.Status != RoleStatus.Ended) is > 0 and var open)
            throw new Refusal(T($"Masih ada {open} pengurus yang perannya berjalan. Akhiri perannya dahulu.", $"{open} officers still hold their role. End those roles first."));
        organisation.End(db.NotLater(on, nameof(Organisation.EndedOn)), reason ?? "");
        await db.Commit(organisation.Act(nameof(EndOrganisation), reason));
    }
}
