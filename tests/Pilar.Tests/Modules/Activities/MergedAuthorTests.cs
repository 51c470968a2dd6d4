using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class MergedAuthorTests
{
    [Theory, EachDatabase]
    public async Task Both_diaries_of_a_person_recorded_twice_stand_under_the_one_that_stays_and_part_again(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (kept, other) = (await Volunteer.In(house), await Volunteer.In(house, "Melati R"));
        var first = await kept.Write();
        var second = await other.Write(Volunteer.Form("2026-10-20", hours: 2));
        Guid merge;
        await using (var officer = house.As(Role.RegencyOfficer, Volunteer.Regency)) merge = await officer.Get<MergePeople>().Run(kept.Person, other.Person, [], "orang yang sama");
        await using (var desk = house.AsSystem())
        {
            Assert.Equal([kept.Person, kept.Person], await desk.Db.Set<DiaryEntry>().Select(e => e.PersonId).ToListAsync());
            Assert.Equal([kept.Person, kept.Person], await desk.Db.Set<MonthlyReport>().Select(r => r.PersonId).ToListAsync());
        }
        await using (var author = kept.Desk()) await author.Get<SendReport>().Run(first.ReportId, new());
        // The report of the other half may still be written in.
        Assert.Equal(second.ReportId, (await kept.Write(Volunteer.Form("2026-10-22"))).ReportId);
        var browser = await house.SignIn(kept.Email);
        var links = (await browser.Page("/activities?month=2026-10")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/activities/reports/{first.ReportId}", links);
        Assert.Contains($"/activities/reports/{second.ReportId}", links);
        await using (var officer = house.As(Role.RegencyOfficer, Volunteer.Regency)) await officer.Get<SplitPeople>().Run(merge, [], "ternyata berbeda");
        await using var after = house.AsSystem();
        Assert.Equal(kept.Person, await after.Db.Set<MonthlyReport>().Where(r => r.Id == first.ReportId).Select(r => r.PersonId).SingleAsync());
        Assert.Equal(other.Person, await after.Db.Set<MonthlyReport>().Where(r => r.Id == second.ReportId).Select(r => r.PersonId).SingleAsync());
        Assert.Equal(other.Person, await after.Db.Set<DiaryEntry>().Where(e => e.Id == second.Id).Select(e => e.PersonId).SingleAsync());
    }
}
