using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>Lists of people, page by page in the order of names, from a village to the nation: at most four queries, none of which looks at
/// more rows than it shows, whatever the size of the registry.</summary>
public sealed class PeopleList(AppDb db, PeopleFinder finder)
{
    /// <summary>Nobody waits for a count beyond this; roles of a wide region are counted less far, each costs a look at its row.</summary>
    public const int MostCounted = 10_000, MostRolesCounted = 1_000;

    private sealed record Key(string SortName, Guid PersonId)
    {
        public bool IsBehind(Cursor? after) => after is null || string.CompareOrdinal(SortName, after.SortName) is var order && (order > 0 || order == 0 && PersonId.CompareTo(after.Id) > 0);
    }

    /// <param name="filter">What is asked.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="size">People on a page.</param>
    /// <param name="count">Count the results.</param>
    public async Task<ListPage> Page(PeopleFilter filter, string? cursor, int size, bool count)
    {
        if (db.Actor.Region is not { } mine || !RegionCode.IsWellFormed(filter.Region) || !RegionCode.Contains(mine, filter.Region)) return new([], null, count ? 0 : null, false);
        if (filter.Q is not null) return await Found(filter, size);
        var (after, few) = (Cursor.Parse(cursor), filter.AsksRoles && filter.IsWide ? await Few(filter) : null);
        var keys = few is null ? await Keys(filter, after, size + 1) : [.. few.Where(k => k.IsBehind(after)).Take(size + 1)];
        var next = keys.Count > size ? new Cursor(keys[size - 1].SortName, keys[size - 1].PersonId).ToString() : null;
        var (number, most) = !count || cursor is not null ? (null, 0) : few is not null ? (few.Count, few.Count) : await Count(filter);
        return new(await Lines([.. keys.Take(size).Select(k => k.PersonId)], filter), next, number is { } n ? Math.Min(n, most) : null, number > most);
    }

    /// <summary>What was searched for, the nearest first; the other filters hold too.</summary>
    private async Task<ListPage> Found(PeopleFilter filter, int size)
    {
        var ids = await finder.Find(filter.Q!, filter.Region, 4 * size);
        var lines = await Lines(ids, filter);
        if (filter.AsksRoles) lines = [.. lines.Where(l => l.Roles.Any(r => Fits(r, filter)))];
        return new([.. lines.Take(size)], null, Math.Min(lines.Count, size), lines.Count > size);
    }

    private static bool Fits(RoleLine role, PeopleFilter filter) =>
        RegionCode.Contains(filter.Region, role.RegionCode)
        && (filter.Kind is null || role.Kind == filter.Kind)
        && (filter.Verdict is null || role.Verdict == filter.Verdict)
        && (filter.Double is null || filter.Double.Contains(role.Combination))
        && (filter.Status is { } status ? role.Status == status : role.Status != RoleStatus.Ended)
        && (!filter.InForce || role.InForce)
        && (filter.Problem is null || $"|{role.Problems}|".Contains($"|{filter.Problem}|", StringComparison.Ordinal));

    /// <summary>Everybody whom a filter on roles leaves, in order, where that is few; null = many. Looks along the region's index and stops early:
    /// walking the people by name for a rare verdict would look at everybody.</summary>
    private async Task<List<Key>?> Few(PeopleFilter filter)
    {
        var rows = await Roles(filter, inOrder: false).Select(r => new { r.SortName, r.PersonId }).Take(MostRolesCounted + 1).ToListAsync();
        return rows.Count > MostRolesCounted ? null
            : [.. rows.Select(r => new Key(r.SortName, r.PersonId)).Distinct().OrderBy(k => k.SortName, StringComparer.Ordinal).ThenBy(k => k.PersonId)];
    }

    private async Task<List<Key>> Keys(PeopleFilter filter, Cursor? after, int most)
    {
        // A rare filter over a wide region walks its own index; a common one walks the people and asks for a role.
        if (filter.AsksRoles && (!filter.IsWide || filter.Kind is not null || filter.Double is not null)) return await RoleKeys(filter, after, most);
        var keys = filter.Region == RegionCode.Nation
            ? db.Set<Person>().Where(p => p.MergedIntoId == null).Select(p => new { p.SortName, PersonId = p.Id })
            : db.Set<PersonPresence>().Where(p => p.RegionCode == filter.Region).Select(p => new { p.SortName, p.PersonId });
        if (filter.AsksRoles)
        {
            var roles = Roles(filter, inOrder: true);
            keys = keys.Where(k => roles.Any(r => r.PersonId == k.PersonId));
        }

        if (after is not null) keys = keys.Where(k => string.Compare(k.SortName, after.SortName) >= 0 && (k.SortName != after.SortName || k.PersonId.CompareTo(after.Id) > 0));
        return (await keys.OrderBy(k => k.SortName).ThenBy(k => k.PersonId).Take(most).ToListAsync()).ConvertAll(k => new Key(k.SortName, k.PersonId));
    }

