using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A candidate begins to serve: where the kind demands a letter, not before there is one.</summary>
public sealed class ActivateRole(AppDb db, PillarKinds kinds, CombinationGate gate, DuplicateDoor door, Niks niks)
{
    /// <param name="id">The role.</param>
    /// <param name="on">Serves since; null = today.</param>
    /// <param name="confirmedDistinct">Role holders who may be the same person were shown, and it is none of them.</param>
    public async Task Run(Guid id, DateOnly? on, bool confirmedDistinct = false)
    {
        var role = await db.RoleToChange(id);
        if (role.Status != RoleStatus.Candidate) throw new Refusal(T("Hanya calon yang dapat diaktifkan.", "Only a candidate can be activated."), nameof(PillarRole.Status));
        if ((await kinds.Get(role.Kind)).NeedsAppointment && role.Appointments.Count == 0)
            throw new Refusal(T("SK belum ada. Catat SK-nya dahulu.", "There is no letter of appointment yet. Record it first."), nameof(PillarRole.Appointments));
        await gate.Check(role.PersonId, role.Kind, role.RegionCode, db.Clock.Today, role.Id);
        await door.Pass(role.PersonId, await door.RoleHolders(niks.Clue(role.Person), role.PersonId), confirmedDistinct);
        role.Activate(db.NotLater(on, nameof(PillarRole.StartsOn)));
        await db.Commit(role.On(nameof(ActivateRole)));
    }
}
