using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Activities.Reports;

/// <summary>What the house knows of people's work in a month beside their diaries: cases and trainings, counted.</summary>
public sealed class HouseWork(AppDb db, CaseWork cases, RoleHolders holders)
{
    public async Task<IReadOnlyDictionary<Guid, OwnWork>> Of(IReadOnlyCollection<Guid> people, DateOnly month)
    {
        var (last, known) = (month.AddMonths(1).AddDays(-1), people.Select(p => (Guid?)p).ToList());
        var accounts = await db.Users.Where(a => known.Contains(a.PersonId)).Select(a => new { a.Id, Person = a.PersonId!.Value }).ToListAsync();
        var counted = await cases.Of(accounts.ConvertAll(a => a.Id), month, last);
        var trainings = await holders.Trainings(people, last);
        return people.ToDictionary(p => p, p =>
        {
            var own = accounts.Where(a => a.Person == p).Select(a => counted.GetValueOrDefault(a.Id)).ToList();
            return new OwnWork(own.Sum(c => c.Reported), own.Sum(c => c.Accompanied), trainings[p].Count(t => t.CountsFrom >= month && t.CountsFrom <= last));
        });
    }
}
