using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>A written approval for a double role is recorded.</summary>
public sealed class GrantException(AppDb db, RuleBooks books, DocumentStore documents)
{
    public async Task<Guid> Run(Guid person, ExceptionForm form)
    {
        var here = await PersonHere.Get(db, person);
        if (form.Kinds?.Split('+') is not [var first, var second]) throw new Refusal(T("Pilih kedua peran.", "Choose both roles."), nameof(form.Kinds));
        var rule = (await books.Today()).Combinations.Rule(first, second);
        if (rule is null or { Class: < CombinationClass.NeedsApproval })
            throw new Refusal(T("Rangkap ini tidak memerlukan pengecualian.", "This combination needs no exception."), nameof(form.Kinds));
        var until = form.ValidUntil ?? throw new Refusal(T("Isi sampai kapan persetujuan berlaku.", "Say until when the approval holds."), nameof(form.ValidUntil));
        var exception = new CombinationException(person, first, second, form.Approver ?? "", form.Paper ?? "", form.Reason ?? "", form.ValidFrom ?? db.Clock.Today, until);
        exception.DocumentId = (await documents.Keep(form.Scan, nameof(Person), person, here.Region, nameof(form.Scan)))?.Id;
        db.Add(exception);
        await db.Commit(here.Act(RegistryPermissions.GrantException, nameof(GrantException), nameof(CombinationException), exception.Id, exception.Reason));
        return exception.Id;
    }

    /// <summary>Pairs of kinds that the rules forbid or make depend on approval.</summary>
    public async Task<IReadOnlyList<(string First, string Second)>> Pairs(Guid person)
    {
        var matrix = (await books.Today()).Combinations;
        var held = await db.Set<PillarRole>().Where(r => r.PersonId == person && r.Status != RoleStatus.Ended).Select(r => r.Kind).Distinct().ToListAsync();
        var all = await db.Set<PillarKind>().AsNoTracking().OrderBy(k => k.Order).Select(k => k.Code).ToListAsync();
        return [.. from first in held from second in all
            where matrix.Rule(first, second)?.Class >= CombinationClass.NeedsApproval
            orderby held.Contains(second) descending
            select string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first)];
    }
}

/// <summary>An approval is taken back: the double role is forbidden again from today.</summary>
public sealed class WithdrawException(AppDb db)
{
    public async Task Run(Guid person, Guid id, string? reason)
    {
        var here = await PersonHere.Get(db, person);
        var exception = await db.Set<CombinationException>().SingleOrDefaultAsync(e => e.Id == id && e.PersonId == person)
            ?? throw new Refusal(T("Pengecualian ini tidak ada.", "There is no such exception."));
        exception.Withdraw(db.Clock.Today, reason ?? "");
        await db.Commit(here.Act(RegistryPermissions.GrantException, nameof(WithdrawException), nameof(CombinationException), id, reason));
    }
}
