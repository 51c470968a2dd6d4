using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

/// <summary>Every row of every table that tells about people, to compare before and after. The counter against concurrent edits goes on counting
/// and is left out, like what only tells of the work itself.</summary>
internal static class Belongings
{
    private static readonly string[] Passing = ["audit", "person_merges", "duplicate_pairs", "registry_stamps", "summary_cells", "jobs", "regions"];

    /// <summary>A row: its table, whose it is, and its columns.</summary>
    internal sealed record Row(Type Kind, Guid Id, Dictionary<string, object?> Columns)
    {
        public override string ToString() => Kind.Name + JsonSerializer.Serialize(Columns);
    }

    public static async Task<List<Row>> Of(House house)
    {
        await using var desk = house.AsSystem();
        var found = new List<Row>();
        foreach (var table in desk.Db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.FindProperty("PersonId") is not null || e.ClrType == typeof(Person)).Where(e => !Passing.Contains(e.GetTableName())))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(table.ClrType).Invoke(desk.Db, null)!;
            foreach (var row in await rows.IgnoreQueryFilters().ToListAsync())
            {
                var columns = desk.Db.Entry(row).Properties.Where(p => p.Metadata.Name != nameof(IVersioned.Version)).ToDictionary(p => p.Metadata.Name, p => p.CurrentValue);
                found.Add(new(table.ClrType, columns.GetValueOrDefault("Id") as Guid? ?? Guid.Empty, columns));
            }
        }
        return found;
    }

    public static string Text(IEnumerable<Row> rows) => string.Join('\n', rows.Select(r => r.ToString()).Order(StringComparer.Ordinal));
}
