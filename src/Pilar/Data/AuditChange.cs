using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data;

/// <summary>What an act changed in one row: field -> [before, after]. Serialised into <see cref="AuditEntry.Changes"/>.</summary>
public sealed record AuditChange(string Row, string Id, string What, IReadOnlyDictionary<string, object?[]> Fields)
{
    private const string Annotation = "Pilar:Audit";

    internal static AuditChange? Of(EntityEntry entry)
    {
        if (entry.Metadata.FindAnnotation(Annotation) is { Value: "skip" }) return null;
        var fields = entry.Properties
            .Where(p => entry.State != EntityState.Modified || p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))
            .Where(p => p.Metadata.Name != nameof(IVersioned.Version) && p.Metadata.FindAnnotation(Annotation) is not { Value: "skip" } && !p.Metadata.IsPrimaryKey())
            .Select(p => (p.Metadata.Name, Before: entry.State == EntityState.Added ? null : Shown(p.Metadata, p.OriginalValue), After: entry.State == EntityState.Deleted ? null : Shown(p.Metadata, p.CurrentValue)))
            .Where(f => f.Before is not null || f.After is not null)
            .ToDictionary(f => f.Name, f => new[] { f.Before, f.After });
        if (entry.State == EntityState.Modified && fields.Count == 0) return null;
        var id = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
        return new(entry.Metadata.ClrType.Name, id, entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" }, fields);
    }

    internal static AuditChange Of(IEntityType type, object row, IEnumerable<(IProperty Property, object? Before)> changes) => new(
        type.ClrType.Name,
        string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(row))),
        "changed",
        changes.Where(c => c.Property.FindAnnotation(Annotation) is not { Value: "skip" })
            .ToDictionary(c => c.Property.Name, c => new[] { Shown(c.Property, c.Before), Shown(c.Property, c.Property.GetGetter().GetClrValue(row)) }));

    /// <summary>Nothing but derived columns changed: a renamed person's rows in other regions follow, whoever renames.</summary>
    internal static bool OnlyDerived(EntityEntry entry) => entry.State == EntityState.Modified
        && entry.Properties.Where(p => p.IsModified).All(p => p.Metadata.FindAnnotation(Annotation) is { Value: "skip" });

    private static object? Shown(IReadOnlyProperty property, object? value) => value switch
    {
        null => null,
        _ when property.FindAnnotation(Annotation) is { Value: "mask" } => "•••",
        byte[] => "•••",
        DateOnly or Guid or Enum => value.ToString(),
        _ => value,
    };

    /// <summary>Nothing but derived columns changed: no act of anybody, so neither a version nor a region to defend.</summary>
    internal static bool IsDerived(EntityEntry entry) => entry.State == EntityState.Modified
        && entry.Properties.Where(p => p.IsModified).All(p => p.Metadata.FindAnnotation(Annotation) is { Value: "skip" });

    internal static void Annotate(PropertyBuilder property, string how) => property.HasAnnotation(Annotation, how);
    internal static void Annotate(EntityTypeBuilder entity, string how) => entity.HasAnnotation(Annotation, how);
    internal static void Annotate(OwnedNavigationBuilder owned, string how) => owned.OwnedEntityType.SetAnnotation(Annotation, how);
}

/// <summary>How a mapping keeps secrets and derived columns out of the audit log.</summary>
public static class AuditMapping
{
    /// <summary>The log says that the value changed, not what it was.</summary>
    public static PropertyBuilder<T> MaskedInAudit<T>(this PropertyBuilder<T> property)
    {
        AuditChange.Annotate(property, "mask");
        return property;
    }

    /// <summary>Derived from other columns: the log leaves it out.</summary>
    public static PropertyBuilder<T> NotInAudit<T>(this PropertyBuilder<T> property)
    {
        AuditChange.Annotate(property, "skip");
        return property;
    }

    /// <summary>Rows of this table are derived: the log leaves them out.</summary>
    public static EntityTypeBuilder<T> NotInAudit<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        AuditChange.Annotate(entity, "skip");
        return entity;
    }

    /// <summary>Parts of a row that the log leaves out.</summary>
    public static OwnedNavigationBuilder<TOwner, TPart> NotInAudit<TOwner, TPart>(this OwnedNavigationBuilder<TOwner, TPart> owned)
        where TOwner : class where TPart : class
    {
        AuditChange.Annotate(owned, "skip");
        return owned;
    }
}
