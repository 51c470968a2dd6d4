using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Regions;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Practice;

public class PracticeTests
{
    private const HttpStatusCode Refused = HttpStatusCode.UnprocessableEntity, Done = HttpStatusCode.NoContent;

    [Theory, EachDatabase]
    public async Task A_story_is_told_reviewed_found_taken_up_elsewhere_and_talked_about(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (author, office, neighbour, third) = (await house.SignIn(Role.Tksk, Told.District), await house.SignIn(Role.RegencyOfficer, Told.Regency), await house.SignIn(Role.RegencyOfficer, Told.Neighbour), await house.SignIn(Role.RegencyOfficer, Told.Third));

        // Told and mended, with figures that Pilar counts.
        Assert.Equal(Refused, (await Post(author, "", new { title = "Tanpa isi" })).StatusCode);
        Assert.Equal(Refused, (await Post(author, "", Body(region: "63.04"))).StatusCode);
        Assert.Equal(Refused, (await Post(author, "", Body(kind: "PMKS-99"))).StatusCode);
        var id = await Created(await Post(author, "", Body(steps: "Datangi 6303050101700001 lebih dulu.")));
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(new Uri($"/api/v1/practices/{id}", UriKind.Relative))).StatusCode);
        Assert.Equal(Refused, (await Post(author, $"/{id}/figures", new { measure = "cases_reported", from = "2026-01", until = "2026-10" })).StatusCode);
        Assert.Equal(Refused, (await Post(author, $"/{id}/figures", new { measure = "activities", region = "63.04", from = "2026-01", until = "2026-10" })).StatusCode);
        await Created(await Post(author, $"/{id}/figures", new { measure = "activity_hours", from = "2026-01", until = "2026-10" }));
        Assert.Equal(Refused, (await Post(author, $"/{id}/submit", new { })).StatusCode);
        Assert.Equal(Done, (await author.PutAsJsonAsync($"/api/v1/practices/{id}", Body())).StatusCode);
        Assert.Equal(Done, (await Post(author, $"/{id}/submit", new { })).StatusCode);
        Assert.Equal(Refused, (await author.PutAsJsonAsync($"/api/v1/practices/{id}", Body())).StatusCode);

        // Reviewed by the office, not by its author.
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(author, $"/{id}/publish", new { })).StatusCode);
        Assert.Equal(Refused, (await Post(office, $"/{id}/return", new { })).StatusCode);
        Assert.Equal(Done, (await Post(office, $"/{id}/return", new { reason = "Biayanya?" })).StatusCode);
        Assert.Contains("Biayanya?", (await author.Page($"/practices/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Done, (await Post(author, $"/{id}/submit", new { })).StatusCode);
        Assert.Equal(Done, (await Post(office, $"/{id}/publish", new { })).StatusCode);
        Assert.Equal(Refused, (await Post(office, $"/{id}/publish", new { })).StatusCode);

        // Found by the beginnings of its words, its tag, kind and region.
        foreach (var (query, found) in new[] { ("?q=lansi%20rantan", 1), ("?q=RT%20bergilir", 1), ("?q=kursi", 0), ("?tag=lansia", 1), ("?tag=banjir", 0), ("?kind=PMKS-08", 1), ("?kind=PMKS-24", 0), ("?region=63.03", 1), ("?region=62", 0) })
            Assert.Equal((query, found), (query, (await neighbour.GetFromJsonAsync<JsonElement>($"/api/v1/practices{query}")).GetProperty("items").GetArrayLength()));
        Assert.Contains("Rantang harian", (await neighbour.Page("/practices?q=rantang")).Body!.TextContent, StringComparison.Ordinal);

        // Taken up by others, who tell what came of it.
        Assert.Equal(Refused, (await Post(office, $"/{id}/adoptions", Adoption("trying"))).StatusCode);
        Assert.Equal(Refused, (await Post(neighbour, $"/{id}/adoptions", Adoption("worked"))).StatusCode);
        var adoption = await Created(await Post(neighbour, $"/{id}/adoptions", Adoption("trying")));
        Assert.Equal(adoption, await Created(await Post(neighbour, $"/{id}/adoptions", Adoption("worked", "Di tiga desa berjalan tiap hari."))));
        var told = (await third.GetFromJsonAsync<JsonElement>($"/api/v1/practices/{id}")).GetProperty("adoptions").EnumerateArray().Single();
        Assert.Equal((Told.Neighbour, "Di tiga desa berjalan tiap hari."), (told.GetProperty("region").GetString(), told.GetProperty("words").GetString()));

        // Talked about; what is removed leaves its trace.
        Assert.Equal(Refused, (await Post(neighbour, $"/{id}/comments", new { text = "Telepon saya 0812 3456 7890" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await neighbour.Submit($"/practices/{id}", "comment", new() { ["CommentInput.Text"] = "Berapa orang yang memasak?" })).StatusCode);
        var comment = (await office.GetFromJsonAsync<JsonElement>($"/api/v1/practices/{id}")).GetProperty("comments").EnumerateArray().Single().GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await Post(third, $"/comments/{comment}/remove", new { reason = "Bukan saya" })).StatusCode);
        Assert.Equal(Refused, (await Post(office, $"/comments/{comment}/remove", new { })).StatusCode);
        Assert.Equal(Done, (await Post(office, $"/comments/{comment}/remove", new { reason = "Sudah terjawab" })).StatusCode);
        var page = (await third.Page($"/practices/{id}")).Body!.TextContent;
        Assert.Contains("Sudah terjawab", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Berapa orang yang memasak?", page, StringComparison.Ordinal);

        // Visited.
        Assert.Equal(Refused, (await Post(office, $"/{id}/visits", Visit())).StatusCode);
        var visit = await Created(await Post(neighbour, $"/{id}/visits", Visit()));
        Assert.Equal(HttpStatusCode.NotFound, (await third.GetAsync(new Uri($"/practices/visits/{visit}", UriKind.Relative))).StatusCode);
        Assert.Contains("4 TKSK", (await office.Page($"/practices/visits/{visit}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(office, $"/visits/{visit}/report", new { report = "Bukan tamu" })).StatusCode);
        Assert.Equal(Done, (await Post(neighbour, $"/visits/{visit}/report", new { report = "Pendataan bersama RT ditiru." })).StatusCode);

        Assert.Equal(Refused, (await Post(author, $"/{id}/withdraw", new { })).StatusCode);
        Assert.Equal(Done, (await Post(author, $"/{id}/withdraw", new { reason = "Diperbarui" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await third.GetAsync(new Uri($"/practices/{id}", UriKind.Relative))).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal(["WriteStory", "TakeFigures", "ChangeStory", "SubmitStory", "ReturnStory", "SubmitStory", "PublishStory", "WithdrawStory"], await desk.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
        Assert.Equal(["AdoptStory", "TellAdoption", "CommentStory", "RemoveComment", "PlanVisit", "ReportVisit"], await desk.Db.Audit.Where(a => a.RelatedId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_digest_shows_what_others_did_on_the_commonest_problems_and_tells_no_secret(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Told.Kept(house);
        await using (var neighbour = house.As(Role.RegencyOfficer, Told.Neighbour))
        {
            var village = neighbour.Get<RegionTree>().Below(Told.Neighbour, RegionLevel.Village).First().Code;
            foreach (var (kind, count, age) in new[] { (Need.Elderly, 5, 70), (Need.Poor, 4, 40), (Need.Trafficked, 5, 30) })
                for (var n = 0; n < count; n++)
                {
                    var form = Need.Form($"Warga {kind[^2..]} {(char)('A' + n)}", kind, age);
                    (form.Village, form.ConfirmedDistinct) = (village, true);
                    await neighbour.Get<ReportCase>().Run(form);
                }
        }
        await using (var office = house.As(Role.RegencyOfficer, Told.Regency))
        {
            var waiting = await office.Db.Set<Pilar.Modules.Practice.Stories.Story>().Where(s => s.State == Pilar.Modules.Practice.Stories.StoryState.Submitted).Select(s => s.Id).SingleAsync();
            await office.Get<Pilar.Modules.Practice.Stories.ReviewStory>().Publish(waiting);
        }
        var reader = await house.SignIn(Role.RegencyOfficer, Told.Neighbour);
        var digest = await reader.GetFromJsonAsync<JsonElement>("/api/v1/practices/digest?month=2026-11");
        var part = Assert.Single(digest.GetProperty("items").EnumerateArray());
        Assert.Equal((Need.Elderly, 5, 2), (part.GetProperty("kind").GetString(), part.GetProperty("cases").GetInt32(), part.GetProperty("stories").GetArrayLength()));
        var page = (await reader.Page("/practices/digest")).Body!.TextContent;
        Assert.Contains("Rantang harian", page, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await reader.GetAsync(new Uri("/practices/digest.pdf?month=2026-11", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri("/api/v1/practices/digest?region=63.03", UriKind.Relative))).StatusCode);
        Assert.Equal(Refused, (await reader.GetAsync(new Uri("/api/v1/practices/digest?month=2027-01", UriKind.Relative))).StatusCode);
        var province = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Equal(Refused, (await province.GetAsync(new Uri("/api/v1/practices/digest", UriKind.Relative))).StatusCode);
        Assert.Equal(1, (await province.GetFromJsonAsync<JsonElement>("/api/v1/practices/digest?region=63.04")).GetProperty("items").GetArrayLength());
    }

    private static object Body(string? region = null, string? steps = null, string? kind = null)
    {
        var f = Told.Form();
        return new { region, title = f.Title, problem = f.Problem, steps = steps ?? f.Steps, cost = f.Cost, result = f.Result, contact = f.Contact, tags = f.Tags, kinds = new[] { kind ?? Told.Kind } };
    }

    private static object Adoption(string outcome, string? words = null) => new { since = "2026-09-01", what = "Di tiga desa, memasak di posyandu.", outcome, words };

    private static object Visit() => new { on = "2026-10-20", guests = "4 TKSK", hosts = "Dinas Sosial", aim = "Cara mendata bersama RT" };

    private static Task<HttpResponseMessage> Post(HttpClient browser, string path, object body) => browser.PostAsJsonAsync($"/api/v1/practices{path}", body);

    private static async Task<Guid> Created(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
