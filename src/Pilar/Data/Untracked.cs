using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pilar.Data;

/// <summary>A row read without tracking, with its values as they were then: for batches of thousands, most of which stay as they are or change
/// in a few plain columns. What else changes is tracked after all, and passes through the hooks of the commit.</summary>
public sealed class Untracked
{
    private readonly IEntityType type;
    private readonly object?[] before;

    public Untracked(IModel model, object row)
    {
        (Row, type) = (row, model.FindEntityType(row.GetType()) ?? throw new ArgumentException($"Not an entity: {row.GetType().Name}"));
        before = [.. type.GetProperties().Select(p => p.GetGetter().GetClrValue(row))];
    }

    public object Row { get; }

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

    private IEnumerable<(IProperty Property, object? Before)> Changes() => type.GetProperties().Zip(before)
        .Where(p => !p.First.GetValueComparer().Equals(p.Second, p.First.GetGetter().GetClrValue(Row)));
}
