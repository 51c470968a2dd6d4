using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Sync;

/// <summary>Takes a batch of a phone in one transaction, each act behind a savepoint: an act is there whole with its receipt, or not at all, and nothing is
/// acknowledged before all of it is durable.</summary>
internal sealed class ReceiveActs(AppDb db, FieldReceipts receipts, FieldAnswers answers, IEnumerable<FieldActKind> kinds, ILogger<ReceiveActs> log)
{
    private readonly Dictionary<string, FieldActKind> kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);
    private readonly Dictionary<Guid, FieldReceipt> known = [];
    private readonly Dictionary<Guid, FieldAnswer> told = [];
    private readonly List<FieldReceipt> fresh = [];
    private readonly HashSet<FieldReceipt> changed = [];
    private readonly List<FieldConflict> conflicts = [];

    /// <returns>Answers in the order sent.</returns>
    public async Task<IReadOnlyList<FieldAnswer>> Run(PhoneOfRequest phone, IReadOnlyList<SentAct> acts, CancellationToken cancel)
    {
        try
        {
            return await InOneGo(phone, acts, cancel);
        }
        catch (Conflict)
        {
            // The same acts came from another phone of the account at the same moment: now their receipts are there.
            return await InOneGo(phone, acts, cancel);
        }
    }

    /// <summary>Runs an act that was kept apart, now that the office has let it in.</summary>
    public async Task<FieldAnswer> RunHeld(FieldReceipt held, CancellationToken cancel)
    {
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await receipts.Hold(held.DeviceId);
        (held.State, held.ChangedAt) = (FieldState.Waiting, db.Clock.UtcNow);
        // What was let in before and builds on this one goes on with it.
        await Know(held.AccountId, [held.ActId]);
        known[held.ActId] = held;
        changed.Add(held);
        await RunWaiting(held.AccountId, transaction, cancel);
        await receipts.Keep(fresh, changed, conflicts, cancel);
        await transaction.CommitAsync(cancel);
        return answers.Read(held);
    }

    /// <summary>What has been waiting for a file that is here now.</summary>
    public Task GoOn(PhoneOfRequest phone, CancellationToken cancel) => Run(phone, [], cancel);

    private async Task<IReadOnlyList<FieldAnswer>> InOneGo(PhoneOfRequest phone, IReadOnlyList<SentAct> acts, CancellationToken cancel)
    {
        db.Database.AutoSavepointsEnabled = false;
        known.Clear();
        told.Clear();
        fresh.Clear();
        changed.Clear();
        conflicts.Clear();
        using var turn = await db.Turn(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await receipts.Hold(phone.Id);
        await Know(phone.AccountId, acts.SelectMany(a => a.Needs ?? []).Concat(acts.Select(a => a.Id)));
        foreach (var act in acts) told[act.Id] = known.TryGetValue(act.Id, out var before) ? Repeated(act, before) : await Take(phone, act, transaction, cancel);
        await RunWaiting(phone.AccountId, transaction, cancel);
        await receipts.Keep(fresh, changed, conflicts, cancel);
        await transaction.CommitAsync(cancel);
        return [.. acts.Select(a => told[a.Id])];
    }

    private async Task Know(Guid account, IEnumerable<Guid> acts)
    {
        foreach (var receipt in await receipts.Of(account, acts)) known.TryAdd(receipt.ActId, receipt);
    }

    private FieldAnswer Repeated(SentAct act, FieldReceipt before) => before.Hash.AsSpan().SequenceEqual(act.Hash()) ? answers.Read(before)
        : FieldAnswer.Refused(act.Id, new Refusal(T("Id ini sudah dipakai untuk kegiatan lain. Buat kegiatan baru dengan id baru.", "This id was used for another act. Make a new act with a new id."), "id"));

    private async Task<FieldAnswer> Take(PhoneOfRequest phone, SentAct act, IDbContextTransaction transaction, CancellationToken cancel)
    {
        var (now, answer) = (db.Clock.UtcNow, await Try(act, transaction, cancel));
        if (answer.State == FieldState.Failed) return answer;
        answer = answer with { ReceivedAt = act.ToAct().Times(now).ReceivedAt };
        var receipt = new FieldReceipt
        {
            AccountId = phone.AccountId, ActId = act.Id, DeviceId = phone.Id, Kind = act.Kind, At = act.At.UtcDateTime, ReceivedAt = now, Hash = act.Hash(),
            State = answer.State, Answer = answers.Seal(answer), Content = answer.State == FieldState.Waiting ? answers.Seal(act) : null,
        };
        fresh.Add(receipt);
        known[act.Id] = receipt;
        return answer;
    }

    /// <summary>Runs what waits as often as that brings something about.</summary>
    private async Task RunWaiting(Guid account, IDbContextTransaction transaction, CancellationToken cancel)
    {
        var waiting = known.Values.Where(r => r.State == FieldState.Waiting).OrderBy(r => r.At).ThenBy(r => r.ActId).Select(r => (Receipt: r, Act: answers.Act(r)!)).ToList();
        if (waiting.SelectMany(w => w.Act.Needs ?? []).Where(n => !known.ContainsKey(n)).ToList() is { Count: > 0 } unseen) await Know(account, unseen);
        for (var went = true; went;)
        {
            went = false;
            foreach (var (receipt, act) in waiting.Where(w => w.Receipt.State == FieldState.Waiting))
            {
                var answer = await Try(act, transaction, cancel);
                if (answer.State is FieldState.Waiting or FieldState.Failed) continue;
                (receipt.State, receipt.Answer, receipt.Content) = (answer.State, answers.Seal(answer), null);
                if (told.ContainsKey(act.Id)) told[act.Id] = answer;
                if (!fresh.Contains(receipt) && changed.Add(receipt)) receipt.ChangedAt = db.Clock.UtcNow;
                went = true;
            }
        }
    }

    private async Task<FieldAnswer> Try(SentAct act, IDbContextTransaction transaction, CancellationToken cancel)
    {
        if (Unmet(act) is { } unmet) return unmet;
        if (!kinds.TryGetValue(act.Kind, out var kind))
            return FieldAnswer.Refused(act.Id, new Refusal(T($"Jenis kegiatan \"{act.Kind}\" tidak dikenal di sini.", $"The kind of act \"{act.Kind}\" is not known here."), "kind"));
        for (var again = true; ; again = false)
        {
            await transaction.CreateSavepointAsync(nameof(act), cancel);
            try
            {
                return Told(act, await kind.Run(act.ToAct(), cancel));
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                await transaction.RollbackToSavepointAsync(nameof(act), cancel);
                // Somebody saved the same record in between: look at it once more.
                if (e is Conflict && again) continue;
                return Excuse(act, e);
            }
            finally
            {
                await transaction.ReleaseSavepointAsync(nameof(act), CancellationToken.None);
                db.ChangeTracker.Clear();
            }
        }
    }

    private FieldAnswer? Unmet(SentAct act)
    {
        foreach (var need in act.Needs ?? [])
            if (!known.TryGetValue(need, out var receipt) || receipt.State is FieldState.Waiting or FieldState.Quarantined)
                return new(act.Id, FieldState.Waiting, Message: T("Menunggu kegiatan yang mendahuluinya.", "Waits for the act it builds on."));
            else if (receipt.State is FieldState.Refused or FieldState.Discarded)
                return FieldAnswer.Refused(act.Id, new Refusal(T("Kegiatan yang mendahuluinya ditolak. Perbaiki itu dulu, lalu buat ini lagi.", "The act it builds on was refused. Correct that one first, then make this again."), "needs"));
        return null;
    }

    private FieldAnswer Told(SentAct act, FieldOutcome outcome)
    {
        if (!outcome.IsConflict) return new(act.Id, FieldState.Done, outcome.Record);
        var conflict = new FieldConflict
        {
            RegionCode = outcome.Region!, AccountId = db.Actor.AccountId!.Value, AccountName = db.Actor.Name, ActId = act.Id, Kind = act.Kind, RecordId = outcome.Record.Id, Number = outcome.Record.Number,
            At = act.At.UtcDateTime, Differences = answers.Seal(outcome.Differences!), OpenedAt = db.Clock.UtcNow,
        };
        conflicts.Add(conflict);
        return new(act.Id, FieldState.Conflict, outcome.Record, Conflict: conflict.Id, Fields: outcome.Differences);
    }

    private FieldAnswer Excuse(SentAct act, Exception e)
    {
        if (e is FieldWaits) return new(act.Id, FieldState.Waiting, Message: e.Message);
        if (e is Refusal or Missing or Denied) return FieldAnswer.Refused(act.Id, e);
        log.LogError(e, "{Kind} {Id} from a phone failed", act.Kind, act.Id);
        return new(act.Id, FieldState.Failed, Message: T("Ada gangguan di server. Kegiatan ini tersimpan di ponsel dan dicoba lagi nanti.", "The server has a problem. This act stays on the phone and is tried again later."));
    }
}
