using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Outreach;

public class OutreachTests
{
    [Theory, EachDatabase]
    public async Task A_session_is_recorded_measured_without_names_and_its_effect_is_told(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var office = await house.SignIn(Role.RegencyOfficer, Outreach.Regency);
        object Body(string? theme = "AID", string on = "2026-10-12", string village = Somebody.Village) => new { on, theme, audience = "AIDED", method = "GROUP", village, place = "Balai desa", person = melati.Person, women_adult = 18, women_elderly = 4, men_adult = 7 };
        Assert.Equal("theme", await Wrong(await office.PostAsJsonAsync("/api/v1/outreach", Body(theme: null))));
        Assert.Equal("theme", await Wrong(await office.PostAsJsonAsync("/api/v1/outreach", Body(theme: "NONE"))));
        Assert.Equal("on", await Wrong(await office.PostAsJsonAsync("/api/v1/outreach", Body(on: "2026-12-01"))));
        Assert.Equal("village", await Wrong(await office.PostAsJsonAsync("/api/v1/outreach", Body(village: Somebody.Elsewhere))));
        var session = (await Json(await office.PostAsJsonAsync("/api/v1/outreach", Body()))).GetProperty("id").GetGuid();
        var stranger = await house.SignIn(Role.Volunteer, Somebody.OtherVillage);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/api/v1/outreach/{session}", UriKind.Relative))).StatusCode);
        // Somebody else's, though in the own village.
        var author = await house.SignIn(melati.Email, Browsing.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await author.PutAsJsonAsync($"/api/v1/outreach/{session}", Body())).StatusCode);

        Assert.Equal("questions", await Wrong(await office.PostAsJsonAsync($"/api/v1/outreach/{session}/surveys", new { questions = Array.Empty<Guid>() })));
        await using var desk = house.As(Role.RegencyOfficer, Outreach.Regency);
        var survey = (await Json(await office.PostAsJsonAsync($"/api/v1/outreach/{session}/surveys", new { questions = await Outreach.Questions(desk) }))).GetProperty("id").GetGuid();
        var path = $"/api/v1/outreach/surveys/{survey}";
        var asked = (await desk.Db.Set<Survey>().AsNoTracking().Include(s => s.Items).SingleAsync(s => s.Id == survey)).Asked;
        // Letters of the right and of a wrong answer to the first two questions.
        var (one, two) = (Letters(asked[0]), Letters(asked[1]));
        Assert.Equal("count", await Wrong(await office.PostAsJsonAsync($"{path}/slips", new { count = 0 })));
        var codes = (await Json(await office.PostAsJsonAsync($"{path}/slips", new { count = 24 }))).GetProperty("codes").EnumerateArray().Select(c => c.GetString()!).ToArray();
        Assert.Contains(SlipCode.Shown(codes[0]), await Pdf.Text(house, await office.GetAsync(new Uri($"/outreach/surveys/{survey}/slips.pdf?batch=1", UriKind.Relative))), StringComparison.Ordinal);
        Assert.Contains("/jawab/", await Pdf.Codes(house, await office.GetAsync(new Uri($"/outreach/surveys/{survey}/slips.pdf?batch=1", UriKind.Relative))), StringComparison.Ordinal);