    /// <summary>People by their roles. Two roles of one person come one after the other, so that the second is skipped.</summary>
    private async Task<List<Key>> RoleKeys(PeopleFilter filter, Cursor? after, int most)
    {
        // In a small region the few roles are fetched by region and sorted: the empty strings here and in Roles keep a planner without
        // statistics from walking the nation by kind and name (measured: seconds instead of milliseconds).
        var keys = Roles(filter, inOrder: true).Select(r => new { SortName = filter.IsWide ? r.SortName : r.SortName + "", r.PersonId });
        if (after is not null) keys = keys.Where(k => string.Compare(k.SortName, after.SortName) >= 0 && (k.SortName != after.SortName || k.PersonId.CompareTo(after.Id) > 0));
        for (var take = most + most / 8; ; take *= 2)
        {
            var rows = await keys.OrderBy(k => k.SortName).ThenBy(k => k.PersonId).Take(take).ToListAsync();
            var people = rows.DistinctBy(r => r.PersonId).Take(most).Select(r => new Key(r.SortName, r.PersonId)).ToList();
            if (people.Count == most || rows.Count < take) return people;
        }
    }

    /// <param name="filter">What is asked.</param>
    /// <param name="inOrder">By the index of a kind's names where the region is wide, else by the index of regions.</param>
    internal IQueryable<PillarRole> Roles(PeopleFilter filter, bool inOrder)
    {
        var roles = db.Inside<PillarRole>(filter.Region).AsNoTracking();
        if (filter.Kind is { } kind) roles = inOrder && filter.IsWide ? roles.Where(r => r.Kind == kind) : roles.Where(r => r.Kind + "" == kind);
        if (filter.Verdict is { } verdict) roles = roles.Where(r => r.Verdict == verdict);
        if (filter.Double is { } classes) roles = roles.Where(r => classes.Contains(r.Combination));
        if (filter.InForce) roles = roles.Where(r => r.InForce);
        if (filter.Problem is { } problem) roles = roles.Where(r => ("|" + r.VerdictProblems + "|").Contains("|" + problem + "|"));
        return filter.Status is { } status ? roles.Where(r => r.Status == status) : roles.Where(r => r.Status != RoleStatus.Ended);
    }

    private async Task<(int?, int)> Count(PeopleFilter filter)
    {
        if (filter.AsksRoles)
        {
            if (filter.IsWide) return (MostRolesCounted + 1, MostRolesCounted);
            // Told apart here: a DISTINCT in the query makes SQLite walk every role in the order of people.
            return ((await Roles(filter, inOrder: false).Select(r => r.PersonId).Take(MostCounted + 1).ToListAsync()).Distinct().Count(), MostCounted);
        }

        return (filter.Region == RegionCode.Nation
            ? await db.Set<Person>().Where(p => p.MergedIntoId == null).Take(MostCounted + 1).CountAsync()
            : await db.Set<PersonPresence>().Where(p => p.RegionCode == filter.Region).Take(MostCounted + 1).CountAsync(), MostCounted);
    }

    /// <summary>The people with these ids in their order, with the roles the reader may see.</summary>
    private async Task<List<PersonLine>> Lines(IReadOnlyList<Guid> ids, PeopleFilter filter)
    {
        if (ids.Count == 0) return [];
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new PersonLine(
            p.Id, p.Name, p.SortName, p.NikHint, p.NikState, p.Sex, p.BirthDate, p.VillageCode, p.Phone, p.DiedOn, p.Version)).ToDictionaryAsync(p => p.Id);
        var roles = (await db.Set<PillarRole>().AsNoTracking().Where(r => ids.Contains(r.PersonId)).Select(r => new RoleLine(
            r.Id, r.PersonId, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.EndsOn, r.Verdict, r.VerdictProblems, r.InForce, r.Combination, r.Version)).ToListAsync()).ToLookup(r => r.PersonId);
        return [.. ids.Where(people.ContainsKey).Select(id => people[id] with
        {
            Roles = [.. roles[id].Where(r => filter.Status == RoleStatus.Ended || r.Status != RoleStatus.Ended).OrderBy(r => r.Status).ThenBy(r => r.Kind, StringComparer.Ordinal)],
        })];
    }
}
