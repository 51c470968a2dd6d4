using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Seats;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>A participant's answers are kept, one by one or all at once, until they hand them in.</summary>
public sealed class AnswerPaper(ForLinkHolder holders)
{
    /// <returns>The highest number saved under.</returns>
    public async Task<long> Run(string code, int number, IReadOnlyList<SentAnswer> answers, bool handIn)
    {
        await using var scope = holders.Participant();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Holding the participant's row makes two saves of one phone wait for each other, the first one included.
        if (await db.Set<Enrolment>().Where(n => n.Code == code).ExecuteUpdateAsync(set => set.SetProperty(n => n.AnsweredAt, n => n.AnsweredAt)) == 0) throw new Missing();
        var participant = await db.Set<Enrolment>().AsNoTracking().SingleAsync(n => n.Code == code);
        var paper = await db.Set<Paper>().AsNoTracking().Include(p => p.Items).SingleOrDefaultAsync(p => p.EventId == participant.EventId && p.Number == number) ?? throw new Missing();
        await RefuseStrangers(db, participant);
        var now = db.Clock.UtcNow;
        paper.RefuseUnlessOpen(now);
        var sheet = await db.Set<AnswerSheet>().Include(s => s.Answers).SingleOrDefaultAsync(s => s.PaperId == paper.Id && s.EnrolmentId == participant.Id);
        if (sheet?.HandedInAt is not null) throw new Refusal(T("Jawaban Anda sudah diserahkan.", "Your answers are handed in already."));
        if (sheet is null) db.Add(sheet = new AnswerSheet(paper, participant, now));
        var changed = Take(db, paper, sheet, answers, now);
        if (handIn)
        {
            sheet.HandIn(paper, now);
            await db.EnterInMarks(paper, [sheet]);
        }
        if (changed || handIn)
            await db.Commit(new Act(TrainingPermissions.AnswerPaper, handIn ? "HandInPaper" : nameof(AnswerPaper), sheet.RegionCode, nameof(AnswerSheet), sheet.Id) { RelatedId = participant.Id });
        await transaction.CommitAsync();
        return sheet.LastSequence;
    }

    private static bool Take(AppDb db, Paper paper, AnswerSheet sheet, IReadOnlyList<SentAnswer> answers, DateTime now)
    {
        var (changed, next) = (false, sheet.LastSequence + 1);
        foreach (var sent in answers)
        {
            var item = paper.Items.SingleOrDefault(i => i.Order == sent.Order) ?? throw new Refusal(T($"Tidak ada soal nomor {sent.Order}.", $"There is no question {sent.Order}."));
            var value = Scoring.Read(item, sent.Value);
            var known = sheet.Answers.SingleOrDefault(a => a.ItemId == item.Id);
            // A whole form sends every question: only what differs is an answer.
            if (sent.Sequence is null && (known?.Value ?? "") == value) continue;
            if (!sheet.Take(item, value, sent.Sequence ?? next, now)) continue;
            if (known is null) db.Add(sheet.Answers[^1]);
            changed = true;
        }
        return changed;
    }

    private static async Task RefuseStrangers(AppDb db, Enrolment participant)
    {
        if (!participant.HasSeat) throw new Refusal(T("Hanya peserta yang mempunyai kursi yang menjawab.", "Only participants with a seat answer."));
        if (await db.Set<TrainingEvent>().AnyAsync(e => e.Id == participant.EventId && e.State == EventState.Cancelled)) throw new Refusal(T("Kegiatan ini dibatalkan.", "The event is cancelled."));
    }
}
