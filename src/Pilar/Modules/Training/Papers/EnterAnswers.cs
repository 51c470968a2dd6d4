using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>Enters answers to a test from paper: the participant's sheet counts as handed in and is scored at once.</summary>
public sealed class EnterAnswers(AppDb db)
{
    /// <param name="whole">Nothing is saved while a cell is wrong; otherwise only its participant's row waits.</param>
    /// <returns>The wrong cells.</returns>
    public async Task<IReadOnlyList<WrongCell<Guid>>> Run(Guid id, IReadOnlyList<TypedSheet<Guid>> typed, bool whole)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (!paper.IsTest) throw new Refusal(T("Pendapat diberikan tanpa nama, jadi tidak diisi per orang.", "Opinions are given without names, so they are not entered by person."));
        if (e.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        var ids = typed.Select(t => t.Whose).ToArray();
        var people = await db.Set<Enrolment>().AsNoTracking().WithSeat().Where(n => n.EventId == e.Id && ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        if (ids.Any(n => !people.ContainsKey(n))) throw new Missing();
        var (wrong, read) = TypedRows.Read(paper, typed);
        if (whole && wrong.Count > 0) return wrong;
        var sheets = await db.Set<AnswerSheet>().Include(s => s.Answers).Where(s => s.PaperId == id && ids.Contains(s.EnrolmentId!.Value)).ToDictionaryAsync(s => s.EnrolmentId!.Value);
        var changed = read.Select(row => TypedRows.Enter(db, paper, sheets.GetValueOrDefault(row.Whose), () => new(paper, people[row.Whose], db.Clock.UtcNow), row.Values)).OfType<AnswerSheet>().ToList();
        if (changed.Count > 0)
        {
            await db.EnterInMarks(paper, changed);
            await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(EnterAnswers)) with { RelatedId = id, Facts = new { Sheets = changed.Count } });
        }
        return wrong;
    }
}
