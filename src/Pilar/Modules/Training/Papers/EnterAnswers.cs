using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>One participant's sheet of paper, by number of the question, as it was typed.</summary>
public sealed record TypedSheet(Guid Enrolment, IReadOnlyDictionary<int, string> Cells);

/// <summary>What is wrong in one cell.</summary>
public sealed record WrongCell(Guid Enrolment, int Order, string Message);

/// <summary>Enters answers from paper: the participant's sheet counts as handed in and is scored at once.</summary>
public sealed class EnterAnswers(AppDb db)
{
    /// <param name="whole">Nothing is saved while a cell is wrong; otherwise only its participant's row waits.</param>
    /// <returns>The wrong cells.</returns>
    public async Task<IReadOnlyList<WrongCell>> Run(Guid id, IReadOnlyList<TypedSheet> typed, bool whole)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (!paper.IsTest) throw new Refusal(T("Pendapat diberikan tanpa nama, jadi tidak diisi per orang.", "Opinions are given without names, so they are not entered by person."));
        if (e.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        var ids = typed.Select(t => t.Enrolment).ToArray();
        var people = await db.Set<Enrolment>().AsNoTracking().WithSeat().Where(n => n.EventId == e.Id && ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        if (ids.Any(n => !people.ContainsKey(n))) throw new Missing();
        var (wrong, read) = Read(paper, typed);
        if (whole && wrong.Count > 0) return wrong;
        var sheets = await db.Set<AnswerSheet>().Include(s => s.Answers).Where(s => s.PaperId == id && ids.Contains(s.EnrolmentId)).ToDictionaryAsync(s => s.EnrolmentId);
        var changed = new List<AnswerSheet>();
        foreach (var (enrolment, values) in read)
            if (Enter(paper, people[enrolment], sheets.GetValueOrDefault(enrolment), values) is { } sheet) changed.Add(sheet);
        if (changed.Count > 0)
        {
            await db.EnterInMarks(paper, changed);
            await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(EnterAnswers)) with { RelatedId = id, Facts = new { Sheets = changed.Count } });
        }
        return wrong;
    }

    private static (List<WrongCell> Wrong, List<(Guid Enrolment, Dictionary<PaperItem, string> Values)> Read) Read(Paper paper, IReadOnlyList<TypedSheet> typed)
    {
        var (wrong, read) = (new List<WrongCell>(), new List<(Guid, Dictionary<PaperItem, string>)>());
        foreach (var row in typed)
        {
            var (before, values) = (wrong.Count, new Dictionary<PaperItem, string>());
            foreach (var item in paper.Items)
                try
                {
                    if (row.Cells.TryGetValue(item.Order, out var cell)) values[item] = PaperCell.Read(item, cell);
                }
                catch (Refusal refusal)
                {
                    wrong.Add(new(row.Enrolment, item.Order, refusal.Message));
                }
            if (wrong.Count == before) read.Add((row.Enrolment, values));
        }
        return (wrong, read);
    }

    /// <returns>The sheet when something changed.</returns>
    private AnswerSheet? Enter(Paper paper, Enrolment participant, AnswerSheet? sheet, Dictionary<PaperItem, string> values)
    {
        var now = db.Clock.UtcNow;
        var differs = values.Where(v => (sheet?.Answers.SingleOrDefault(a => a.ItemId == v.Key.Id)?.Value ?? "") != v.Value).ToList();
        if (differs.Count == 0) return null;
        if (sheet is null) db.Add(sheet = new AnswerSheet(paper, participant, now));
        var next = sheet.LastSequence + 1;
        foreach (var (item, value) in differs)
        {
            var known = sheet.Answers.Count;
            sheet.Take(item, value, next, now);
            if (sheet.Answers.Count > known) db.Add(sheet.Answers[^1]);
        }
        sheet.HandIn(paper, now);
        return sheet;
    }
}
