using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>A row of the entry grid: a participant of a test, or a numbered sheet of opinions.</summary>
internal sealed record EntryRow(string Key, string Label, string? Region, AnswerSheet? Sheet)
{
    public string Cell(PaperItem item) => PaperCell.Write(item, Sheet?.Answers.SingleOrDefault(a => a.ItemId == item.Id)?.Value ?? "");
}

/// <summary>The rows of a paper's entry grid, page by page or all.</summary>
internal sealed record EntryRows(IReadOnlyList<EntryRow> Rows, int Page, int Total)
{
    /// <param name="size">Rows of a page; null = all.</param>
    public static async Task<EntryRows> Of(AppDb db, TrainingEvent e, Paper paper, int page, int? size)
    {
        var people = db.Set<Enrolment>().AsNoTracking().WithSeat().Where(n => n.EventId == e.Id);
        var total = await people.CountAsync();
        // As many sheets as participants, and every number that was used.
        if (!paper.IsTest) total = Math.Max(total, await db.Set<AnswerSheet>().Where(s => s.PaperId == paper.Id).MaxAsync(s => s.Number) ?? 0);
        var shown = size is { } rows ? Math.Clamp(page, 1, Math.Max(1, (total + rows - 1) / rows)) : 1;
        var (skip, take) = size is { } each ? ((shown - 1) * each, each) : (0, total);
        var sheets = db.Set<AnswerSheet>().AsNoTracking().Include(s => s.Answers).Where(s => s.PaperId == paper.Id);
        if (!paper.IsTest)
        {
            var known = await sheets.Where(s => s.Number > skip && s.Number <= skip + take).ToDictionaryAsync(s => s.Number!.Value);
            return new([.. Enumerable.Range(skip + 1, Math.Min(take, total - skip)).Select(n => new EntryRow(n.ToString(CultureInfo.InvariantCulture), T($"Lembar {n}", $"Sheet {n}"), null, known.GetValueOrDefault(n)))], shown, total);
        }
        var list = await people.OrderBy(n => n.SortName).ThenBy(n => n.Id).Skip(skip).Take(take).ToListAsync();
        var ids = list.Select(p => p.Id).ToArray();
        var theirs = await sheets.Where(s => ids.Contains(s.EnrolmentId!.Value)).ToDictionaryAsync(s => s.EnrolmentId!.Value);
        return new([.. list.Select(p => new EntryRow(p.Id.ToString(), p.Name, p.RegionCode, theirs.GetValueOrDefault(p.Id)))], shown, total);
    }
}
