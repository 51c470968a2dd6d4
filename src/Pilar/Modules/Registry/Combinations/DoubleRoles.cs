using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>Who holds several roles at once: of the stored verdicts the people, of the judge the pairs.</summary>
public sealed class DoubleRoles(AppDb db, CaseFiles files, RuleBooks books)
{
    private static readonly CombinationClass[] Noteworthy = [CombinationClass.Block, CombinationClass.NeedsApproval, CombinationClass.Flag];

    /// <summary>How many people there are of each class, with the filter's class left aside.</summary>
    public async Task<IReadOnlyDictionary<CombinationClass, int>> Counts(DoubleRoleFilter filter) =>
        (await Roles(filter).Where(r => r.Combination != CombinationClass.None).Select(r => new { r.Combination, r.PersonId }).Distinct()
            .GroupBy(r => r.Combination).Select(g => new { g.Key, People = g.Count() }).ToListAsync()).ToDictionary(c => c.Key, c => c.People);

    /// <summary>People by name, each with all their noteworthy pairs.</summary>
    public async Task<IReadOnlyList<DoubleRole>> Page(DoubleRoleFilter filter, int skip, int take)
    {
        var classes = filter.Class is { } one ? [one] : Noteworthy;
        var people = await Roles(filter).Where(r => classes.Contains(r.Combination))
            .Select(r => new { r.PersonId, r.SortName }).Distinct().OrderBy(r => r.SortName).ThenBy(r => r.PersonId).Skip(skip).Take(take).ToListAsync();
        var ids = people.ConvertAll(p => p.PersonId);
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var (rules, day) = (await books.Today(), db.Clock.Today);
        var pairs = (await files.Of(ids)).ToDictionary(f => f.Person.Id, f => Judge.Person(f.Person, rules, day).SelectMany(j => j.Pairs).Distinct().ToList());
        return [.. from person in people where names.ContainsKey(person.PersonId)
            from pair in pairs[person.PersonId]
            where classes.Contains(pair.Class) && Covers(filter, pair)
            orderby person.SortName, person.PersonId, pair.Class descending
            select new DoubleRole(person.PersonId, names[person.PersonId], pair)];
    }

    private IQueryable<PillarRole> Roles(DoubleRoleFilter filter)
    {
        var roles = db.Set<PillarRole>().AsNoTracking().Where(r => r.InForce);
        if (filter.Region is { } region)
        {
            var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
            roles = roles.Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
        }
        foreach (var kind in new[] { filter.Kind, filter.Beside }.OfType<string>())
            roles = roles.Where(r => db.Set<PillarRole>().IgnoreQueryFilters(new[] { AppDb.RegionFilter }).Any(o => o.PersonId == r.PersonId && o.InForce && o.Kind == kind));
        return roles;
    }

    private static bool Covers(DoubleRoleFilter filter, RolePair pair) => (filter.Kind, filter.Beside) switch
    {
        (null, null) => true,
        ({ } kind, null) => pair.One.Kind == kind || pair.Other.Kind == kind,
        (null, { } kind) => pair.One.Kind == kind || pair.Other.Kind == kind,
        ({ } one, { } other) => pair.One.Kind == one && pair.Other.Kind == other || pair.One.Kind == other && pair.Other.Kind == one,
    };
}
