using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Training;
using Pilar.Modules.Training.Attendance;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>Phones come and go: signed in, signed out, wiped, with an account that ends.</summary>
public class PhoneTests
{
    [Theory, EachDatabase]
    public async Task Signing_in_asks_for_the_right_password_and_a_role_in_the_field(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (http, email) = (await house.Serve(), await house.AddAccount(Role.Volunteer, Somebody.Village));
        Task<HttpResponseMessage> Enter(string who, string password) => http.PostAsJsonAsync("/api/v1/field/devices", new { email = who, password, name = "Ponsel" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.PostAsJsonAsync("/api/v1/field/devices", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(email, "salah sekali")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter("tidak.ada@uji.test.id", Browsing.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(await house.AddAccount(Role.Partner, "63.03"), Browsing.Password)).StatusCode);
        // A phone carries no cookie before it is known: it says its language itself.
        Assert.Contains("tidak cocok", await (await Enter(email, "salah sekali")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("does not match", await (await Enter("tidak.ada@uji.test.id", "salah sekali")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("field app", await (await Enter(await house.AddAccount(Role.Partner, "63.03"), Browsing.Password)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var entered = await (await Enter(email, Browsing.Password)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((14, Somebody.Village, "volunteer"), (entered.GetProperty("wipe_after_days").GetInt32(), entered.GetProperty("account").GetProperty("region").GetString(), entered.GetProperty("account").GetProperty("role").GetString()));
        await using var desk = house.AsSystem();
        var device = await desk.Db.Set<FieldDevice>().SingleAsync();
        Assert.DoesNotContain(entered.GetProperty("token").GetString()!, device.Fingerprint, StringComparison.Ordinal);
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == "AddPhone" && a.RelatedId == device.Id));
        // Four more wrong tries lock the account for phones as on the page.
        for (var i = 0; i < 5; i++) await Enter(email, "salah sekali");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(email, Browsing.Password)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_phone_signed_out_is_asked_for_the_password_and_one_wiped_by_the_office_hands_in_its_last_acts(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Volunteer, Somebody.Village);
        var (phone, lost) = (await Phone.SignIn(house, email), await Phone.SignIn(house, email, "Ponsel hilang"));
        await using var desk = house.AsSystem();
        var own = await house.SignIn(email);
        var devices = await desk.Db.Set<FieldDevice>().AsNoTracking().ToListAsync();
        var (kept, gone) = (devices.Single(d => d.Name == "Ponsel uji").Id, devices.Single(d => d.Name == "Ponsel hilang").Id);
        await own.Submit("/account/sessions", $"out-{kept:N}", []);
        Assert.Equal((HttpStatusCode.Unauthorized, """{"wipe":false}"""), await Refused(phone));
        var (officer, neighbour) = (await house.SignIn(Role.RegencyOfficer, "63.03"), await house.SignIn(Role.RegencyOfficer, "63.04"));
        await Say(lost, "ABC", 2);
        var seen = (await officer.Page("/settings/phones?state=all")).QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(2, seen.Count);
        Assert.Contains(seen, row => row.Contains("Ponsel hilang", StringComparison.Ordinal) && row.Contains("aplikasi lama", StringComparison.Ordinal) && row.Contains("|2|–|", StringComparison.Ordinal) && row.EndsWith("masuk", StringComparison.Ordinal));
        Assert.Contains(seen, row => row.Contains("Ponsel uji", StringComparison.Ordinal) && row.EndsWith("keluar", StringComparison.Ordinal));
        Assert.Contains("Ponsel hilang", Assert.Single((await (await house.SignIn(Role.ProvinceOfficer, "63")).Page("/settings/phones?region=63.03")).QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty((await neighbour.Page("/settings/phones?state=all")).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync(new Uri("/settings/phones", UriKind.Relative))).StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, (await officer.Submit($"/settings/phones/{gone}", "wipe", new() { ["WipeInput.Reason"] = "" })).StatusCode);
        Assert.Equal(0, await desk.Db.Audit.CountAsync(a => a.Verb == "WipePhone"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/settings/phones/{gone}", "wipe", new() { ["WipeInput.Reason"] = "Ponsel hilang di pasar." })).StatusCode);
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == "WipePhone" && a.SubjectId == phone.Account && a.Role == "RegencyOfficer" && a.Reason == "Ponsel hilang di pasar."));
        Assert.Contains("\"wipe\":true", (await Refused(lost)).Body, StringComparison.Ordinal);

        var (take, first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        object[] acts = [Phone.Act("case.report", SyncTests.Report(take, "Rukmana Uji"), first), Phone.Act("case.report", SyncTests.Report(Guid.CreateVersion7(), "Orang Karangan"), second)];
        for (var times = 0; times < 2; times++)
        {
            var answer = await lost.Post(acts);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((HttpStatusCode.Unauthorized, true, 2), (answer.StatusCode, body.GetProperty("wipe").GetBoolean(), body.GetProperty("received").GetArrayLength()));
        }
        Assert.Equal(0, await desk.Db.Set<Case>().CountAsync());
        Assert.DoesNotContain("Rukmana", (await neighbour.Page("/field/held")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rukmana Uji", (await officer.Page("/field/held")).Body!.TextContent, StringComparison.Ordinal);
        await officer.Submit("/field/held", $"take-{FieldReceipt.IdOf(phone.Account, first):N}", []);
        await officer.Submit("/field/held", $"drop-{FieldReceipt.IdOf(phone.Account, second):N}", []);
        var taken = await desk.Db.Set<Case>().AsNoTracking().Include(c => c.People).SingleAsync();
        Assert.Equal((take, phone.Account), (taken.Id, Assert.Single(taken.People).AccountId));
        Assert.Equal(["DiscardHeldAct", "TakeHeldAct"], await desk.Db.Audit.Where(a => a.Verb.EndsWith("HeldAct")).OrderBy(a => a.Verb).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_and_one_without_a_role_wipe_the_phone_and_a_new_password_signs_it_out(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, email) = (await Phone.Of(house, Role.Volunteer, Somebody.Village), await house.AddAccount(Role.Volunteer, Somebody.Village));
        var second = await Phone.SignIn(house, email);
        await using var desk = house.AsSystem();
        var own = await house.SignIn(email);
        await own.Submit("/account/password", "form", new() { ["Input.CurrentPassword"] = Browsing.Password, ["Input.Password"] = "sapi berenang di bawah jembatan", ["Input.Repeated"] = "sapi berenang di bawah jembatan" });
        Assert.Equal((HttpStatusCode.Unauthorized, """{"wipe":false}"""), await Refused(second));
        await desk.Db.Set<AccountGrant>().IgnoreQueryFilters().Where(g => g.AccountId == second.Account).ExecuteDeleteAsync();
        Assert.Contains("\"wipe\":true", (await Refused(second)).Body, StringComparison.Ordinal);
        await house.AddAccount(Role.Administrator);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        await officer.Submit($"/settings/accounts/{first.Account}", "close", []);
        Assert.Contains("\"wipe\":true", (await Refused(first)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await first.Post(Phone.Act("case.report", SyncTests.Report(Guid.CreateVersion7(), "Rukmana Uji")))).StatusCode);
        Assert.Equal(FieldState.Quarantined, (await desk.Db.Set<FieldReceipt>().SingleAsync()).State);
    }

    [Theory, EachDatabase]
    public async Task The_phone_of_the_committee_scans_participants_once_each(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 1);
        var id = await Course.Open(house, ("63.03", 1));
        var seat = Assert.Single(await Course.Nominate(house, "63.03", id, [.. roles]));
        var session = await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10));
        var at = new DateTimeOffset(Course.FirstDay.ToDateTime(new(0, 30)), TimeSpan.Zero);
        object Scan(string code) => Phone.Act("attendance.scan", new { @event = id, code }, at: at);
        var volunteer = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        Assert.Equal("refused", Phone.State(await volunteer.One(Scan(seat.Code))));
        var committee = await Phone.Of(house, Role.ProvinceOfficer, "63");
        await committee.Pull();
        Assert.Equal("Etika", committee.Has["events"][id.ToString()].GetProperty("sessions")[0].GetProperty("title").GetString());
        Assert.Equal(["refused", "done", "done"], (await committee.Sync(Scan("bukan-kode"), Scan(seat.Code), Scan($"https://pilar.example/i/{seat.Code}"))).Select(Phone.State));
        await using var desk = house.AsSystem();
        Assert.Equal((session, at.UtcDateTime), await desk.Db.Set<Attended>().Select(a => new { a.SessionId, a.At }).ToListAsync() is [var there] ? (there.SessionId, there.At) : default);
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == nameof(RecordScans)));
    }

    /// <summary>With a pull a phone tells of itself.</summary>
    private static async Task Say(Phone phone, string version, int unsent)
    {
        using var pull = new HttpRequestMessage(HttpMethod.Get, "/api/v1/field/pull") { Headers = { { "Pilar-App", version }, { "Pilar-Outbox", $"{unsent}" } } };
        (await phone.Http.SendAsync(pull)).EnsureSuccessStatusCode();
    }

    private static async Task<(HttpStatusCode, string Body)> Refused(Phone phone)
    {
        var answer = await phone.Http.GetAsync(new Uri("/api/v1/field/pull", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
