using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class PeoplePagesTests
{
    [Theory, EachDatabase]
    public async Task An_officer_registers_corrects_appoints_and_ends_all_without_JavaScript(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var fields = new Dictionary<string, string?>
        {
            ["Input.Name"] = "Siti Aminah", ["Input.Nik"] = Somebody.Nik(9001, female: true), ["Input.Sex"] = "Female", ["Input.BirthDate"] = "1985-08-17", ["Input.Village"] = Somebody.Village,
            ["Role.Kind"] = "PSM", ["Role.Region"] = Somebody.Village, ["Role.Number"] = "800/1", ["Role.IssuedOn"] = "2026-01-05", ["Role.Active"] = "true",
        };
        var answer = await Multipart(officer, "/people/new", "form", new(fields) { ["Input.Name"] = "Siti 2" });
        Assert.Contains("angka", await answer.Error(), StringComparison.Ordinal);
        answer = await Multipart(officer, "/people/new", "form", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var record = answer.Headers.Location!.Path();
        var page = await officer.Page(record);
        Assert.Contains("Siti Aminah", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("••••••••••••9001", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Somebody.Nik(9001, female: true), page.Source.Text, StringComparison.Ordinal);

        answer = await officer.Submit(record + "/edit", "form", new() { ["Input.Address"] = "Jalan Uji 1", ["Input.Village"] = Somebody.Village });
        Assert.Equal(record, answer.Headers.Location!.Path());
        answer = await officer.Submit(record + "/edit", "form", new() { ["Input.Version"] = "0", ["Input.Address"] = "Jalan Lain", ["Input.Village"] = Somebody.Village });
        var clash = await answer.Html();
        Assert.Contains("Jalan Uji 1", clash.QuerySelector("table.diff")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jalan Lain", clash.QuerySelector("table.diff")!.TextContent, StringComparison.Ordinal);

        answer = await officer.Submit(record + "/nik", "reveal", new() { ["Why.Reason"] = "uji" });
        Assert.Contains(Somebody.Nik(9001, female: true), (await answer.Html()).Body!.TextContent, StringComparison.Ordinal);
        var role = (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).Id;
        Assert.Contains("800/1", (await officer.Page($"/roles/{role}")).Body!.TextContent, StringComparison.Ordinal);
        answer = await officer.Submit($"/roles/{role}", "pause", new() { ["Rest.Reason"] = "sakit" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        answer = await officer.Submit($"/roles/{role}", "resume", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var list = await officer.Page("/people?kind=PSM&q=Sitti+Amina");
        Assert.Contains("Siti Aminah", list.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        var csv = await (await officer.GetAsync(new Uri("/people/export.csv?kind=PSM", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("Siti Aminah", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(Somebody.Nik(9001, female: true), csv, StringComparison.Ordinal);
        var workbook = await (await officer.GetAsync(new Uri("/people/export.xlsx", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync(new Uri($"/search?q={Somebody.Nik(9001, female: true)}", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [EachDatabase("/people")]
    [EachDatabase("/people/new")]
    [EachDatabase("/people/{0}")]
    [EachDatabase("/people/{0}/edit")]
    [EachDatabase("/people/{0}/move")]
    [EachDatabase("/people/{0}/nik")]
    [EachDatabase("/people/{0}/roles/new")]
    [EachDatabase("/people/{0}/documents/new")]
    [EachDatabase("/roles/{1}")]
    [EachDatabase("/roles/{1}/appointment")]
    [EachDatabase("/organisations")]
    [EachDatabase("/organisations/new")]
    [EachDatabase("/search?q=uji")]
    public async Task Pages_open_here_are_404_elsewhere_and_answer_readers_by_their_rights(DatabaseProvider provider, string path)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", Somebody.Nik(9001), kind: "PSM");
        var role = (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).Id;
        var uri = new Uri(string.Format(path, id, role), UriKind.Relative);
        using var here = await house.SignIn(Role.RegencyOfficer, "63.03");
        var answer = await here.GetAsync(uri);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{uri}: {(int)answer.StatusCode}");
        using var there = await house.SignIn(Role.RegencyOfficer, "63.04");
        Assert.Equal(path.Contains('{') ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await there.GetAsync(uri)).StatusCode);
        using var juror = await house.SignIn(Role.Juror, "63.03");
        Assert.Equal(HttpStatusCode.Forbidden, (await juror.GetAsync(uri)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_JSON_interface_speaks_snake_case_and_answers_with_problem_details(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var body = new { name = "Siti Aminah", nik = Somebody.Nik(9001, female: true), sex = "P", birth_date = "1985-08-17", village = Somebody.Village, role = new { kind = "PSM", region = Somebody.Village } };
        var created = await officer.PostAsJsonAsync("/api/v1/people", body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var person = (await created.Content.ReadFromJsonAsync<JsonElement>())!;
        Assert.Equal(("************9001", "well_formed", "PSM"), (person.GetProperty("nik").GetString(), person.GetProperty("nik_state").GetString(), person.GetProperty("roles")[0].GetProperty("kind").GetString()));
        var id = person.GetProperty("id").GetGuid();

        var again = await officer.PostAsJsonAsync("/api/v1/people", body);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var problem = await again.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(id, problem.GetProperty("candidates")[0].GetProperty("id").GetGuid());
        Assert.True(problem.GetProperty("errors").TryGetProperty("confirm_distinct", out _));

        Assert.Equal(Somebody.Nik(9001, female: true), (await officer.GetFromJsonAsync<JsonElement>($"/api/v1/people/{id}?reveal=1")).GetProperty("nik").GetString());
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == "RevealNik" && a.SubjectId == id));

        var changed = await officer.PatchAsJsonAsync($"/api/v1/people/{id}", new { version = person.GetProperty("version").GetInt32(), address = "Jalan Uji" });
        Assert.Equal("Jalan Uji", (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("address").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PatchAsJsonAsync($"/api/v1/people/{id}", new { version = 99, address = "x" })).StatusCode);
        var bad = await officer.PatchAsJsonAsync($"/api/v1/people/{id}", new { version = 1, birth_date = "2030-01-01" });
        Assert.True((await bad.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("birth_date", out _));

        var list = await officer.GetFromJsonAsync<JsonElement>("/api/v1/people?kind=PSM&q=amina&limit=10");
        Assert.Equal(id, list.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(new Uri("/api/v1/people?limit=1000", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri("/api/v1/people?region=63.04", UriKind.Relative))).StatusCode);

        using var there = await house.SignIn(Role.RegencyOfficer, "63.04");
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync(new Uri($"/api/v1/people/{id}", UriKind.Relative))).StatusCode);
        using var leader = await house.SignIn(Role.Leader, "63.03");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsJsonAsync("/api/v1/people", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(new Uri($"/api/v1/people/{id}?reveal=1", UriKind.Relative))).StatusCode);

        var children = await officer.GetFromJsonAsync<JsonElement>("/api/v1/regions/63/children");
        Assert.Equal(13, children.GetProperty("items").GetArrayLength());
        Assert.Equal("Kabupaten Banjar", (await officer.GetFromJsonAsync<JsonElement>("/api/v1/regions/63.03")).GetProperty("name").GetString());
        Assert.Contains("/api/v1/people", await officer.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_scan_is_opened_only_by_those_who_may_and_harmlessly(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba");
        Guid document;
        await using (var desk = house.As(Role.RegencyOfficer, "63.03"))
            document = await desk.Get<AddDocument>().Run(id, Documents.DocumentTests.Upload(Documents.DocumentTests.Pdf, "ktp.pdf"));
        var uri = new Uri($"/documents/{document}", UriKind.Relative);
        using var auditor = await house.SignIn(Role.Auditor, "63");
        var answer = await auditor.GetAsync(uri);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Documents.DocumentTests.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == "OpenDocument" && a.RelatedId == id));
        using var neighbour = await house.SignIn(Role.RegencyOfficer, "63.04");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(uri)).StatusCode);
        using var leader = await house.SignIn(Role.Leader, "63");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(uri)).StatusCode);
        using var nobody = await house.Serve();
        Assert.NotEqual(HttpStatusCode.OK, (await nobody.GetAsync(uri)).StatusCode);
    }

    /// <summary>Sends a form that takes files.</summary>
    private static async Task<HttpResponseMessage> Multipart(HttpClient browser, string path, string form, Dictionary<string, string?> values)
    {
        var page = await browser.Page(path);
        var hidden = page.Forms.First(f => f.QuerySelector($"input[name=_handler][value={form}]") is not null).QuerySelectorAll("input[type=hidden]");
        var content = new MultipartFormDataContent();
        foreach (var input in hidden.Where(i => !values.ContainsKey(i.GetAttribute("name")!))) content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        foreach (var (name, value) in values.Where(v => v.Value is not null)) content.Add(new StringContent(value!), name);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
