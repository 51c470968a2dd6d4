using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Field.Quarantine;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Sync;

/// <summary>What has waited for five days is refused with a sentence, or, when its phone will not come back to hear it, is held for the office; photos that no act has named are thrown away.</summary>
internal sealed class GiveUpWaiting(AppDb db, FieldReceipts receipts, FieldAnswers answers, FieldFiles files) : EachDay
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    public override async Task Run(CancellationToken cancel)
    {
        var now = db.Clock.UtcNow;
        while (await receipts.Stale(now - Patience) is { Count: > 0 } stale)
        {
            var gone = await receipts.Gone(stale.Select(r => r.DeviceId));
            foreach (var receipt in stale)
            {
                if (gone.Contains(receipt.DeviceId))
                {
                    KeepApart.Hold(receipt, answers, now);
                    continue;
                }
                var answer = FieldAnswer.Refused(receipt.ActId, new Refusal(T($"Yang ditunggu tidak datang selama {Patience.Days} hari. Buat lagi bila masih perlu.", $"What it waited for did not come within {Patience.Days} days. Make it again if it is still needed."), "needs"));
                (receipt.State, receipt.Answer, receipt.Content, receipt.ChangedAt) = (answer.State, answers.Seal(answer), null, now);
            }
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await receipts.Keep([], stale, [], cancel);
            await transaction.CommitAsync(cancel);
        }
        var needed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var held in receipts.AllHeld().WithCancellation(cancel)) needed.UnionWith(answers.Act(held)?.Files ?? []);
        files.Sweep(now - FieldFiles.Kept, needed);
    }
}
