using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Materials;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;

namespace Pilar.Cli.Demo;

/// <summary>A year of outreach in the demo regency: an approved plan, sessions, some of them measured by slips, and a leaflet.</summary>
internal sealed class DemoOutreach(DemoDesk desk, int seed)
{
    private const string Regency = "63.03", Office = "kabupaten", Province = "provinsi", Tksk = "tksk";

    /// <summary>Theme, audience, method, days ago, slips that answered before and after (0 = not measured), and how likely somebody learns what was not known.</summary>
    private static readonly (string Theme, string Audience, string Method, int Ago, int Slips, double Learns)[] Sessions =
    [
        ("AID", "AIDED", "GROUP", 120, 34, 0.6), ("AID", "PUBLIC", "TALK", 95, 26, 0.35), ("CHILD", "MOTHERS", "PLAY", 80, 28, 0.55), ("DISASTER", "VILLAGE", "PLAY", 66, 9, 0.5), ("GAMBLING", "YOUTH", "FILM", 41, 22, 0.05),
        ("ELDERLY", "ELDERS", "HOME", 33, 0, 0), ("DATA", "PUBLIC", "TALK", 12, 0, 0), ("CHILD", "PUPILS", "GROUP", -9, 0, 0),
    ];

    private readonly Random random = new(seed);

    public async Task Run()
    {
        var today = await desk.As(null, s => Task.FromResult(s.GetRequiredService<Clock>().Today));
        await Plan(today);
        await desk.As(Office, s => s.GetRequiredService<KeepMaterials>().Add(Leaflet()));
        var districts = await desk.As(null, s => Task.FromResult(s.GetRequiredService<RegionTree>().Below(Regency, RegionLevel.Village).Select(v => v.Code).ToList()));
        var home = await desk.As(Tksk, s => Task.FromResult(s.GetRequiredService<Actor>().Region!));
        foreach (var (i, session) in Sessions.Index())
        {
            var who = i % 2 == 0 ? Office : Tksk;
            var village = DemoNames.Pick(random, [.. districts.Where(v => who == Office || RegionCode.Contains(home, v))]);
            var id = (await desk.As(who, s => s.GetRequiredService<KeepSessions>().Add(Form(session, village, today)))).Id;
            if (session.Slips > 0) await Measure(who, id, session.Slips, session.Learns);
        }
    }

    private async Task Plan(DateOnly today)
    {
        foreach (var session in Sessions.DistinctBy(s => (s.Theme, today.AddDays(-s.Ago).Month)))
            await desk.As(Office, s => s.GetRequiredService<KeepPlans>().Add(today.Year, new() { Month = today.AddDays(-session.Ago).Month, Theme = session.Theme, Audience = session.Audience, Sessions = session.Theme == "AID" ? 2 : 1, People = 60 }));
        var plan = await desk.As(Office, s => s.GetRequiredService<AppDb>().Set<OutreachPlan>().Select(p => p.Id).SingleAsync());
        await desk.As(Office, s => s.GetRequiredService<KeepPlans>().Submit(plan));
        await desk.As(Province, s => s.GetRequiredService<KeepPlans>().Approve(plan));
    }

    private SessionForm Form((string Theme, string Audience, string Method, int Ago, int Slips, double Learns) session, string village, DateOnly today)
    {
        var form = new SessionForm { On = today.AddDays(-session.Ago), Theme = session.Theme, Audience = session.Audience, Method = session.Method, Village = village, Place = "Balai desa", Educator = DemoNames.Of(random, random.Next(2) == 0), Minutes = 90, NewSeries = session is { Theme: "CHILD", Slips: > 0 } ? "Kelas ibu, lima pertemuan (rekaan)" : null };
        if (session.Ago < 0) return form;
        (form.WomenYouth, form.WomenAdult, form.WomenElderly) = (random.Next(2, 10), session.Slips / 2 + random.Next(4, 12), random.Next(0, 6));
        (form.MenYouth, form.MenAdult, form.MenElderly) = (random.Next(2, 10), session.Slips / 3 + random.Next(2, 9), random.Next(0, 5));
        return form;
    }

    private async Task Measure(string who, Guid session, int slips, double learns)
    {
        var survey = await desk.As(who, async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            var theme = await db.Set<OutreachSession>().Where(o => o.Id == session).Select(o => o.Theme).SingleAsync();
            return await s.GetRequiredService<RunSurvey>().Prepare(session, new() { Questions = await db.Set<SurveyQuestion>().Where(q => q.Theme == theme || q.Theme == null).Select(q => q.Id).ToArrayAsync() });
        });
        await desk.As(who, s => s.GetRequiredService<RunSurvey>().Print(survey, new() { Count = slips + 5 }));
        var (codes, asked) = await desk.As(who, async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            return (await db.Set<Slip>().Where(x => x.SurveyId == survey).Select(x => x.Code).ToArrayAsync(), (await db.Set<Survey>().AsNoTracking().Include(v => v.Items).SingleAsync(v => v.Id == survey)).Asked);
        });
        var people = codes.Take(slips + 3).Select(code => (Code: code, Before: asked.Select(First).ToArray())).ToList();
        await desk.As(who, s => s.GetRequiredService<EnterSlips>().Run(survey, Moment.Before, [.. people.Select(p => new TypedSlip(p.Code, p.Before))]));
        await desk.As(who, s => s.GetRequiredService<EnterSlips>().Run(survey, Moment.After, [.. people.Take(slips).Select(p => new TypedSlip(p.Code, [.. asked.Select((item, i) => Then(item, p.Before[i], learns))]))]));
    }

    private string First(SurveyItem item) => item.Choices.IsScale ? random.Next(2, 5).ToString() : random.NextDouble() < 0.35 ? Right(item) : random.Next(2) == 0 ? "T" : ((char)('A' + (item.Choices.Right!.Value + 1) % item.Choices.Words.Count)).ToString();

    private string Then(SurveyItem item, string before, double learns) => !item.Choices.IsScale ? random.NextDouble() < learns ? Right(item) : before
        : Math.Clamp(int.Parse(before) + (random.NextDouble() < learns ? item.Reversed ? -1 : 1 : random.Next(-1, 2) / 2), 1, Choices.Steps).ToString();

    private static string Right(SurveyItem item) => ((char)('A' + item.Choices.Right!.Value)).ToString();

    private static MaterialForm Leaflet()
    {
        using var paper = new PdfPaper("Hak dan syarat bantuan sosial");
        paper.Title("Hak dan syarat bantuan sosial");
        paper.Text("Selebaran rekaan untuk demo.\n\n1. Lapor ke kantor desa atau Puskesos bila merasa berhak tetapi belum terdata.\n2. Tidak ada pungutan dalam bantuan sosial.\n3. Perbarui data keluarga setiap kali ada perubahan.");
        var content = new MemoryStream();
        paper.Write(content);
        content = new MemoryStream(content.ToArray());
        return new() { Title = "Hak dan syarat bantuan sosial", Theme = "AID", Audience = "AIDED", Description = "Satu halaman untuk dibagikan sesudah pertemuan.", File = new FormFile(content, 0, content.Length, "File", "hak-bantuan-sosial.pdf") { Headers = new HeaderDictionary() } };
    }
}
