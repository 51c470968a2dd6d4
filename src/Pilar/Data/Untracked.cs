using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pilar.Data;

/// <summary>A row read without tracking, with its values as they were then: for batches of thousands, most of which stay as they are or change
/// in a few plain columns. What else changes is tracked after all, and passes through the hooks of the commit.</summary>
public sealed class Untracked
{
    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Columns = [];

    private readonly IEntityType type;
    private readonly IProperty[] columns;
    private readonly object?[] before;

    public Untracked(IModel model, object row)
    {
        (Row, type) = (row, model.FindEntityType(row.GetType()) ?? throw new ArgumentException($"Not an entity: {row.GetType().Name}"));
        columns = Columns.GetValue(type, t => [.. t.GetProperties()]);
        before = Array.ConvertAll(columns, Now);
    }

    public object Row { get; }

    public bool IsChanged => Changes().Any();

    /// <summary>The properties that are no longer what they were.</summary>
    public IReadOnlyList<string> Changed => [.. Changes().Select(c => c.Property.Name)];

    /// <summary>Makes the row one that the next commit of this context saves.</summary>
    public void Track(AppDb db)
    {
        var entry = db.Entry(Row);
        if (entry.State == EntityState.Detached) entry.State = EntityState.Unchanged;
        foreach (var (property, was) in Changes()) entry.Property(property.Name).OriginalValue = was;
    }

    internal AuditChange ForAudit() => AuditChange.Of(type, Row, Changes());

    private object? Now(IProperty column) => column.GetGetter().GetClrValue(Row);

    private IEnumerable<(IProperty Property, object? Before)> Changes()
    {
        for (var i = 0; i < columns.Length; i++)
            if (!columns[i].GetValueComparer().Equals(before[i], Now(columns[i]))) yield return (columns[i], before[i]);
    }
}