        var phone = await house.Serve();
        var door = await desk.Db.Set<Survey>().Where(s => s.Id == survey).Select(s => s.Code).SingleAsync();
        Assert.Contains("tidak dibuka", (await phone.Page($"/ukur/{door}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await office.PostAsJsonAsync($"{path}/open", new { moment = "before" })).StatusCode);
        var slip = (await phone.Submit($"/ukur/{door}", "take", [])).Headers.Location!.Path();
        Assert.Contains("sedikitnya satu", await (await phone.Submit(slip, "answers", [])).Error(), StringComparison.Ordinal);
        await Answer(one.Wrong, "T", "2");
        Assert.Contains("Terima kasih", (await phone.Page(slip)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(door, await phone.GetStringAsync(new Uri(slip, UriKind.Relative)), StringComparison.Ordinal);

        var other = await Outreach.Survey(house, session);
        var foreign = (await Json(await office.PostAsJsonAsync($"/api/v1/outreach/surveys/{other}/slips", new { count = 1 }))).GetProperty("codes")[0].GetString()!;
        var entered = await Enter("before", [.. codes[..20].Select((c, i) => (c, i % 2 == 0 ? one.Wrong : one.Right, two.Wrong, "2")), (codes[21][..8] + "!", "A", "A", "1"), (foreign, "A", "A", "1"), (codes[22], "X", "A", "1"), (codes[0], "A", "A", "5")]);
        Assert.Equal((20, 4), (entered.GetProperty("taken").GetInt32(), entered.GetProperty("wrong").GetArrayLength()));
        Assert.Equal(0, (await Enter("before", [(slip[^9..], "A", "A", "5")])).GetProperty("taken").GetInt32());

        await office.PostAsJsonAsync($"{path}/open", new { moment = "after" });
        await Answer(one.Right, two.Right, "4");
        await Enter("after", [.. codes[1..20].Select((c, i) => (c, one.Right, i % 2 == 0 ? two.Right : "T", "4"))]);
        var knowledge = (await Json(await office.GetAsync(new Uri(path, UriKind.Relative)))).GetProperty("after")[0];
        // Before: 10 with one of two right, 9 with none, the phone with none. After: 10 and the phone with both, 9 with one.
        Assert.Equal((20, 25, 77.5, "better"), (knowledge.GetProperty("matched").GetInt32(), knowledge.GetProperty("before").GetDouble(), knowledge.GetProperty("after").GetDouble(), knowledge.GetProperty("verdict").GetString()!.ToLowerInvariant()));
        Assert.Contains("Naik 52,5", (await office.Page($"/outreach/effect?year=2026&by=Village")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(new Uri("/outreach/effect/export.xlsx?year=2026", UriKind.Relative))).StatusCode);

        var evidence = await desk.Get<OutreachEvidence>().Of(melati.Person);
        Assert.Equal((1, 29, 2, 20), (evidence.Sessions, evidence.People, evidence.Surveys, evidence.Effects[0].Matched));
        var log = await desk.Db.Audit.Where(a => a.SubjectId == survey).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["PrepareSurvey", "PrintSlips", "OpenSurvey", "TakeSlip", "AnswerSlip", "EnterSlips", "OpenSurvey", "AnswerSlip", "EnterSlips"], log.Select(a => a.Verb));
        Assert.All(log.Where(a => a.Verb is "TakeSlip" or "AnswerSlip"), a => Assert.Equal(("slip", null), (a.Origin, a.AccountId)));
        Assert.All(log, a => Assert.DoesNotContain(slip[^9..], a.Changes + a.Facts, StringComparison.Ordinal));

        async Task Answer(string first, string second, string third) =>
            Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(slip, "answers", new() { ["q1"] = Sent(first), ["q2"] = Sent(second), ["q3"] = third })).StatusCode);

        async Task<JsonElement> Enter(string moment, IEnumerable<(string Code, string One, string Two, string Three)> slips) =>
            await Json(await office.PostAsJsonAsync($"{path}/answers", new { moment, slips = slips.Select(s => new { code = s.Code, answers = new[] { s.One, s.Two, s.Three } }) }));
    }

    [Theory, EachDatabase]
    public async Task Few_people_are_hidden_or_not_concluded_from_and_a_question_that_was_asked_gets_a_new_edition(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var session = await Outreach.Held(house, f => f.NewSeries = "Ibu-ibu RT 3");
        var survey = await Outreach.Survey(house, session.Id);
        await using var regency = house.As(Role.RegencyOfficer, Outreach.Regency);
        await regency.Get<RunSurvey>().Print(survey, new() { Count = 6 });
        var codes = await regency.Db.Set<Slip>().OrderBy(s => s.Code).Select(s => s.Code).ToArrayAsync();
        var right = Letters((await regency.Db.Set<Survey>().AsNoTracking().Include(s => s.Items).SingleAsync()).Asked[0]).Right;
        foreach (var moment in Moments.All.Take(2)) await regency.Get<EnterSlips>().Run(survey, moment, [.. codes[..4].Select(c => new TypedSlip(c, [moment == Moment.After ? right : "T", "T", "3"]))]);
        var browser = await house.SignIn(Role.Tksk, "63.03.05");
        var page = (await browser.Page($"/outreach/surveys/{survey}")).Body!.TextContent;
        Assert.Contains("kurang dari 5 orang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("+50", page, StringComparison.Ordinal);
        foreach (var moment in Moments.All.Take(2)) await regency.Get<EnterSlips>().Run(survey, moment, [.. codes[4..].Select(c => new TypedSlip(c, [moment == Moment.After ? right : "T", "T", "3"]))]);
        Assert.Contains("terlalu sedikit untuk disimpulkan", (await browser.Page($"/outreach/effect?by=Series")).Body!.TextContent, StringComparison.Ordinal);

        await using var nation = house.As(Role.Administrator);
        var keep = nation.Get<KeepQuestions>();
        var asked = await nation.Db.Set<SurveyQuestion>().SingleAsync(q => nation.Db.Set<SurveyItem>().Any(i => i.QuestionId == q.Id && i.Order == 1));
        await Assert.ThrowsAsync<Denied>(() => regency.Get<KeepQuestions>().Retire(asked.Id));
        var form = QuestionForm.Of(asked);
        form.Choices = "Satu saja";
        Assert.Equal("Choices", (await Assert.ThrowsAsync<Refusal>(() => keep.Change(asked.Id, form))).About);
        (form.Choices, form.Text) = ("*Ya\nTidak", "Kata-kata baru");
        var next = await keep.Change(asked.Id, form);
        Assert.NotEqual(asked.Id, next);
        var kept = await nation.Db.Set<SurveyQuestion>().SingleAsync(q => q.Id == next);
        Assert.Equal((2, false, asked.QuestionId), (kept.Edition, kept.IsRetired, kept.QuestionId));
        Assert.NotEqual("Kata-kata baru", await nation.Db.Set<SurveyItem>().Where(i => i.Order == 1).Select(i => i.Text).FirstAsync());
        Assert.Equal(["ChangeSurveyQuestion"], await nation.Db.Audit.Where(a => a.SubjectId == next).Select(a => a.Verb).ToListAsync());
    }

    private static (string Right, string Wrong) Letters(SurveyItem item) => (((char)('A' + item.Choices.Right!.Value)).ToString(), ((char)('A' + (item.Choices.Right!.Value + 1) % 2)).ToString());

    /// <summary>What a phone sends for a letter.</summary>
    private static string Sent(string letter) => letter == "T" ? "0" : (letter[0] - 'A' + 1).ToString();

    private static async Task<string> Wrong(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().First().Name;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
