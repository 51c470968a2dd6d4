using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>What phones send, in every disorder that the road brings.</summary>
public class SyncTests
{
    internal static object Report(Guid @case, string name, string? need = null, bool distinct = false) => new
    {
        @case, village = Somebody.Village, confirm_distinct = distinct, person = new { name, age = 40, sex = "L" }, kinds = new[] { Need.Poor }, urgency = "soon", need = need ?? "Butuh makan dan tempat tinggal.", consent = "Lisan, di hadapan ketua RT.",
    };

    [Theory, EachDatabase]
    public async Task A_report_is_refused_with_its_reason_taken_once_and_answered_the_same_however_often_it_comes(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var (id, act) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var refused = await phone.One(Phone.Act("case.report", Report(id, "Rukmana Uji", need: "x")));
        Assert.Equal("refused", Phone.State(refused));
        Assert.True(refused.GetProperty("errors").TryGetProperty("need", out _));
        var sent = Phone.Act("case.report", Report(id, "Rukmana Uji"), act);
        var done = await phone.One(sent);
        Assert.Equal(("done", id), (Phone.State(done), Phone.Record(done)));
        Assert.Equal(done.ToString(), (await phone.One(sent)).ToString());
        var other = await phone.One(Phone.Act("case.report", Report(id, "Orang Lain"), act));
        Assert.Equal("refused", Phone.State(other));
        await using var desk = house.AsSystem();
        var @case = await desk.Db.Set<Case>().SingleAsync();
        Assert.Equal((id, new DateTime(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc), true), (@case.Id, @case.ReportedAt, @case.ReceivedAt is not null));
        var audit = await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(ReportCase));
        Assert.Equal((phone.Account, "Volunteer"), (audit.AccountId, audit.Role));
        Assert.Contains("Ponsel uji", audit.Origin, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_belongs_on_the_phone_comes_once_and_then_only_what_changed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        await phone.Pull();
        Assert.Contains(phone.Has["lists"]["ppks"].GetProperty("items").EnumerateArray(), k => k.GetProperty("code").GetString() == Need.Poor);
        var cursor = phone.Cursor;
        await phone.Pull();
        Assert.Equal(cursor, phone.Cursor);
        var id = Guid.CreateVersion7();
        var report = Guid.CreateVersion7();
        var answers = await phone.Sync(
            Phone.Act("case.entry", new { @case = id, type = "visit", text = "Sudah dikunjungi." }, needs: report),
            Phone.Act("case.report", Report(id, "Rukmana Uji"), report));
        Assert.All(answers, a => Assert.Equal("done", Phone.State(a)));
        await phone.Pull();
        var mine = Assert.Single(phone.Has["cases"]).Value;
        Assert.Equal(("Rukmana Uji", "Sudah dikunjungi."), (mine.GetProperty("name").GetString(), mine.GetProperty("entries")[0].GetProperty("text").GetString()));
        await using (var desk = house.AsSystem()) await desk.Db.Set<CasePerson>().ExecuteDeleteAsync();
        await phone.Pull();
        Assert.Empty(phone.Has["cases"]);
    }

    [Theory, EachDatabase]
    public async Task Nobody_without_the_token_of_a_phone_sends_or_gets_anything(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var nobody = new Phone(await house.SignIn(Role.Volunteer, Somebody.Village), Guid.Empty);
        var answer = await nobody.Post(Phone.Act("case.report", Report(Guid.CreateVersion7(), "Rukmana Uji")));
        Assert.Equal((HttpStatusCode.Unauthorized, """{"wipe":false}"""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Http.GetAsync(new Uri("/api/v1/field/pull", UriKind.Relative))).StatusCode);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.Http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative))).StatusCode);
    }
}
