using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Pilar.Data;

/// <summary>What a module must do in the same transaction as every commit that touches its rows, so that nobody can forget it.
/// Registered as a scoped service of this type.</summary>
public abstract class CommitHook
{
    /// <summary>Small numbers run first.</summary>
    public virtual int Order => 100;

    /// <summary>Rows written in bulk inside a batch; <see cref="BeforeCommit"/> follows when the batch ends.</summary>
    public virtual void Inserted(IEnumerable<object> rows) { }

    /// <summary>Runs before the tracked rows are saved; may change them.</summary>
    public abstract Task BeforeCommit(AppDb db, IReadOnlyList<EntityEntry> changed, CancellationToken cancel);
}
