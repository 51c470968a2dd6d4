using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>The same field changed on two sides: both values stay until a person has chosen.</summary>
public class ConflictTests
{
    private static object Amend(Guid id, params (string Field, string? From, string? To)[] changes) =>
        Phone.Act("case.amend", new { @case = id, changes = changes.ToDictionary(c => c.Field, c => new { from = c.From, to = c.To }) });

    [Theory, EachDatabase]
    public async Task Both_values_are_kept_what_agrees_is_applied_and_the_phone_decides(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, second, id) = await Reported(house);
        var version = first.Has["cases"][id.ToString()].GetProperty("version").GetInt32();
        Assert.Equal("refused", Phone.State(await first.One(Amend(id, ("name", "x", "y")))));
        Assert.Equal("done", Phone.State(await first.One(Amend(id, ("address", null, "Jalan Kenanga 1"), ("urgency", "soon", "emergency")))));
        var conflict = await second.One(Amend(id, ("address", null, "Jalan Melati 2"), ("phone", null, "081200011111")));
        Assert.Equal("conflict", Phone.State(conflict));
        var field = Assert.Single(conflict.GetProperty("fields").EnumerateArray());
        Assert.Equal(("address", "Jalan Melati 2", "Jalan Kenanga 1", "Uji Volunteer"), (field.GetProperty("field").GetString(), field.GetProperty("mine").GetString(), field.GetProperty("theirs").GetString(), field.GetProperty("by").GetString()));
        await first.Pull();
        var shown = first.Has["cases"][id.ToString()];
        Assert.Equal(("Jalan Kenanga 1", "+6281200011111", "emergency"), (shown.GetProperty("address").GetString(), shown.GetProperty("phone").GetString(), shown.GetProperty("urgency").GetString()));
        Assert.True(shown.GetProperty("version").GetInt32() > version);

        var number = conflict.GetProperty("conflict").GetGuid();
        Assert.Equal("refused", Phone.State(await second.One(Phone.Act("conflict.decide", new { conflict = number, choose = new { address = "both" } }))));
        Assert.Equal("done", Phone.State(await second.One(Phone.Act("conflict.decide", new { conflict = number, choose = new { address = "mine" } }))));
        Assert.Equal("done", Phone.State(Assert.Single(await second.Pull())));
        Assert.Equal("Jalan Melati 2", second.Has["cases"][id.ToString()].GetProperty("address").GetString());
        Assert.Equal("refused", Phone.State(await first.One(Phone.Act("conflict.decide", new { conflict = number, choose = new { address = "theirs" } }))));
        await using var desk = house.AsSystem();
        var audit = await desk.Db.Audit.SingleAsync(a => a.Verb == "DecideConflict");
        Assert.Equal((id, second.Account), (audit.RelatedId, audit.AccountId));
    }

    [Theory, EachDatabase]
    public async Task The_office_sees_both_values_and_chooses_and_only_those_of_the_case_see_them(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, second, id) = await Reported(house);
        await first.One(Amend(id, ("address", null, "Jalan Kenanga 1")));
        Assert.Equal("conflict", Phone.State(await second.One(Amend(id, ("address", null, "Jalan Melati 2")))));
        await using var desk = house.AsSystem();
        var conflict = await desk.Db.Set<FieldConflict>().AsNoTracking().SingleAsync();
        var neighbour = await house.SignIn(Role.RegencyOfficer, "63.04");
        Assert.DoesNotContain("Melati", (await neighbour.Page("/field/conflicts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.SignIn(Role.Volunteer, Somebody.Village)).GetAsync(new Uri("/field/conflicts", UriKind.Relative))).StatusCode);
        var office = await house.SignIn(Role.RegencyOfficer, "63.03");
        var page = (await office.Page("/field/conflicts")).Body!.TextContent;
        Assert.All(["Jalan Melati 2", "Jalan Kenanga 1", "Uji Volunteer"], word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Contains("Alamat", await (await office.Submit("/field/conflicts", $"decide-{conflict.Id:N}", [])).Error(), StringComparison.Ordinal);
        // The field changes again while the officer is looking: nothing is overwritten.
        await first.One(Amend(id, ("address", "Jalan Kenanga 1", "Jalan Kenanga 3")));
        await office.Submit("/field/conflicts", $"decide-{conflict.Id:N}", new() { ["address"] = "mine" });
        Assert.Contains("Jalan Kenanga 3", (await office.Page("/field/conflicts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/field/conflicts", $"decide-{conflict.Id:N}", new() { ["address"] = "mine" })).StatusCode);
        await first.Pull();
        Assert.Equal("Jalan Melati 2", first.Has["cases"][id.ToString()].GetProperty("address").GetString());
        Assert.Equal("done", Phone.State(Assert.Single(await second.Pull())));
        Assert.DoesNotContain("Melati", (await office.Page("/field/conflicts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await desk.Db.Audit.CountAsync(a => a.Verb == "DecideConflict" && a.SubjectId == conflict.Id));
    }

    private static async Task<(Phone, Phone, Guid)> Reported(House house)
    {
        var (first, second) = await DisorderTests.Two(house);
        var id = Guid.CreateVersion7();
        Assert.Equal("done", Phone.State(await first.One(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji")))));
        await first.Pull();
        return (first, second, id);
    }
}
