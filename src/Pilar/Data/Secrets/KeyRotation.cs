using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Secrets;

/// <summary>Adds a data key and rewrites every encrypted column with it, in batches, while the installation serves.
/// Interrupted, it goes on where it was: run it again with <c>newKey: false</c>. Files keep their key; the ring keeps all keys.</summary>
public sealed class KeyRotation(AppDb db, KeyRing ring, FieldCipher cipher)
{
    private const int BatchSize = 1000;
    private static readonly Permission System = new("keys.rotate");
    private static readonly MethodInfo RewriteOne = typeof(KeyRotation).GetMethod(nameof(Rewrite), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <returns>Number of the key in use and how many values were rewritten.</returns>
    public async Task<(int Key, long Rewritten)> Run(bool newKey, CancellationToken cancel = default)
    {
        if (newKey) ring.Rotate();
        var rewritten = 0L;
        foreach (var property in db.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => p.FindAnnotation(EncryptedMapping.Annotation) is not null))
            rewritten += await (Task<long>)RewriteOne.MakeGenericMethod(property.DeclaringType.ClrType).Invoke(this, [property.Name, cancel])!;
        await db.Commit(new Act(System, "RotateKeys", RegionCode.Nation, "Key", Guid.Empty) { Facts = new { Key = ring.CurrentNumber, Rewritten = rewritten } }, cancel);
        return (ring.CurrentNumber, rewritten);
    }

    private async Task<long> Rewrite<T>(string column, CancellationToken cancel) where T : class
    {
        var (rewritten, last) = (0L, Guid.Empty);
        while (true)
        {
            var batch = await db.Set<T>().IgnoreQueryFilters().AsNoTracking()
                .Where(row => EF.Property<byte[]?>(row, column) != null && EF.Property<Guid>(row, "Id").CompareTo(last) > 0)
                .OrderBy(row => EF.Property<Guid>(row, "Id")).Take(BatchSize)
                .Select(row => new { Id = EF.Property<Guid>(row, "Id"), Value = EF.Property<byte[]>(row, column) }).ToListAsync(cancel);
            if (batch.Count == 0) return rewritten;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            foreach (var row in batch.Where(row => !cipher.IsCurrent(row.Value)))
            {
                var (old, renewed) = (row.Value, cipher.Encrypt(cipher.DecryptBytes(row.Value)));
                // Somebody may have changed the value meanwhile: then it is current already.
                rewritten += await db.Set<T>().IgnoreQueryFilters()
                    .Where(r => EF.Property<Guid>(r, "Id") == row.Id && EF.Property<byte[]?>(r, column) == old)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<byte[]?>(r, column), renewed), cancel);
            }
            await transaction.CommitAsync(cancel);
            last = batch[^1].Id;
        }
    }
}
