using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>An active role rests for a while.</summary>
public sealed class PauseRole(AppDb db)
{
    public async Task Run(Guid id, DateOnly? on, string? reason)
    {
        var role = await db.RoleToChange(id);
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasannya.", "Give the reason."), "Reason");
        role.Pause(db.NotLater(on, nameof(PillarRole.PausedOn)));
        await db.Commit(role.On(nameof(PauseRole), reason.Trim()));
    }
}

/// <summary>A resting role is taken up again.</summary>
public sealed class ResumeRole(AppDb db, CombinationGate gate, DuplicateDoor door, Niks niks)
{
    public async Task Run(Guid id, DateOnly? on, bool confirmedDistinct = false)
    {
        var role = await db.RoleToChange(id);
        if (role.Status != RoleStatus.Paused) throw new Refusal(T("Peran ini tidak sedang nonaktif.", "This role is not paused."), nameof(PillarRole.Status));
        await gate.Check(role.PersonId, role.Kind, role.RegionCode, db.Clock.Today, role.Id);
        await door.Pass(role.PersonId, await door.RoleHolders(niks.Clue(role.Person), role.PersonId), confirmedDistinct);
        role.Activate(db.NotLater(on, nameof(PillarRole.StartsOn)));
        await db.Commit(role.On(nameof(ResumeRole)));
    }
}
