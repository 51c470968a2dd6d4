using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Renewal;

public sealed class RenewForm
{
    public RenewalDecision? Decision { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Somebody who knows says of some roles, or of all that are open in a region, what became of them.</summary>
public sealed class RenewRoles(AppDb db, Renewals renewals)
{
    /// <param name="round">The round.</param>
    /// <param name="region">Region of the act.</param>
    /// <param name="chosen">Roles chosen one by one; null = all that are still open in the region.</param>
    /// <returns>How many roles were decided.</returns>
    public async Task<int> Run(Guid round, string region, IReadOnlyCollection<Guid>? chosen, RenewForm form)
    {
        var found = await renewals.Find(round) ?? throw new Refusal(T("Putaran ini tidak ada.", "There is no such round."));
        if (!found.IsOpen) throw new Refusal(T("Putaran ini sudah ditutup.", "This round is closed."));
        if (form.Decision is not { } decision) throw new Refusal(T("Pilih keadaannya.", "Choose what is the case."), nameof(form.Decision));
        if (string.IsNullOrWhiteSpace(form.Reason)) throw new Refusal(T("Tulis cara memeriksanya atau alasannya.", "Write how it was checked or why."), nameof(form.Reason));
        if (chosen is null && decision == RenewalDecision.Ended)
            throw new Refusal(T("Peran diakhiri satu per satu: pilih orangnya.", "Roles are ended one by one: choose the people."), nameof(form.Decision));
        var open = renewals.Open(found, region);
        if (chosen is not null) open = open.Where(r => chosen.Contains(r.Id));
        var act = new Act(RegistryPermissions.RenewRoles, nameof(RenewRoles), region, nameof(RenewalRound), round, form.Reason);
        return decision == RenewalDecision.Ended ? await End(await open.Include(r => r.Person).ToListAsync(), act, form) : await Decide(await open.Select(r => new { r.Id, r.RegionCode }).ToListAsync() is var roles
            ? [.. roles.Select(r => Item(round, r.Id, r.RegionCode, decision, form))] : [], act);
    }

    private async Task<int> Decide(List<RenewalItem> items, Act act)
    {
        RefuseNothing(items.Count);
        await db.CommitBatch(act with { Facts = new { items[0].Decision, roles = items.Count } }, writer => writer.Insert(items));
        return items.Count;
    }

    private async Task<int> End(List<PillarRole> roles, Act act, RenewForm form)
    {
        RefuseNothing(roles.Count);
        foreach (var role in roles)
        {
            role.End(db.Clock.Today, form.Reason!);
            db.Add(Item(act.SubjectId, role.Id, role.RegionCode, RenewalDecision.Ended, form));
        }
        await db.Commit(act with { Facts = new { Decision = RenewalDecision.Ended, roles = roles.Count } });
        return roles.Count;
    }

    private RenewalItem Item(Guid round, Guid role, string region, RenewalDecision decision, RenewForm form) => new()
    {
        RoundId = round, RoleId = role, RegionCode = region, Decision = decision, Reason = form.Reason!.Trim(), DecidedAt = db.Clock.UtcNow, DecidedBy = db.Actor.Name,
    };

    private static void RefuseNothing(int count)
    {
        if (count == 0) throw new Refusal(T("Pilih sedikitnya satu orang yang belum diperiksa.", "Choose at least one person who is still open."));
    }
}
