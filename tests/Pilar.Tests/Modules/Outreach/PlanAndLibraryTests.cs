using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Materials;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Modules.Field;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Outreach;

public class PlanAndLibraryTests
{
    [Theory, EachDatabase]
    public async Task A_plan_is_approved_by_another_and_fills_with_what_is_held_until_the_year_is_told(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (office, province) = (await house.SignIn(Role.RegencyOfficer, Outreach.Regency), await house.SignIn(Role.ProvinceOfficer, "63"));
        object Line(int month = 10, string theme = "AID", string? place = null, string? reason = null, int version = 0) => new { year = 2026, month, theme, place, sessions = 2, people = 60, reason, version };
        const string Lines = "/api/v1/outreach/plan/lines";
        Assert.Equal("month", await Wrong(await office.PostAsJsonAsync(Lines, Line(month: 13))));
        Assert.Equal("theme", await Wrong(await office.PostAsJsonAsync(Lines, Line(theme: "NONE"))));
        Assert.Equal("place", await Wrong(await office.PostAsJsonAsync(Lines, Line(place: Somebody.Elsewhere))));
        var line = (await (await office.PostAsJsonAsync(Lines, Line())).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        await office.PostAsJsonAsync(Lines, Line(month: 11));
        var plan = (await Get("/api/v1/outreach/plan?year=2026")).GetProperty("id").GetGuid();
        await Done(await Post(office, $"/api/v1/outreach/plan/{plan}/submit"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsJsonAsync(Lines, Line())).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(office, $"/api/v1/outreach/plan/{plan}/approve")).StatusCode);
        Assert.Equal("reason", await Wrong(await Post(province, $"/api/v1/outreach/plan/{plan}/return")));
        await Done(await province.PostAsJsonAsync($"/api/v1/outreach/plan/{plan}/return", new { reason = "Tambah sasaran" }));
        Assert.Contains("Tambah sasaran", (await office.Page("/outreach/plan?year=2026")).Body!.TextContent, StringComparison.Ordinal);
        await Done(await Post(office, $"/api/v1/outreach/plan/{plan}/submit"));
        await Done(await Post(province, $"/api/v1/outreach/plan/{plan}/approve"));
        Assert.Equal("reason", await Wrong(await office.PutAsJsonAsync($"{Lines}/{line}", Line())));
        await Done(await office.PutAsJsonAsync($"{Lines}/{line}", Line(reason: "Permintaan desa")));

        foreach (var day in new[] { 5, 6, 7 }) await Outreach.Held(house, f => f.On = new(2026, 10, day));
        await Outreach.Held(house, f => f.Theme = "DRUGS");
        var book = await Get("/api/v1/outreach/plan?year=2026");
        // Three in October: two are October's, one carries out what November lacks; the other theme was not planned.
        Assert.Equal((3, 1, 1), (book.GetProperty("held").GetInt32(), book.GetProperty("outside").GetInt32(), book.GetProperty("revision").GetInt32()));
        Assert.Equal([2, 1], book.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("held").GetInt32()));
        var year = (await province.Page("/outreach/year?year=2026&region=63.03")).Body!.TextContent;
        Assert.Contains("3 dari 4; 1 di luar rencana", year, StringComparison.Ordinal);
        // Four sessions of 22 women and 8 men.
        Assert.Contains("88 perempuan, 32 laki-laki", year, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(new Uri("/outreach/year.xlsx?year=2026", UriKind.Relative))).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal(["AddOutreachPlanLine", "AddOutreachPlanLine", "SubmitOutreachPlan", "ReturnOutreachPlan", "SubmitOutreachPlan", "ApproveOutreachPlan", "ChangeOutreachPlanLine"],
            await desk.Db.Audit.Where(a => a.SubjectId == plan).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());

