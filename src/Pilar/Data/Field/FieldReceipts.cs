using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pilar.Data.Accounts;

namespace Pilar.Data.Field;

/// <summary>Keeps what phones have sent and what they were given. Outside <see cref="AppDb.Commit"/>: that something has arrived is no act of anybody; the act itself commits in the same transaction.</summary>
public sealed class FieldReceipts(AppDb db)
{
    /// <summary>Batches of one phone run one after the other, on every node: the first holds the row of the phone until its transaction ends.</summary>
    public Task Hold(Guid device)
    {
        var now = db.Clock.UtcNow;
        return db.Set<FieldDevice>().Where(d => d.Id == device).ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenAt, now));
    }

    /// <summary>What a phone says of itself, written when it is new.</summary>
    public async Task Hear(Guid device, string? version, int? unsent)
    {
        if (version?.Length > FieldDevice.LongestVersion) version = null;
        var phone = db.Set<FieldDevice>().Where(d => d.Id == device && (d.AppVersion != version || d.Unsent != unsent));
        if (await phone.AnyAsync()) await phone.ExecuteUpdateAsync(set => set.SetProperty(d => d.AppVersion, version).SetProperty(d => d.Unsent, unsent));
    }

    /// <summary>What has arrived of these acts, and all that waits.</summary>
    public Task<List<FieldReceipt>> Of(Guid account, IEnumerable<Guid> acts)
    {
        var ids = acts.Select(act => FieldReceipt.IdOf(account, act)).ToArray();
        // Two index look-ups, where a condition with "or" may become a walk through the table.
        var receipts = db.Set<FieldReceipt>().AsNoTracking();
        return receipts.Where(r => ids.Contains(r.Id)).Concat(receipts.Where(r => r.State == FieldState.Waiting && r.AccountId == account && !ids.Contains(r.Id))).ToListAsync();
    }

    /// <summary>In the caller's transaction.</summary>
    /// <exception cref="Conflict">One of the acts has arrived another way at the same moment.</exception>
    public async Task Keep(IReadOnlyCollection<FieldReceipt> fresh, IReadOnlyCollection<FieldReceipt> changed, IReadOnlyCollection<FieldConflict> conflicts, CancellationToken cancel)
    {
        try
        {
            await BulkInsert.Run(db, fresh, cancel);
        }
        catch (DbException e)
        {
            throw new Conflict(e);
        }
        await BulkUpdate.Run(db, typeof(FieldReceipt), changed, [nameof(FieldReceipt.State), nameof(FieldReceipt.Answer), nameof(FieldReceipt.Content), nameof(FieldReceipt.ChangedAt)], checkVersion: false, cancel);
        await BulkInsert.Run(db, conflicts, cancel);
    }

    public Task<FieldDelivery?> Delivery(Guid device, Guid id) => db.Set<FieldDelivery>().AsNoTracking().SingleOrDefaultAsync(d => d.DeviceId == device && d.Id == id);

    /// <summary>Keeps this delivery and the one it went out from.</summary>
    public async Task Keep(FieldDelivery delivery, Guid? from, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<FieldDelivery>().Where(d => d.DeviceId == delivery.DeviceId && d.Id != from).ExecuteDeleteAsync(cancel);
        await BulkInsert.Run(db, [delivery], cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Answers that came after the first one, for the phone that sent the act.</summary>
    public Task<List<FieldReceipt>> Late(Guid device, DateTime since) => db.Set<FieldReceipt>().AsNoTracking().Where(r => r.DeviceId == device && r.ChangedAt > since).ToListAsync();

    /// <summary>Acts of a phone that the office has still to look at.</summary>
    public Task<List<FieldReceipt>> Held(Guid device) => db.Set<FieldReceipt>().AsNoTracking().Where(r => r.DeviceId == device && r.State == FieldState.Quarantined).ToListAsync();

    /// <summary>All that the office has still to look at.</summary>
    public IAsyncEnumerable<FieldReceipt> AllHeld() => db.Set<FieldReceipt>().AsNoTracking().Where(r => r.State == FieldState.Quarantined).AsAsyncEnumerable();

    /// <summary>Which of these phones will not come back for an answer: wiped, or of a closed account.</summary>
    public async Task<HashSet<Guid>> Gone(IEnumerable<Guid> devices)
    {
        var ids = devices.Distinct().ToArray();
        return [.. await db.Set<FieldDevice>().Where(d => ids.Contains(d.Id) && (d.WipedAt != null || db.Users.Any(a => a.Id == d.AccountId && a.ClosedAt != null))).Select(d => d.Id).ToListAsync()];
    }

    /// <summary>What has been waiting since before a time, with the reason it is given up for.</summary>
    public Task<List<FieldReceipt>> Stale(DateTime before) => db.Set<FieldReceipt>().AsNoTracking().Where(r => r.State == FieldState.Waiting && r.ReceivedAt < before).Take(500).ToListAsync();
}
