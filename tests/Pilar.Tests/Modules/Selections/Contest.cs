using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Support;
using Pilar.Web;

namespace Pilar.Tests.Modules.Selections;

/// <summary>A selection of PSM that has begun on the reference day, held by one office.</summary>
internal sealed record Contest(House House, Guid Selection, Guid Stage, Role Office, string Region)
{
    public static readonly DateOnly Today = DateOnly.Parse(House.Today);

    public Desk Desk() => House.As(Office, Region);

    public static SelectionForm Form(string region) => new()
    {
        Title = "PSM berprestasi (uji)", Year = 2026, Category = "PSM", Region = region, NominationsFrom = Today.AddDays(-10), NominationsUntil = Today, NomineesPerRegency = region.Length == 5 ? 5 : 1, LeastYears = 1, Documents = "Surat rekomendasi\nSK",
    };

    public static StageForm Rules(int quota = 1) => new() { From = Today, Until = Today.AddDays(7), Quota = quota, UsesCorrection = true, IsBlind = true, JurorsEach = 3 };

    public static async Task<Contest> In(House house, string region)
    {
        var office = region.Length == 5 ? Role.RegencyOfficer : Role.ProvinceOfficer;
        await using var desk = house.As(office, region);
        var id = await desk.Get<KeepSelections>().Add(Form(region));
        var stage = await desk.Db.Set<Stage>().Where(s => s.SelectionId == id).Select(s => s.Id).SingleAsync();
        await desk.Get<KeepSelections>().SetStage(stage, Rules());
        return new(house, id, stage, office, region);
    }

    /// <summary>Somebody with an account, valid in the registry, and the role they could be nominated with.</summary>
    public static async Task<(Volunteer Volunteer, Guid Role)> Somebody(House house, string name, string village)
    {
        var volunteer = await Volunteer.In(house, name, region: village);
        await using var desk = house.AsSystem();
        await desk.Db.Set<PillarRole>().Where(r => r.PersonId == volunteer.Person).ExecuteUpdateAsync(set => set.SetProperty(r => r.Verdict, Verdict.Valid).SetProperty(r => r.InForce, true));
        return (volunteer, await desk.Db.Set<PillarRole>().Where(r => r.PersonId == volunteer.Person).Select(r => r.Id).SingleAsync());
    }

    /// <summary>Nominated by the own regency, papers complete, accepted.</summary>
    public async Task<(Volunteer Volunteer, Guid Nomination)> Candidate(string name, string village, MaterialForm? material = null)
    {
        var (volunteer, role) = await Somebody(House, name, village);
        Guid id;
        await using (var regency = House.As(Role.RegencyOfficer, village[..5]))
        {
            id = await regency.Get<Nominate>().Run(Selection, new() { Role = role });
            var papers = await regency.Db.Set<NominationPaper>().Where(p => p.NominationId == id).Select(p => p.Id).ToArrayAsync();
            if (material is not null) await regency.Get<AddMaterial>().Run(id, material);
            await regency.Get<Nominate>().Submit(id, new() { Papers = papers, WithoutSanction = true });
        }
        await using var office = Desk();
        await office.Get<Nominate>().Accept(id);
        return (volunteer, id);
    }

    /// <summary>A panel with jurors of these homes who have stated that nobody is close.</summary>
    public async Task<(Guid Panel, List<string> Emails)> Panel(params string[] homes)
    {
        await using var desk = Desk();
        var panel = await desk.Get<KeepPanels>().Prepare(Stage, Region);
        var emails = new List<string>();
        foreach (var home in homes)
        {
            var email = await House.AddAccount(Role.Juror, Region);
            emails.Add(email);
            var account = await desk.Db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync();
            var juror = await desk.Get<KeepPanels>().AddJuror(panel, new() { Account = account, HomeRegion = home });
            await desk.Get<KeepPanels>().Declare(panel, juror, new());
        }
        return (panel, emails);
    }

