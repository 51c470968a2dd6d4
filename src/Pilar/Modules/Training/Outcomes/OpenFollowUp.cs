using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Papers;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>Opens the survey some months after an event; asking twice opens one. Participants answer at /i/{code}/papers/{number}.</summary>
public sealed class OpenFollowUp(AppDb db)
{
    /// <param name="days">How long it stays open.</param>
    public async Task<Paper> Run(Guid eventId, int months, int days)
    {
        var papers = await db.Set<Paper>().Include(p => p.Items).Where(p => p.EventId == eventId).ToListAsync();
        if (papers.FirstOrDefault(p => p.Kind == PaperKind.FollowUp && p.MonthsAfter == months) is { } known) return known;
        var e = await db.EventToChange(eventId);
        var paper = new Paper(eventId, papers.Count == 0 ? 1 : papers.Max(p => p.Number) + 1, PaperKind.FollowUp, null, months, seed: 1);
        paper.Items.AddRange(FixedForms.FollowUp(paper.Id));
        paper.Set(shuffled: false, db.Clock.UtcNow, db.Clock.UtcNow.AddDays(days));
        db.Add(paper);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(OpenFollowUp)) with { RelatedId = paper.Id });
        return paper;
    }
}
