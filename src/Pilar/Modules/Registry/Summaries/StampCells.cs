using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Renewal;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Gives every cell a new stamp in the transaction that changes what is counted in it.</summary>
public sealed class StampCells : CommitHook
{
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> people = [], newcomers = [];

    /// <summary>After hooks that change rows themselves.</summary>
    public override int Order => 1000;

    /// <summary>For rows changed by a statement of their own, in the transaction of the next commit.</summary>
    public void Touch(IEnumerable<string> regions) => touched.UnionWith(regions.Select(Cell.Of));

    public override void Inserted(IEnumerable<object> rows)
    {
        foreach (var row in rows) Note(row, null);
    }

    public override async Task BeforeCommit(AppDb db, IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        foreach (var entry in changed) Note(entry.Entity, entry);
        people.ExceptWith(newcomers);
        if (people.Count > 0) Touch(await PlacesOf(db, cancel));
        foreach (var cell in touched.Order(StringComparer.Ordinal)) await Renew(db, cell, cancel);
        touched.Clear();
        people.Clear();
        newcomers.Clear();
    }

    /// <summary>A person's other roles may lie in other cells, whose figures know of this one.</summary>
    private void Note(object row, EntityEntry? entry)
    {
        switch (row)
        {
            case PillarRole role:
                Touch([role.RegionCode]);
                people.Add(role.PersonId);
                if (entry is { State: EntityState.Modified })
                {
                    Touch([(string)entry.Property(nameof(role.RegionCode)).OriginalValue!]);
                    people.Add((Guid)entry.Property(nameof(role.PersonId)).OriginalValue!);
                }
                break;
            case Person person when entry is not { State: EntityState.Modified }:
                newcomers.Add(person.Id);
                break;
            case Person person when entry.Property(nameof(person.MergedIntoId)).IsModified:
                people.Add(person.Id);
                break;
            case RenewalItem item:
                Touch([item.RegionCode]);
                break;
            case Region region when Cell.Of(region.Code).Length == 5:
                Touch([region.Code]);
                break;
        }
    }

    private async Task<List<string>> PlacesOf(AppDb db, CancellationToken cancel)
    {
        var places = new List<string>();
        foreach (var some in people.Chunk(500))
            places.AddRange(await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter])
                .Where(r => some.Contains(r.PersonId)).Select(r => r.RegionCode).Distinct().ToListAsync(cancel));
        return places;
    }

    /// <summary>Always in the order of codes, so that two commits never wait for each other crosswise.</summary>
    private static Task<int> Renew(AppDb db, string cell, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO registry_stamps ("CellCode", "Stamp") VALUES ({cell}, {BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8))})
        ON CONFLICT ("CellCode") DO UPDATE SET "Stamp" = excluded."Stamp"
        """, cancel);
}