    public async Task Open(Guid panel)
    {
        await using var desk = Desk();
        await desk.Get<RunPanel>().Open(panel, new() { Seed = 7 });
    }

    /// <summary>At work as the juror of a sheet.</summary>
    public async Task<Desk> JurorOf(Guid sheet)
    {
        var desk = House.AsSystem();
        var account = await desk.Db.Set<ScoreSheet>().Where(s => s.Id == sheet).Join(desk.Db.Set<PanelJuror>(), s => s.JurorId, j => j.Id, (s, j) => j.AccountId).SingleAsync();
        var grant = new Grant(Role.Juror, Region);
        desk.Get<Actor>().Become(account, "Uji Juror", grant, [grant]);
        return desk;
    }

    /// <summary>Every sheet that is not sent yet is filled in and sent.</summary>
    public async Task Score(Guid panel, Func<ScoreSheet, int> points)
    {
        await using var desk = Desk();
        foreach (var sheet in await desk.Db.Set<ScoreSheet>().AsNoTracking().Where(s => s.PanelId == panel && s.SentAt == null).OrderBy(s => s.JurorId).ThenBy(s => s.Turn).ToListAsync())
        {
            await using var juror = await JurorOf(sheet.Id);
            await juror.Get<ScoreCandidate>().Save(sheet.Id, Same(points(sheet)), send: true);
        }
    }

    /// <summary>The same points on all five usual criteria.</summary>
    public static IReadOnlyList<SentAnswer> Same(int points) => [.. Enumerable.Range(1, 5).Select(place => new SentAnswer(SheetFields.Points(place), $"{points}", null))];

    /// <summary>One record of each kind, in one regency: a selection that was announced, with an objection.</summary>
    public static async Task<Contest.Records> Announced(House house, string regency = Volunteer.Regency)
    {
        var contest = await In(house, regency);
        var (_, nomination) = await contest.Candidate("Dahlia Rekaan", "63.03.05.2009", new() { Innovation = "Warung data", Photos = [NominationTests.Photo()] });
        var (panel, _) = await contest.Panel("63.04", "63.05");
        await contest.Open(panel);
        await contest.Score(panel, _ => 80);
        await using var desk = contest.Desk();
        await desk.Get<RunPanel>().Lock(panel);
        await desk.Get<AnnounceResult>().Announce(panel, new() { Chair = "Ketua Uji", Place = "Martapura" });
        await using var objector = await contest.Officer();
        var objection = await objector.Get<AnnounceResult>().Object(panel, new() { Nomination = nomination, Text = "Uji" });
        var db = desk.Db;
        return new(contest.Selection, contest.Stage, await db.Set<Criterion>().Where(c => c.StageId == contest.Stage).OrderBy(c => c.Order).Select(c => c.Id).FirstAsync(), nomination, await db.Set<NominationFile>().Where(f => f.NominationId == nomination).Select(f => f.Id).SingleAsync(),
            panel, await db.Set<PanelJuror>().Where(j => j.PanelId == panel).OrderBy(j => j.Id).Select(j => j.Id).FirstAsync(), await db.Set<ScoreSheet>().Where(s => s.PanelId == panel).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(), await db.Set<Entry>().Where(e => e.PanelId == panel).Select(e => e.Id).SingleAsync(), objection);
    }

    /// <summary>An officer of the regency with a real account.</summary>
    public async Task<Desk> Officer(string regency = Volunteer.Regency)
    {
        var email = await House.AddAccount(Role.RegencyOfficer, regency);
        var desk = House.AsSystem();
        var account = await desk.Db.Users.SingleAsync(a => a.Email == email);
        var grant = new Grant(Role.RegencyOfficer, regency);
        desk.Get<Actor>().Become(account.Id, account.FullName, grant, [grant]);
        return desk;
    }

    internal sealed record Records(Guid Selection, Guid Stage, Guid Criterion, Guid Nomination, Guid File, Guid Panel, Guid Juror, Guid Sheet, Guid Entry, Guid Objection);
}
