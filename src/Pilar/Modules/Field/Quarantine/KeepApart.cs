using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Modules.Field.Sync;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Quarantine;

/// <summary>What a phone still had when it was wiped: kept unopened until an office decides, for nobody knows who held the phone.</summary>
internal sealed class KeepApart(AppDb db, FieldReceipts receipts, FieldAnswers answers)
{
    /// <summary>Also what had come before and was waiting: nobody is left to wait for.</summary>
    /// <returns>The acts that are here now, however often they were sent.</returns>
    public async Task<IReadOnlyList<Guid>> Run(FieldDevice phone, IReadOnlyList<SentAct> acts, CancellationToken cancel)
    {
        var (now, known) = (db.Clock.UtcNow, (await receipts.Of(phone.AccountId, acts.Select(a => a.Id))).ToDictionary(r => r.ActId));
        var waiting = acts.Select(a => known.GetValueOrDefault(a.Id)).OfType<FieldReceipt>().Where(r => r.State == FieldState.Waiting).ToList();
        foreach (var receipt in waiting) Hold(receipt, answers, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await receipts.Keep([.. acts.Where(a => !known.ContainsKey(a.Id)).Select(a => new FieldReceipt
        {
            AccountId = phone.AccountId, ActId = a.Id, DeviceId = phone.Id, Kind = a.Kind, At = a.At.UtcDateTime, ReceivedAt = now, Hash = a.Hash(), State = FieldState.Quarantined, Content = answers.Seal(a),
            Answer = answers.Seal(Waits(a.Id)),
        })], waiting, [], cancel);
        await transaction.CommitAsync(cancel);
        return [.. acts.Select(a => a.Id)];
    }

    /// <summary>Whether an act kept apart of this phone names the file.</summary>
    public async Task<bool> SpeaksOf(FieldDevice phone, string file) => (await receipts.Held(phone.Id)).Exists(r => answers.Act(r) is { } act && act.Files.Contains(file));

    public static void Hold(FieldReceipt receipt, FieldAnswers answers, DateTime now) =>
        (receipt.State, receipt.Answer, receipt.ChangedAt) = (FieldState.Quarantined, answers.Seal(Waits(receipt.ActId)), now);

    private static FieldAnswer Waits(Guid act) => new(act, FieldState.Quarantined, Message: T("Menunggu keputusan kantor.", "Waits for a decision of the office."));
}
