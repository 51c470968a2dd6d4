using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Outcomes;

namespace Pilar.Modules.Training.FollowUps;

/// <summary>Opens the follow-up of a finished training, with its survey, on its day, three and six months after it; days missed are made up for, long past ones are left.</summary>
public sealed class OpenFollowUps(AppDb db, OpenFollowUp survey) : EachDay
{
    private const int LatestDays = 60, SurveyDays = 30;

    public override async Task Run(CancellationToken cancel)
    {
        var today = db.Clock.Today;
        foreach (var months in FollowUp.After)
        {
            // A month's end may come earlier when counted backwards: the exact day is checked below.
            var (from, until) = (today.AddMonths(-months).AddDays(-LatestDays), today.AddMonths(-months).AddDays(3));
            var due = await db.Set<TrainingEvent>().Where(e => e.State == EventState.Finished && e.CurriculumId != null && e.EndsOn >= from && e.EndsOn <= until
                && !db.Set<FollowUp>().Any(f => f.EventId == e.Id && f.Months == months)).OrderBy(e => e.Id).ToListAsync(cancel);
            foreach (var e in due.Where(e => e.EndsOn.AddMonths(months) <= today))
            {
                await survey.Run(e.Id, months, SurveyDays);
                db.Add(new FollowUp { EventId = e.Id, RegionCode = e.RegionCode, Months = months, DueOn = e.EndsOn.AddMonths(months), OpenedOn = today });
                await db.Commit(e.Act(TrainingPermissions.OpenFollowUps, nameof(OpenFollowUps)) with { Facts = new { Months = months } }, cancel);
            }
        }
    }
}
