using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>Hands in what participants saved but did not hand in before the paper closed, so that it counts.</summary>
public sealed class CollectPaper(AppDb db)
{
    /// <returns>How many were collected.</returns>
    public async Task<int> Run(Guid id)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        // Holding the paper's row makes two who collect it wait for each other: the program does it every minute, officers when they like.
        await db.Set<Paper>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Seed, p => p.Seed));
        var (e, paper) = await db.PaperToChange(id);
        if (paper.StateAt(db.Clock.UtcNow) != PaperState.Closed) throw new Refusal(T("Belum ditutup.", "It is not closed yet."));
        var sheets = await db.Set<AnswerSheet>().Include(s => s.Answers).Where(s => s.PaperId == id && s.HandedInAt == null).ToListAsync();
        if (sheets.Count == 0) return 0;
        foreach (var sheet in sheets) sheet.HandIn(paper, paper.ClosesAt ?? db.Clock.UtcNow);
        await db.EnterInMarks(paper, sheets);
        await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(CollectPaper)) with { RelatedId = id, Facts = new { Sheets = sheets.Count } });
        if (transaction is not null) await transaction.CommitAsync();
        return sheets.Count;
    }
}

/// <summary>Papers that closed by the clock are collected within the minute.</summary>
public sealed class CollectClosed(AppDb db, CollectPaper collect) : EachMinute
{
    public override async Task Run(CancellationToken cancel)
    {
        var now = db.Clock.UtcNow;
        var closed = await db.Set<Paper>().Where(p => p.ClosesAt <= now && db.Set<AnswerSheet>().Any(s => s.PaperId == p.Id && s.HandedInAt == null)).Select(p => p.Id).ToListAsync(cancel);
        foreach (var id in closed) await collect.Run(id);
    }
}
