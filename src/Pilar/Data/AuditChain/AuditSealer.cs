using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Pilar.Data.AuditChain;

/// <summary>Seals committed audit rows into the hash chain in batches, so that commits never queue behind each other, and checks the chain.
/// The head of the chain is also kept in a file beside the keys: rows cut off at the end are missed as well.</summary>
public sealed class AuditSealer(AppDb db, Installation installation)
{
    private const int BatchSize = 500;

    private sealed record Head(long Number, byte[] Hash);

    private string HeadFile => Path.Combine(Path.GetDirectoryName(installation.KeyFile)!, "audit-head.json");

    private IQueryable<AuditEntry> Rows => db.Audit.AsNoTracking().IgnoreQueryFilters();

    /// <summary>Seals one batch.</summary>
    /// <returns>Rows sealed; 0 = nothing waits.</returns>
    public async Task<int> SealBatch(CancellationToken cancel = default)
    {
        using var turn = await db.Turn(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var last = await Rows.Where(a => a.SealNumber != null).OrderByDescending(a => a.SealNumber).FirstOrDefaultAsync(cancel);
        var waiting = await Rows.Where(a => a.SealNumber == null).OrderBy(a => a.Id).Take(BatchSize).ToListAsync(cancel);
        if (waiting.Count == 0) return 0;
        var head = new Head(last?.SealNumber ?? 0, last?.Hash ?? AuditSeal.Start);
        foreach (var row in waiting)
        {
            head = new Head(head.Number + 1, AuditSeal.Of(row, head.Number + 1, head.Hash));
            row.Seal(head.Number, head.Hash);
        }
        await BulkUpdate.Run(db, typeof(AuditEntry), waiting, [nameof(AuditEntry.SealNumber), nameof(AuditEntry.Hash)], checkVersion: false, cancel);
        await transaction.CommitAsync(cancel);
        await KeepHead(head, cancel);
        return waiting.Count;
    }

    /// <summary>Seals all that waits now; what comes meanwhile waits for the next time, or a busy office would be sealed row by row.</summary>
    public async Task SealAll(CancellationToken cancel = default)
    {
        while (await SealBatch(cancel) == BatchSize) { }
    }

    /// <summary>Walks the chain from its start.</summary>
    /// <returns>Rows found intact, and the number of the first broken link with what is wrong, or null.</returns>
    public async Task<(long Intact, string? Broken)> Verify(CancellationToken cancel = default)
    {
        var (number, hash) = (0L, AuditSeal.Start);
        await foreach (var row in Rows.Where(a => a.SealNumber != null).OrderBy(a => a.SealNumber).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.SealNumber != number + 1) return (number, $"Row {number + 1} of the audit chain is missing.");
            if (!AuditSeal.Of(row, number + 1, hash).AsSpan().SequenceEqual(row.Hash))
                return (number, $"Row {number + 1} of the audit chain (id {row.Id}, {row.At:O}, {row.Verb}) was changed.");
            (number, hash) = (number + 1, row.Hash!);
        }
        var head = await ReadHead(cancel);
        return head is not null && head.Number > number
            ? (number, $"Row {number + 1} of the audit chain is missing: {head.Number} rows had been sealed.")
            : (number, null);
    }

    private async Task KeepHead(Head head, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(HeadFile)!);
        var next = $"{HeadFile}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(next, JsonSerializer.SerializeToUtf8Bytes(head), cancel);
        File.Move(next, HeadFile, overwrite: true);
    }

    private async Task<Head?> ReadHead(CancellationToken cancel) =>
        File.Exists(HeadFile) ? JsonSerializer.Deserialize<Head>(await File.ReadAllBytesAsync(HeadFile, cancel)) : null;
}
