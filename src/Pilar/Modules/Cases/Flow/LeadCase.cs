using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

/// <summary>Who answers for a case, and who works on it.</summary>
public sealed class LeadCase(AppDb db, CaseDoor door)
{
    /// <summary>The officer becomes responsible. A sealed case that nobody has taken may be taken by an office in charge: somebody has to.</summary>
    public async Task Take(Guid id)
    {
        var @case = await door.Known.Include(c => c.People).SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
        if (db.Actor.AccountId is not { } me || @case.OwnerId is not null && !await door.Open.AnyAsync(c => c.Id == id)) throw new Denied();
        @case.Take(me, db.Actor.Name);
        @case.Join(me, db.Actor.Name, Part.Owner);
        db.Tell(@case, EntryKind.Taken);
        await db.Commit(@case.Act(CasePermissions.Decide, "TakeCase"));
    }

    /// <summary>Somebody else works on the case, too: a volunteer who accompanies, a colleague.</summary>
    public async Task Assign(Guid id, Guid? account)
    {
        var @case = await door.ToWork(id);
        var member = (await Team(@case)).FirstOrDefault(m => m.Id == account) ?? throw new Refusal(T("Pilih siapa yang ditugaskan.", "Choose who is assigned."), nameof(AssignForm.Account));
        @case.Join(member.Id, member.Name, Part.Assigned);
        db.Tell(@case, EntryKind.Assigned);
        await db.Commit(@case.Act(CasePermissions.Decide, "AssignCase") with { Facts = new { member.Name } });
    }

    /// <summary>Those whose region holds the case and who work on cases.</summary>
    public async Task<IReadOnlyList<Member>> Team(Case @case) => [.. (await db.Holders(CasePermissions.Report, @case.RegionCode)).Select(h => new Member(h.Id, h.Name, h.Role))];
}

/// <summary>Somebody who may work on a case.</summary>
public sealed record Member(Guid Id, string Name, Role Role)
{
    public Option Option => new(Id.ToString(), $"{Name} · {Role.Name()}");
}

public sealed class AssignForm
{
    public Guid? Account { get; set; }
}
