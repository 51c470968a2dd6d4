using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A candidate begins to serve: where the kind demands a letter, not before there is one.</summary>
public sealed class ActivateRole(AppDb db, PillarKinds kinds, CombinationGate gate)
{
    public async Task Run(Guid id, DateOnly? on)
    {
        var role = await db.RoleToChange(id);
        if (role.Status != RoleStatus.Candidate) throw new Refusal(T("Hanya calon yang dapat diaktifkan.", "Only a candidate can be activated."), nameof(PillarRole.Status));
        if ((await kinds.Get(role.Kind)).NeedsAppointment && role.Appointments.Count == 0)
            throw new Refusal(T("SK belum ada. Catat SK-nya dahulu.", "There is no letter of appointment yet. Record it first."), nameof(PillarRole.Appointments));
        await gate.Check(role.PersonId, role.Kind, role.RegionCode, db.Clock.Today, role.Id);
        role.Activate(db.NotLater(on, nameof(PillarRole.StartsOn)));
        await db.Commit(role.On(nameof(ActivateRole)));
    }
}
