using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>Stands before every assignment: a double role that the rules forbid is refused, naming both roles and the legal basis.</summary>
public sealed class CombinationGate(AppDb db, CaseFiles files, RuleBooks books)
{
    /// <summary>May this person begin that role on that day beside what they hold already?</summary>
    /// <param name="role">The role itself when it exists already (activating a candidate).</param>
    /// <exception cref="Refusal">The combination is forbidden, or needs an approval that nobody has recorded.</exception>
    public async Task Check(Guid person, string kind, string regionCode, DateOnly day, Guid? role = null)
    {
        if (await files.Tracked([person]) is not [{ Person: var facts }]) return;
        var wanted = new RoleFacts(role ?? Guid.Empty, kind, regionCode, RoleStatus.Active, day, null, null, [new(day, null)]);
        var rules = await books.On(day);
        var asIf = facts with { Roles = [.. facts.Roles.Where(r => r.Id != role), wanted] };
        var pair = Judge.Person(asIf, rules, day)[^1].Pairs.MaxBy(p => p.Class);
        if (pair is null || pair.Class < CombinationClass.NeedsApproval) return;
        var (mine, theirs) = (await Name(wanted), await Name(pair.Beside(wanted)));
        throw new Refusal(pair.Class == CombinationClass.Block
            ? T($"{mine} tidak dapat dirangkap dengan {theirs} yang masih berjalan. Dasar: {pair.Rule!.Basis}.", $"{mine} cannot be held beside {theirs}, which is still running. Basis: {pair.Rule!.Basis}.")
            : T($"{mine} bersama {theirs} memerlukan persetujuan tertulis. Catat dahulu pengecualiannya. Dasar: {pair.Rule!.Basis}.", $"{mine} beside {theirs} needs a written approval. Record the exception first. Basis: {pair.Rule!.Basis}."),
            nameof(PillarRole.Kind));
    }

    private async Task<string> Name(RoleFacts role)
    {
        var region = await db.Set<Region>().Where(r => r.Code == role.RegionCode).Select(r => r.Name).FirstOrDefaultAsync() ?? role.RegionCode;
        return T($"{role.Kind} di {region}", $"{role.Kind} in {region}");
    }
}
