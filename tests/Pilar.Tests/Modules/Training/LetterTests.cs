using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Letters;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class LetterTests
{
    [Theory, EachDatabase]
    public async Task Each_participant_gets_a_letter_from_the_office_s_template(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 2));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var officer = await house.SignIn(Role.ProvinceOfficer, "63");
        var all = new Uri($"/trainings/{id}/letters.pdf", UriKind.Relative);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(all)).StatusCode);
        var page = $"/trainings/{id}/letters";
        foreach (var (field, value) in new[] { ("Number", ""), ("Date", ""), ("Body", "Kepada {nama} {gelar}") })
            Assert.NotEqual(HttpStatusCode.Redirect, (await officer.Submit(page, "letter", new() { ["Input.Number"] = "005/1/Dinsos", [$"Input.{field}"] = value })).StatusCode);
        var regency = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Null((await regency.Page(page)).QuerySelector("textarea"));

        var acts = await house.Acts();
        var form = new Dictionary<string, string?> { ["Input.Number"] = "005/1/Dinsos", ["Input.Head"] = "Dinas Sosial Rekaan\nJalan Contoh 1", ["Input.Body"] = "Kami mengundang {nama} dari {wilayah} ke {kegiatan} di {tempat}.", ["Input.Keep"] = "true" };
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(page, "letter", form)).StatusCode);
        Assert.Equal(acts + 1, await house.Acts());
        await using (var desk = house.AsSystem()) Assert.Equal("63", (await desk.Db.Set<LetterTemplate>().SingleAsync()).RegionCode);

        var text = await Pdf.Text(house, await officer.GetAsync(all));
        foreach (var person in named) Assert.Contains($"Kami mengundang {person.Name}", text, StringComparison.Ordinal);
        foreach (var said in new[] { "Dinas Sosial Rekaan", "005/1/Dinsos", "Kepala Dinas Sosial" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var phone = await house.Serve();
        var link = await Pdf.Codes(house, await phone.GetAsync(new Uri($"/i/{named[0].Code}/letter.pdf", UriKind.Relative)));
        Assert.Contains(named[0].Name, (await phone.Page(new Uri(link).AbsolutePath)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(new Uri("/i/tidakada/letter.pdf", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Texts_as_long_as_their_fields_take_are_kept(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var form = Course.Form(await Course.Curriculum(house));
        form.Committee = string.Join('\n', Enumerable.Range(1, 130).Select(n => $"Panitia Rekaan {n} – konsumsi")) is var people && people.Length < 4000 ? people : people[..4000];
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var id = await province.Get<PrepareEvent>().Run(form);
        await province.Get<WriteLetter>().Run(id, new() { Number = "1", Date = Course.FirstDay, Head = "Dinas Sosial Rekaan", Body = LetterTemplate.UsualBody.PadRight(5999, '.') + "!", Keep = true });
        await using var desk = house.AsSystem();
        Assert.Equal(form.Committee, (await desk.Db.Set<TrainingEvent>().AsNoTracking().SingleAsync(e => e.Id == id)).Committee);
        foreach (var body in new[] { (await desk.Db.Set<EventLetter>().AsNoTracking().SingleAsync()).Body, (await desk.Db.Set<LetterTemplate>().AsNoTracking().SingleAsync()).Body })
            Assert.EndsWith("!", body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_poster_says_what_when_where_and_by_whom(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 1));
        await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10, speakers: await Course.Speaker(house, "Narasumber Rekaan")));
        var officer = await house.SignIn(Role.ProvinceOfficer, "63");
        var text = await Pdf.Text(house, await officer.GetAsync(new Uri($"/trainings/{id}/poster.pdf", UriKind.Relative)));
        foreach (var said in new[] { "Bimtek PSM Kalimantan", "10 Nov 2026", "Banjarmasin", "Narasumber Rekaan" }) Assert.Contains(said, text, StringComparison.Ordinal);
    }
}
