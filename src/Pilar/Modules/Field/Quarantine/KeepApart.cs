using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Modules.Field.Sync;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Quarantine;

/// <summary>What a phone still had when it was wiped: kept unopened until an office decides, for nobody knows who held the phone.</summary>
internal sealed class KeepApart(AppDb db, FieldReceipts receipts, FieldAnswers answers)
{
    /// <returns>The acts that are here now, however often they were sent.</returns>
    public async Task<IReadOnlyList<Guid>> Run(FieldDevice phone, IReadOnlyList<SentAct> acts, CancellationToken cancel)
    {
        var (now, known) = (db.Clock.UtcNow, (await receipts.Of(phone.AccountId, acts.Select(a => a.Id))).Select(r => r.ActId).ToHashSet());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await receipts.Keep([.. acts.Where(a => !known.Contains(a.Id)).Select(a => new FieldReceipt
        {
            AccountId = phone.AccountId, ActId = a.Id, DeviceId = phone.Id, Kind = a.Kind, At = a.At.UtcDateTime, ReceivedAt = now, Hash = a.Hash(), State = FieldState.Quarantined, Content = answers.Seal(a),
            Answer = answers.Seal(new FieldAnswer(a.Id, FieldState.Quarantined, Message: T("Menunggu keputusan kantor.", "Waits for a decision of the office."))),
        })], [], [], cancel);
        await transaction.CommitAsync(cancel);
        return [.. acts.Select(a => a.Id)];
    }
}
