using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Pilar.Kernel;

namespace Pilar.Data;

public abstract partial class AppDb
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Saves everything tracked, with its audit row, in one transaction.</summary>
    /// <exception cref="Denied">The actor's grant lacks the permission or does not reach the region of the act or of a changed row.</exception>
    /// <exception cref="Conflict">Somebody else saved one of the rows first.</exception>
    /// <exception cref="Refusal">A unique index says no.</exception>
    public async Task Commit(Act act, CancellationToken cancel = default)
    {
        if (!actor.May(act.Permission, act.Region)) throw new Denied();
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        // Changes are looked for once before each hook and once at the end: looking at every access costs seconds with thousands of rows.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var hook in Hooks) await hook.BeforeCommit(this, Changed(), cancel);
            Audit.Add(Prepare(act));
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancel);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new Conflict(e);
        }
        catch (DbUpdateException e) when (Uniqueness.Violated(e) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }

    /// <summary>Like <see cref="Commit"/>, for thousands of new rows at once: what <paramref name="write"/> inserts through the writer, what is
    /// tracked, and the one audit row go in together. The caller vouches that every new row lies in the act's region.</summary>
    public async Task CommitBatch(Act act, Func<BatchWriter, Task> write, CancellationToken cancel = default)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        try
        {
            await write(new BatchWriter(this, cancel));
            await Commit(act, cancel);
        }
        finally
        {
            Written.Clear();
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Changes that a batch wrote by itself, for its audit row.</summary>
    internal List<AuditChange> Written { get; } = [];

    /// <summary>Only the identity library saves by itself, and only its own tables; everything else goes through <see cref="Commit"/>.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var stray = ChangeTracker.Entries().FirstOrDefault(e => e.State is not (EntityState.Unchanged or EntityState.Detached)
            && e.Entity is not Accounts.Account && e.Metadata.ClrType.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) != true);
        return stray is null
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException($"{stray.Metadata.ClrType.Name} must be saved with AppDb.Commit.");
    }

    internal IEnumerable<CommitHook> Hooks =>
        (this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetServices<CommitHook>() ?? []).OrderBy(h => h.Order);

    private List<EntityEntry> Changed()
    {
        ChangeTracker.DetectChanges();
        return ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
    }

    /// <summary>Checks the tracked changes, counts versions up and returns the audit row.</summary>
    private AuditEntry Prepare(Act act)
    {
        var changed = Changed();
        foreach (var entry in changed.Where(e => !AuditChange.IsDerived(e)))
        {
            RefuseForeignRegion(entry);
            if (entry is { Entity: IVersioned, State: EntityState.Modified })
                entry.Property(nameof(IVersioned.Version)).CurrentValue = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
        }
        return new AuditEntry
        {
            At = clock.UtcNow,
            AccountId = actor.AccountId,
            AccountName = actor.Name,
            Role = actor.Grant?.Role.ToString(),
            Origin = actor.Origin,
            Verb = act.Verb,
            RegionCode = act.LoggedRegion ?? act.Region,
            Subject = act.Subject,
            SubjectId = act.SubjectId,
            RelatedId = act.RelatedId,
            Reason = act.Reason,
            Changes = JsonSerializer.Serialize(changed.Select(AuditChange.Of).OfType<AuditChange>().Concat(Written), Json),
            Facts = act.Facts is null ? null : JsonSerializer.Serialize(act.Facts, Json),
        };
    }

    private void RefuseForeignRegion(EntityEntry entry)
    {
        if (entry.Entity is not IRegional || actor.IsSystem || AuditChange.OnlyDerived(entry)) return;
        var code = entry.Property(nameof(IRegional.RegionCode));
        var reached = actor.Region is { } mine
            && RegionCode.Contains(mine, (string)code.CurrentValue!)
            && (entry.State == EntityState.Added || RegionCode.Contains(mine, (string)code.OriginalValue!));
        if (!reached) throw new Denied();
    }
}

/// <summary>Writes rows in bulk inside <see cref="AppDb.CommitBatch"/>.</summary>
public sealed class BatchWriter
{
    private readonly AppDb db;
    private readonly CancellationToken cancel;

    internal BatchWriter(AppDb db, CancellationToken cancel) => (this.db, this.cancel) = (db, cancel);

    public async Task Insert<T>(IReadOnlyCollection<T> rows) where T : class
    {
        await BulkInsert.Run(db, rows, cancel);
        foreach (var hook in db.Hooks) hook.Inserted(rows);
    }

    /// <summary>Writes the named properties of rows that exist already and that only their job writes (no version check, no hooks).</summary>
    public Task Update<T>(IReadOnlyCollection<T> rows, params string[] properties) where T : class => BulkUpdate.Run(db, typeof(T), rows, properties, checkVersion: false, cancel);

    /// <summary>Writes what has changed in untracked rows of one table, with version check and audit but without hooks: for columns no hook asks about.</summary>
    /// <exception cref="Conflict">Somebody else saved one of the rows first.</exception>
    public async Task Change(IEnumerable<Untracked> rows)
    {
        foreach (var group in rows.GroupBy(r => (Type: r.Row.GetType(), Columns: string.Join(' ', r.Changed))))
        {
            var changed = group.ToList();
            var written = await BulkUpdate.Run(db, group.Key.Type, changed.ConvertAll(r => r.Row), group.Key.Columns.Split(' '), checkVersion: true, cancel);
            if (written != changed.Count) throw new Conflict();
            db.Written.AddRange(changed.ConvertAll(r => r.ForAudit()));
        }
    }
}
