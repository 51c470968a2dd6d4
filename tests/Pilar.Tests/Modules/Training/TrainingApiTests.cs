using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Papers;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class TrainingApiTests
{
    private static readonly string[] Psm = ["PSM"];

    [Theory, EachDatabase]
    public async Task An_event_runs_from_its_quota_to_its_certificates_through_the_interface(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var (email, curriculum) = (await house.AddAccount(Role.ProvinceOfficer, "63"), await Course.Curriculum(house));
        var office = await house.SignIn(email);
        object Event(string title) => new { title, kind = "bimtek", curriculum_id = curriculum, deviation_reason = "Uji", kinds = Psm, starts_on = "2026-11-10", ends_on = "2026-11-10", place = "Banjarmasin", signatory = "Kepala", version = 0 };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsJsonAsync("/api/v1/trainings", Event(" "))).StatusCode);
        var made = await Json(await office.PostAsJsonAsync("/api/v1/trainings", Event("Bimtek uji")));
        var (id, path) = (made.GetProperty("id").GetGuid(), $"/api/v1/trainings/{made.GetProperty("id")}");
        Assert.Equal("Bimtek lain", (await Json(await office.PutAsJsonAsync(path, Event("Bimtek lain")))).GetProperty("title").GetString());
        await Done(await office.PutAsJsonAsync($"{path}/quotas", new { quotas = new[] { new { region = "63.03", kind = "", seats = 1 } } }));
        Assert.Equal(1, (await Get($"{path}/quotas"))[0].GetProperty("seats").GetInt32());
        object Session(int until) => new { title = "Rujukan", day = "2026-11-10", from = "08:00", until = $"{until}:00", counts = true };
        var session = (await Json(await office.PostAsJsonAsync($"{path}/sessions", Session(10)))).GetProperty("id").GetGuid();
        await Done(await office.PutAsJsonAsync($"/api/v1/trainings/sessions/{session}", Session(11)));
        var spare = (await Json(await office.PostAsJsonAsync($"{path}/sessions", new { title = "Batal", day = "2026-11-10", from = "13:00", until = "14:00" }))).GetProperty("id").GetGuid();
        await Done(await office.DeleteAsync(new Uri($"/api/v1/trainings/sessions/{spare}", UriKind.Relative)));
        Assert.Equal("11:00:00", Assert.Single((await Get($"{path}/sessions")).EnumerateArray().ToList()).GetProperty("until").GetString());
        await Done(await office.PostAsync(new Uri($"{path}/open", UriKind.Relative), null));
        var regency = await house.SignIn(Role.RegencyOfficer, "63.03");
        var named = (await Json(await regency.PostAsJsonAsync($"{path}/enrolments", new { roles = new[] { roles[0] } })))[0].GetProperty("id").GetGuid();
        var instead = (await Json(await regency.PostAsJsonAsync($"/api/v1/enrolments/{named}/replace", new { role = roles[1], reason = "sakit" }))).GetProperty("id").GetGuid();
        await using (var desk = house.As(Role.ProvinceOfficer, "63"))
        {
            await desk.Get<MaterialFiles>().AddToSession(session, [MaterialTests.File("modul.pdf", DocumentTests.Pdf)]);
            await desk.Get<PreparePaper>().Run(id, new() { Kind = PaperKind.Evaluation });
        }
        var material = (await Get($"{path}/materials"))[0];
        Assert.Equal(("modul.pdf", DocumentTests.Pdf.Length), (material.GetProperty("name").GetString(), material.GetProperty("size").GetInt32()));
        Assert.Equal(DocumentTests.Pdf, await office.GetByteArrayAsync(new Uri(material.GetProperty("address").GetString()!, UriKind.Relative)));
        Assert.Equal(("evaluation", "draft"), ((await Get($"{path}/papers"))[0].GetProperty("kind").GetString(), (await Get($"{path}/papers"))[0].GetProperty("state").GetString()));

        await using var later = house.Later(15);
        office = await later.SignIn(email);
        var card = (await Course.Enrolments(house, id)).Single(e => e.Id == instead).Code;
        await Json(await office.PostAsJsonAsync($"{path}/attendance", new { scans = new[] { new { code = card, at = "2026-11-10T01:00:00Z", session } } }));
        var there = Assert.Single((await Get($"{path}/attendance")).EnumerateArray().ToList());
        Assert.Equal((session, instead, "scan"), (there.GetProperty("session").GetGuid(), there.GetProperty("enrolment").GetGuid(), there.GetProperty("method").GetString()));
        await Done(await office.PutAsJsonAsync($"{path}/marks", new { marks = new[] { new { enrolment = instead, before = 40, after = 80 } } }));
        await Done(await office.PostAsync(new Uri($"{path}/finish", UriKind.Relative), null));
        Assert.True((await Get($"{path}/results"))[0].GetProperty("earned").GetBoolean());
        Assert.Equal(HttpStatusCode.Accepted, (await office.PostAsync(new Uri($"{path}/certificates", UriKind.Relative), null)).StatusCode);
        await later.RunJobs();
        var certificate = Assert.Single((await Get($"{path}/certificates")).EnumerateArray().ToList());
        // Three hours of the clock are four JP.
        Assert.Equal((instead, "valid", 4), (certificate.GetProperty("enrolment").GetGuid(), certificate.GetProperty("status").GetString(), certificate.GetProperty("hours").GetInt32()));

        async Task<JsonElement> Get(string address) => await Json(await office.GetAsync(new Uri(address, UriKind.Relative)));
    }

    private static async Task Done(HttpResponseMessage answer) => Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
