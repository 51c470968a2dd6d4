using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;

namespace Pilar.Tests.Web;

public class WrittenNumbersTests
{
    [Theory, EachDatabase]
    public async Task A_budget_is_taken_as_it_is_written_and_asked_about_when_it_is_none(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 2000));
        var (office, page) = (await house.SignIn(Role.ProvinceOfficer, "63"), $"/trainings/{id}/edit");
        var refused = await office.Submit(page, "form", new() { ["Input.Budget"] = "48.50.000" }, ("kind", "PSM"));
        Assert.Contains("tulis bilangan bulat", await refused.Error(), StringComparison.Ordinal);
        Assert.Equal("48.50.000", (await refused.Html()).QuerySelector("[name='Input.Budget']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, "form", new() { ["Input.Budget"] = "Rp 48.500.000,-" }, ("kind", "PSM"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/trainings/{id}/quotas", "form", new() { ["seats:63.03:"] = "1.250" })).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal((48_500_000L, 1250), ((await desk.Db.Set<TrainingEvent>().SingleAsync(e => e.Id == id)).Budget, await desk.Db.Set<Pilar.Modules.Training.Seats.Quota>().Where(q => q.EventId == id).SumAsync(q => q.Seats)));
    }
}
