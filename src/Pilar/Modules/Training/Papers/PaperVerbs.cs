using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>Makes a paper for an event: a test from the bank of its curriculum, or one of the fixed forms.</summary>
public sealed class PreparePaper(AppDb db)
{
    public async Task<Guid> Run(Guid eventId, PaperForm form)
    {
        var e = await db.EventToChange(eventId);
        if (e.State == EventState.Cancelled) throw new Refusal(T("Kegiatan ini dibatalkan.", "The event is cancelled."));
        var before = await db.Set<Paper>().Where(p => p.EventId == eventId).ToListAsync();
        if (form.Kind is PaperKind.Before or PaperKind.After && before.Any(p => p.Kind == form.Kind))
            throw new Refusal(T($"{form.Kind.Name()} kegiatan ini sudah ada.", $"The event has its {form.Kind.Name()} already."), nameof(form.Kind));
        var number = before.Count == 0 ? 1 : before.Max(p => p.Number) + 1;
        var paper = new Paper(eventId, number, form.Kind, form.Title, form.MonthsAfter, form.Seed ?? Random.Shared.Next(1, 1_000_000));
        paper.Set(form.Shuffled, form.Opens(db.Clock), form.Closes(db.Clock));
        paper.Items.AddRange(await Items(e, paper, form));
        db.Add(paper);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(PreparePaper)) with { RelatedId = paper.Id });
        return paper.Id;
    }

    private async Task<IEnumerable<PaperItem>> Items(TrainingEvent e, Paper paper, PaperForm form)
    {
        if (paper.Kind == PaperKind.FollowUp) return FixedForms.FollowUp(paper.Id);
        if (paper.Kind == PaperKind.Evaluation)
            return FixedForms.Evaluation(paper.Id, (await db.Set<Session>().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == e.Id).ToListAsync()).OrderBy(s => s.Day).ThenBy(s => s.From).ThenBy(s => s.Title, StringComparer.Ordinal));
        if (e.CurriculumId is not { } curriculum) throw new Refusal(T("Kegiatan ini tidak memakai kurikulum, jadi tidak ada bank soal.", "The event teaches no curriculum, so there is no question bank."), nameof(form.Kind));
        var bank = await db.Set<Question>().AsNoTracking().Where(q => q.CurriculumId == curriculum && !q.IsRetired).ToListAsync();
        var titles = await db.Set<Curricula.Subject>().Where(s => s.CurriculumId == curriculum).ToDictionaryAsync(s => s.Id, s => s.Title);
        var drawn = DrawQuestions.Of(bank, form.Chosen ?? [], form.Draw ?? [], paper.Seed);
        if (drawn.Count > Paper.MostItems) throw new Refusal(T($"Paling banyak {Paper.MostItems} soal.", $"At most {Paper.MostItems} questions."), nameof(form.Draw));
        if (drawn.All(q => q.Kind == QuestionKind.Scale)) throw new Refusal(T("Pilih sedikitnya satu soal yang dinilai.", "Choose at least one question that is scored."), nameof(form.Draw));
        return drawn.Select((q, i) => PaperItem.Of(q, paper.Id, i + 1, q.SubjectId is { } s ? titles[s] : null));
    }
}

/// <summary>When a paper opens and closes, and whether it is shuffled.</summary>
public sealed class ChangePaper(AppDb db)
{
    public async Task Run(Guid id, PaperForm form)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (form.Version != paper.Version) throw new Refusal(T("Tes ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this. Check it and save again."), nameof(form.Version));
        paper.Set(form.Shuffled, form.Opens(db.Clock), form.Closes(db.Clock));
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(ChangePaper)) with { RelatedId = id });
    }
}

public sealed class OpenPaper(AppDb db)
{
    public async Task Run(Guid id)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (e.State == EventState.Cancelled) throw new Refusal(T("Kegiatan ini dibatalkan.", "The event is cancelled."));
        paper.Open(db.Clock.UtcNow);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(OpenPaper)) with { RelatedId = id });
    }
}

/// <summary>Closes a paper at once and collects what was saved.</summary>
public sealed class ClosePaper(AppDb db, CollectPaper collect)
{
    public async Task Run(Guid id)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (e, paper) = await db.PaperToChange(id);
        paper.Close(db.Clock.UtcNow);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(ClosePaper)) with { RelatedId = id });
        await collect.Run(id);
        await transaction.CommitAsync();
    }
}

/// <summary>Takes away a paper that nobody has answered.</summary>
public sealed class RemovePaper(AppDb db)
{
    public async Task Run(Guid id)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (await db.Set<AnswerSheet>().AnyAsync(s => s.PaperId == id)) throw new Refusal(T("Sudah ada yang menjawab; tidak dapat dihapus.", "Somebody has answered; it cannot be removed."));
        db.Remove(paper);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(RemovePaper)) with { RelatedId = id });
    }
}

internal static class PaperAccess
{
    /// <exception cref="Missing">Not here: its event is not seen.</exception>
    public static async Task<(TrainingEvent Event, Paper Paper)> PaperToChange(this AppDb db, Guid id)
    {
        var paper = await db.Set<Paper>().Include(p => p.Items.OrderBy(i => i.Order)).SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();
        return (await db.Set<TrainingEvent>().SingleOrDefaultAsync(e => e.Id == paper.EventId) ?? throw new Missing(), paper);
    }

    /// <summary>To be read; null when its event is not seen.</summary>
    public static async Task<(TrainingEvent Event, Paper Paper)?> PaperToRead(this AppDb db, Guid id)
    {
        var paper = await db.Set<Paper>().AsNoTracking().Include(p => p.Items.OrderBy(i => i.Order)).SingleOrDefaultAsync(p => p.Id == id);
        return paper is not null && await db.Set<TrainingEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == paper.EventId) is { } e ? (e, paper) : null;
    }
}
