using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Reads what counting needs: the roles of a range of region codes, and the roles which their holders have outside it.
/// Lifts the region filter, because persons and combinations are counted over the whole; only sums leave this part.</summary>
internal sealed class CellRows(AppDb db)
{
    public async Task<CellCount> Read(string from, string until, DateOnly day)
    {
        var inside = Roles().Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
        var outside = Roles().Where(r => string.Compare(r.RegionCode, from) < 0 || string.Compare(r.RegionCode, until) >= 0);
        var elsewhere = inside.Select(r => r.PersonId).Join(outside, person => person, r => r.PersonId, (_, r) => r);
        return new(await Rows(inside, day), await Rows(elsewhere, day));
    }

    private IQueryable<PillarRole> Roles() =>
        db.Set<PillarRole>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => r.Person.MergedIntoId == null);

    private static async Task<IReadOnlyCollection<RoleRow>> Rows(IQueryable<PillarRole> roles, DateOnly day) =>
        await roles.Select(r => new RoleRow(r.Id, r.PersonId, r.RegionCode, r.Kind, r.Verdict, r.VerdictProblems, r.InForce, r.Combination, false)).ToListAsync();
}
