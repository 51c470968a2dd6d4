using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Outcomes;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Speakers;
using Pilar.Web;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class SpeakerLinkTests
{
    [Theory, EachDatabase]
    public async Task A_speaker_answers_gives_materials_and_takes_the_calendar_by_their_own_link(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, speaker, other) = await Invited(house);
        var (phone, link) = (await house.Serve(), await Link(house, id, speaker));
        var page = await phone.Page(link);
        Assert.Contains("Rujukan", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bersama Narasumber B", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesi orang lain", page.Body.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("webcal://", page.QuerySelector("a[href^=webcal]")!.GetAttribute("href"), StringComparison.Ordinal);
        var calendar = await phone.GetStringAsync(new Uri($"{link}/schedule.ics", UriKind.Relative));
        Assert.Contains("SUMMARY:Rujukan", calendar, StringComparison.Ordinal);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesi orang lain", calendar, StringComparison.Ordinal);

        Assert.Contains("wajib diisi", await (await phone.Submit(link, "no", new() { ["Decline.Reason"] = "" })).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(link, "no", new() { ["Decline.Reason"] = "Bertugas di tempat lain" })).StatusCode);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains("Bertugas di tempat lain", (await office.Page($"/trainings/{id}/speakers")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(link, "yes", [])).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal([("SpeakerConfirmed", "narasumber"), ("SpeakerDeclined", "narasumber")], (await desk.Db.Audit.Where(a => a.RelatedId == speaker && a.Verb.StartsWith("Speaker")).OrderBy(a => a.Verb).Select(a => new { a.Verb, a.AccountName }).ToListAsync()).Select(a => (a.Verb, a.AccountName)));

        var (own, foreign) = (await Session(desk, "Rujukan"), await Session(desk, "Sesi orang lain"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Upload(link, "material", new() { ["Input.Target"] = foreign.ToString() }, ("Input.Files", "paparan.pptx", MaterialTests.Slides))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Upload(link, "material", new() { ["Input.Target"] = own.ToString() }, ("Input.Files", "paparan.pptx", MaterialTests.Slides))).StatusCode);
        var file = await desk.Db.Set<Material>().AsNoTracking().SingleAsync();
        Assert.Equal((own, speaker), (file.SessionId, file.SpeakerId));
        Assert.Contains("paparan.pptx", (await office.Page($"/trainings/{id}/materials")).QuerySelector(".materials")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MaterialTests.Slides, await phone.GetByteArrayAsync(new Uri($"{link}/materials/{file.Id}", UriKind.Relative)));
        // Whoever speaks in the same session sees it but cannot take it away.
        var beside = await Link(house, id, other);
        Assert.Null((await phone.Page(beside)).QuerySelector(".materials .confirm"));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(link, $"remove-{file.Id}", [])).StatusCode);
        Assert.Equal(0, await desk.Db.Set<Material>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_revoked_link_opens_no_more_and_a_new_one_asks_again(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, speaker, _) = await Invited(house);
        var link = await Link(house, id, speaker);
        foreach (var region in new[] { "63.03", "63.04" })
        {
            await using var other = house.As(Role.RegencyOfficer, region);
            await Assert.ThrowsAsync<Missing>(() => other.Get<RevokeSpeakerLink>().Run(id, speaker));
        }
        Assert.Null((await (await house.SignIn(Role.RegencyOfficer, "63.03")).Page($"/trainings/{id}/speakers")).QuerySelector("form[method=post] button.primary, a[href*='wa.me']"));
        var (office, page) = (await house.SignIn(Role.ProvinceOfficer, "63"), $"/trainings/{id}/speakers");
        Assert.Contains($"https://wa.me/6281234567890?text=", (await office.Page(page)).QuerySelector("a[href*='wa.me']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, $"revoke-{speaker}", [])).StatusCode);
        var phone = await house.Serve();
        foreach (var address in new[] { link, $"{link}/schedule.ics", $"{link}/materials/{Guid.NewGuid()}" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await phone.GetAsync(new Uri(address, UriKind.Relative))).StatusCode));
        await using (var program = house.AsSystem()) await Assert.ThrowsAsync<Missing>(() => program.Get<AnswerAsSpeaker>().Answer(link[3..], true, null));
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, $"again-{speaker}", [])).StatusCode);
        var next = await Link(house, id, speaker);
        Assert.NotEqual(link, next);
        Assert.Contains("belum menjawab", (await phone.Page(next)).Body!.TextContent, StringComparison.Ordinal);
        await using var desk = house.AsSystem();
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(RevokeSpeakerLink)));
        Assert.DoesNotContain(await desk.Db.Audit.Select(a => a.Changes!).ToListAsync(), changes => changes.Contains(next[3..], StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Ratings_show_to_the_speaker_from_five_opinions_on(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, speaker, _) = await Invited(house);
        var people = await Course.Nominate(house, "63.03", id, [.. await Course.Untrained(house, "63.03", Opinion.Fewest)]);
        var link = await Link(house, id, speaker);
        await using var later = house.Later(15);
        await using var province = later.As(Role.ProvinceOfficer, "63");
        var paper = await province.Get<PreparePaper>().Run(id, new() { Kind = PaperKind.Evaluation });
        await province.Get<OpenPaper>().Run(paper);
        var (number, about) = ((await province.Db.Set<Paper>().SingleAsync(p => p.Id == paper)).Number, await province.Db.Set<PaperItem>().Where(i => i.PaperId == paper && i.SpeakerId == speaker && i.Kind == QuestionKind.Scale).Select(i => i.Order).ToListAsync());
        var phone = await later.Serve();
        for (var i = 0; i < people.Count; i++)
        {
            Assert.Equal("–", (await phone.Page(link)).QuerySelector("table tbody tr td:last-child")!.TextContent);
            await province.Get<AnswerPaper>().Run(people[i].Code, number, [.. about.Select(order => new SentAnswer(order, "4", null))], handIn: true);
        }
        Assert.Equal($"4,00 dari {Opinion.Fewest} orang", (await phone.Page(link)).QuerySelector("table tbody tr td:last-child")!.TextContent);
    }

    /// <summary>An event with a session of two speakers, and one of somebody else; all have their links.</summary>
    private static async Task<(Guid Event, Guid Speaker, Guid Other)> Invited(House house)
    {
        var id = await Course.Open(house, ("63.03", 10));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var speaker = await province.Get<RegisterSpeaker>().Run(new() { Name = "Narasumber A", Institution = "Balai Rekaan", Phone = "0812-3456-7890" });
        var (other, third) = (await Course.Speaker(house, "Narasumber B"), await Course.Speaker(house, "Narasumber C"));
        await Course.Plan(house, id, Course.Lesson("Rujukan", 0, 8, 10, speakers: [speaker, other]));
        await Course.Plan(house, id, Course.Lesson("Sesi orang lain", 0, 10, 12, speakers: third));
        await province.Get<InviteSpeakers>().Run(id);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<InviteSpeakers>().Run(id));
        return (id, speaker, other);
    }

    private static async Task<string> Link(House house, Guid id, Guid speaker)
    {
        await using var desk = house.AsSystem();
        return "/s/" + await desk.Db.Set<SpeakerInvitation>().Where(i => i.EventId == id && i.SpeakerId == speaker).Select(i => i.Code).SingleAsync();
    }

    private static Task<Guid> Session(Desk desk, string title) => desk.Db.Set<Session>().Where(s => s.Title == title).Select(s => s.Id).SingleAsync();
}
