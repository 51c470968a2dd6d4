using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>Enters opinions and surveys from paper, by the number written on each sheet: nobody learns whose it is. A row that is emptied goes.</summary>
public sealed class EnterOpinions(AppDb db)
{
    /// <param name="whole">Nothing is saved while a cell is wrong; otherwise only its row waits.</param>
    /// <returns>The wrong cells.</returns>
    public async Task<IReadOnlyList<WrongCell<int>>> Run(Guid id, IReadOnlyList<TypedSheet<int>> typed, bool whole)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (paper.IsTest) throw new Refusal(T("Tes diisi per orang.", "Tests are entered by person."));
        if (e.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        if (typed.FirstOrDefault(t => t.Whose is < 1 or > TrainingEvent.MostSeats) is { } outside) throw new Refusal(T($"Nomor lembar {outside.Whose}: pakai 1 sampai {TrainingEvent.MostSeats}.", $"Sheet {outside.Whose}: use 1 to {TrainingEvent.MostSeats}."));
        var (wrong, read) = TypedRows.Read(paper, typed);
        if (whole && wrong.Count > 0) return wrong;
        var sheets = await db.Set<AnswerSheet>().Include(s => s.Answers).Where(s => s.PaperId == id).ToListAsync();
        var (changed, gone) = (0, 0);
        foreach (var (number, values) in read)
        {
            var known = sheets.SingleOrDefault(s => s.Number == number);
            if (TypedRows.Enter(db, paper, known, () => new(paper, number, e.RegionCode, db.Clock.UtcNow), values) is not { } sheet) continue;
            changed++;
            if (known is null) sheets.Add(sheet);
            if (sheet.Answers.Exists(a => a.Value.Length > 0)) continue;
            db.Remove(sheet);
            sheets.Remove(sheet);
            gone++;
        }
        if (changed == 0) return wrong;
        var seats = await db.Set<Enrolment>().WithSeat().CountAsync(n => n.EventId == e.Id);
        if (changed > gone && sheets.Count(s => s.HandedInAt is not null) > seats)
            throw new Refusal(T($"Bersama yang dari ponsel menjadi {sheets.Count(s => s.HandedInAt is not null)} lembar, padahal pesertanya {seats}. Periksa nomor lembarnya.", $"Together with those from phones this makes {sheets.Count(s => s.HandedInAt is not null)} sheets of {seats} participants. Check their numbers."));
        await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(EnterOpinions)) with { RelatedId = id, Facts = new { Sheets = changed } });
        return wrong;
    }
}
