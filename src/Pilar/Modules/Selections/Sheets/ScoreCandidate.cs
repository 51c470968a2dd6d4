using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>A juror scores: field by field as the telephone sends it, or the whole sheet at once. What was sent changes only with a reason, and the trace stays.</summary>
public sealed class ScoreCandidate(AppDb db, SheetDoor door, CountResult count)
{
    /// <param name="answers">Numbered by <see cref="SheetFields"/>.</param>
    /// <returns>The highest number saved under.</returns>
    public async Task<long> Save(Guid id, IReadOnlyList<SentAnswer> answers, bool send)
    {
        var own = await door.Sheet(id);
        own.Open.Panel.Require(PanelState.Scoring);
        if (own.Sheet.SentAt is not null) throw ScoreSheet.AlreadySent();
        var changed = Take(own, answers);
        if (send) own.Sheet.Send(own.Stage.Total(own.Sheet.Points) is not null, db.Clock.UtcNow);
        if (changed || send) await db.Commit(own.Sheet.Act(send ? "SendScores" : "SaveScores"));
        return own.Sheet.LastSequence;
    }

    public async Task Change(Guid id, IReadOnlyList<SentAnswer> answers, string? reason)
    {
        var own = await door.Sheet(id);
        if (own.Sheet.SentAt is null) throw new Refusal(T("Lembar ini belum dikirim; cukup diisi.", "This sheet was not sent yet; just fill it in."));
        if (own.Open.Panel.State == PanelState.Announced) throw new Refusal(T("Hasilnya sudah diumumkan; nilai tidak dapat diubah lagi.", "The result is announced; scores can no longer be changed."));
        var why = Written.Required(reason, ScoreChange.LongestReason, T("Tulis mengapa nilainya diubah.", "Say why the score is changed."), nameof(ReasonForm.Reason));
        var before = Lines(own);
        Take(own, answers);
        if (own.Stage.Total(own.Sheet.Points) is null) throw new Refusal(T("Setiap kriteria perlu nilai.", "Every criterion needs a score."));
        var changes = string.Join('\n', before.Zip(Lines(own)).Where(p => p.First != p.Second).Select(p => $"{p.First} → {p.Second.Split(": ", 2)[1]}"));
        if (changes.Length == 0) throw new Refusal(T("Belum ada nilai yang berubah.", "No score has changed."));
        db.Add(new ScoreChange { SheetId = id, PanelId = own.Open.Panel.Id, At = db.Clock.UtcNow, By = db.Actor.Name, Reason = why, Changes = changes.Length > ScoreChange.LongestChanges ? changes[..ScoreChange.LongestChanges] : changes });
        if (own.Open.Panel.State == PanelState.Locked) await count.Run(own.Open);
        await db.Commit(own.Sheet.Act("ChangeScores", why));
    }

    /// <summary>What the other jurors gave the same candidate; only for whoever has sent the own sheet.</summary>
    public async Task<IReadOnlyList<double>> Others(OwnSheet own)
    {
        if (own.Sheet.SentAt is null) return [];
        var others = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Scores).Where(s => s.EntryId == own.Entry.Id && s.Id != own.Sheet.Id && s.SentAt != null).ToListAsync();
        return [.. others.Select(s => own.Stage.Total(s.Points)).OfType<double>().Order()];
    }

    private bool Take(OwnSheet own, IReadOnlyList<SentAnswer> answers)
    {
        var (changed, next) = (false, own.Sheet.LastSequence + 1);
        foreach (var sent in answers)
        {
            if (SheetFields.Find(own.Stage, sent.Order) is not { } field) throw new Refusal(T($"Tidak ada isian nomor {sent.Order}.", $"There is no field {sent.Order}."));
            var known = own.Sheet.Scores.Find(s => s.CriterionId == field.Criterion.Id);
            // A whole form sends every field: only what differs is new.
            if (sent.Sequence is null && SheetFields.Value(known, field.IsNote) == sent.Value.Trim()) continue;
            var score = own.Sheet.Take(field.Criterion.Id, field.IsNote, sent.Value, sent.Sequence ?? next, text => SheetFields.Points(own.Stage, field.Criterion, text));
            if (known is null) db.Add(own.Sheet.Scores[^1]);
            changed |= score is not null;
        }
        return changed;
    }

    private static List<string> Lines(OwnSheet own) => [.. own.Stage.InOrder.Select(c => $"{c.Name}: {SheetFields.Value(own.Sheet.Scores.Find(s => s.CriterionId == c.Id), isNote: false)}")];
}