        async Task<JsonElement> Get(string path) => await office.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    [Theory, EachDatabase]
    public async Task A_material_is_checked_renewed_shared_by_link_and_counted_and_a_session_comes_from_the_phone(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var regency = house.As(Role.RegencyOfficer, Outreach.Regency);
        var keep = regency.Get<KeepMaterials>();
        MaterialForm Form(byte[]? content, string name = "selebaran.pdf") => new() { Title = "Hak bantuan", Theme = "AID", File = content is null ? null : new Microsoft.AspNetCore.Http.FormFile(new MemoryStream(content), 0, content.Length, "File", name) { Headers = new Microsoft.AspNetCore.Http.HeaderDictionary() } };
        Assert.Equal("File", (await Assert.ThrowsAsync<Refusal>(() => keep.Add(Form(null)))).About);
        Assert.Equal("File", (await Assert.ThrowsAsync<Refusal>(() => keep.Add(Form(Encoding.ASCII.GetBytes("MZ no PDF at all"))))).About);
        regency.Db.ChangeTracker.Clear();
        var id = await keep.Add(Form(DocumentTests.Pdf));
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Denied>(() => neighbour.Get<KeepMaterials>().Retire(id));
        Assert.Equal(2, await keep.Renew(id, Form(DocumentTests.Pdf, "lain.pdf")));
        var code = await regency.Db.Set<OutreachMaterial>().Select(m => m.Code).SingleAsync();
        var anybody = await house.Serve();
        Assert.Contains("versi 2", (await anybody.Page($"/materi/{code}")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal("application/pdf", (await anybody.GetAsync(new Uri($"/materi/{code}/file", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        Assert.Equal([0, 2], await regency.Db.Set<MaterialVersion>().AsNoTracking().OrderBy(v => v.Number).Select(v => v.Downloads).ToListAsync());
        var office = await house.SignIn(Role.RegencyOfficer, "63.04");
        Assert.Contains("Hak bantuan", (await office.Page("/outreach/materials?theme=AID&audience=YOUTH")).Body!.TextContent, StringComparison.Ordinal);
        await keep.Retire(id);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(new Uri($"/materi/{code}/file", UriKind.Relative))).StatusCode);
        Assert.Equal(["AddOutreachMaterial", "RenewOutreachMaterial", "RetireOutreachMaterial"], await regency.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());

        var melati = await Volunteer.In(house);
        var phone = await Phone.SignIn(house, melati.Email);
        var session = Guid.CreateVersion7();
        object Data(string? theme) => new { session, on = "2026-10-20", theme, audience = "ELDERS", method = "HOME", village = Somebody.Village, women_elderly = 6, men_elderly = 2 };
        Assert.True((await phone.One(Phone.Act("outreach.session", Data(null)))).GetProperty("errors").TryGetProperty("theme", out _));
        Assert.Equal(("done", session), (Phone.State(await phone.One(Phone.Act("outreach.session", Data("ELDERLY")))), await regency.Db.Set<OutreachSession>().Where(s => s.PersonId == melati.Person && s.Women + s.Men == 8).Select(s => s.Id).SingleAsync()));
        await phone.Pull();
        Assert.True(phone.Has["lists"].ContainsKey("form:outreach.session"));
    }

    [Fact]
    public void What_was_put_off_counts_for_its_line_and_what_is_over_for_its_month()
    {
        PlannedSessions Line(int month, int sessions, string place = "63.03") => new(Guid.NewGuid(), month, "AID", place, sessions);
        DoneSession Session(int month, string theme = "AID", string region = "63.03.05.2009") => new(Guid.NewGuid(), new(2026, month, 9), theme, region, 10);
        var (march, june) = (Line(3, 2), Line(6, 1, "63.03.05"));
        var (done, outside) = PlanProgress.Of([march, june], [Session(7), Session(5), Session(6), Session(6, "CHILD"), Session(6, region: "63.04.01.2001"), Session(6)]);
        // June has its one; the second of June and May fill March; July comes too late for any.
        Assert.Equal((2, 1), (done[march.Id].Sessions, done[june.Id].Sessions));
        Assert.Equal((3, 30), (outside.Sessions, outside.People));
    }

    private static Task<HttpResponseMessage> Post(HttpClient browser, string path) => browser.PostAsJsonAsync(path, new { });

    private static async Task Done(HttpResponseMessage answer) => Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());

    private static async Task<string> Wrong(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().First().Name;
    }
}
