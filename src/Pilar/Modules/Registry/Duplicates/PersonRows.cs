using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pilar.Data;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Everything that hangs on a person, of whatever module: every table with an id of its own and a column PersonId.
/// A new table moves along with merges without anybody remembering it.</summary>
internal sealed class PersonRows(AppDb db)
{
    private const string Column = "PersonId";
    private static readonly MethodInfo MoveOne = typeof(PersonRows).GetMethod(nameof(MoveTable), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo IdsOne = typeof(PersonRows).GetMethod(nameof(IdsOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private IEnumerable<IEntityType> Tables => db.Model.GetEntityTypes()
        .Where(e => e.ClrType != typeof(Person) && e.FindPrimaryKey()?.Properties is [{ Name: "Id" } key] && key.ClrType == typeof(Guid)
            && e.FindProperty(Column) is not null)
        .OrderBy(e => e.ClrType.Name, StringComparer.Ordinal);

    /// <summary>Gives rows of one person to another; the caller commits.</summary>
    /// <param name="only">Table -> ids to move; null = all.</param>
    /// <returns>Table -> ids moved.</returns>
    public async Task<Dictionary<string, Guid[]>> Move(Guid from, Guid to, IReadOnlyDictionary<string, Guid[]>? only, CancellationToken cancel)
    {
        var moved = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            var ids = only?.GetValueOrDefault(table.ClrType.Name);
            if (only is not null && ids is null) continue;
            var rows = await (Task<Guid[]>)MoveOne.MakeGenericMethod(table.ClrType).Invoke(this, [from, to, ids, cancel])!;
            if (rows.Length > 0) moved[table.ClrType.Name] = rows;
        }
        return moved;
    }

    /// <summary>Table -> ids of everything that hangs on a person.</summary>
    public async Task<Dictionary<string, Guid[]>> Of(Guid person, CancellationToken cancel)
    {
        var all = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
        foreach (var table in Tables)
            all[table.ClrType.Name] = await (Task<Guid[]>)IdsOne.MakeGenericMethod(table.ClrType).Invoke(this, [person, cancel])!;
        return all;
    }

    private Task<Guid[]> IdsOf<T>(Guid person, CancellationToken cancel) where T : class =>
        db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<Guid?>(row, Column) == person).Select(row => EF.Property<Guid>(row, "Id")).ToArrayAsync(cancel);

    private async Task<Guid[]> MoveTable<T>(Guid from, Guid to, Guid[]? only, CancellationToken cancel) where T : class
    {
        var rows = await db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<Guid?>(row, Column) == from).ToListAsync(cancel);
        var moved = new List<Guid>();
        foreach (var entry in rows.Select(row => db.Entry(row)))
        {
            var id = (Guid)entry.Property("Id").CurrentValue!;
            if (only is not null && !only.Contains(id)) continue;
            entry.Property(Column).CurrentValue = to;
            moved.Add(id);
        }
        return [.. moved];
    }
}
