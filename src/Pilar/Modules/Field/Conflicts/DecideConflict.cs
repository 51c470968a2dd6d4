using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Modules.Field.Sync;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Conflicts;

/// <summary>A person chooses, field by field: whoever sent it, on the phone, or the office. Whatever was changed again meanwhile stays open with its new value.</summary>
internal sealed class DecideConflict(AppDb db, FieldReceipts receipts, FieldAnswers answers, IServiceProvider services)
{
    public const string Mine = "mine", Theirs = "theirs";

    /// <param name="choose">Field -> mine (the phone's) or theirs.</param>
    public async Task<FieldOutcome> Run(Guid id, IReadOnlyDictionary<string, string> choose, CancellationToken cancel)
    {
        var conflict = await db.Set<FieldConflict>().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new Missing();
        // Asked for only now: one of the kinds is a choice made on the phone, which comes by here.
        var kind = services.GetServices<FieldActKind>().Single(k => k.Name == conflict.Kind);
        if (!await kind.Opens(conflict.RecordId)) throw new Missing();
        if (conflict.DecidedAt is not null) throw new Refusal(T($"Sudah diputuskan oleh {conflict.DecidedBy}.", $"{conflict.DecidedBy} has decided already."), "conflict");
        var chosen = answers.Differences(conflict).Select(d => new FieldChoice(d.Field, d.Mine, d.Theirs, choose.GetValueOrDefault(d.Field) switch
        {
            Mine => true, Theirs => false,
            _ => throw new Refusal(T($"Pilih salah satu nilai untuk \"{d.Label}\".", $"Choose one of the values of \"{d.Label}\"."), d.Field),
        })).ToList();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var outcome = await kind.Decide(conflict.RecordId, chosen, cancel);
        if (outcome.IsConflict) conflict.Differences = answers.Seal(outcome.Differences!);
        else conflict.Decide(db.Actor.Name, db.Clock.UtcNow);
        await db.Commit(new Act(FieldPermissions.Use, nameof(DecideConflict), conflict.RegionCode, nameof(FieldConflict), conflict.Id) { LoggedRegion = RegionCode.At(conflict.RegionCode, RegionLevel.Regency), RelatedId = conflict.RecordId, Facts = new { Mine = chosen.Where(c => c.TakeMine).Select(c => c.Field) } }, cancel);
        await Tell(conflict, outcome, cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>The phone that brought it learns the end at its next pull.</summary>
    private async Task Tell(FieldConflict conflict, FieldOutcome outcome, CancellationToken cancel)
    {
        if ((await receipts.Of(conflict.AccountId, [conflict.ActId])).Find(r => r.ActId == conflict.ActId) is not { } receipt) return;
        var answer = outcome.IsConflict ? new FieldAnswer(conflict.ActId, FieldState.Conflict, outcome.Record, Conflict: conflict.Id, Fields: outcome.Differences)
            : new FieldAnswer(conflict.ActId, FieldState.Done, outcome.Record, T($"Diputuskan oleh {conflict.DecidedBy}.", $"Decided by {conflict.DecidedBy}."));
        (receipt.State, receipt.Answer, receipt.ChangedAt) = (answer.State, answers.Seal(answer), db.Clock.UtcNow);
        await receipts.Keep([], [receipt], [], cancel);
    }
}

/// <summary>conflict.decide: the choice made on the phone.</summary>
internal sealed class DecideFromField(DecideConflict decide) : FieldActKind
{
    private sealed record Chosen(Guid Conflict, Dictionary<string, string>? Choose);

    public override string Name => "conflict.decide";
    public override string Title => T("Pilihan atas dua isian yang berbeda", "Choice between two values");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var chosen = act.Read<Chosen>();
        var outcome = await decide.Run(chosen.Conflict, chosen.Choose ?? [], cancel);
        return FieldOutcome.Done(outcome.Record.Id, outcome.Record.Number, outcome.Record.Version);
    }
}
