using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Web;

namespace Pilar.Cli.Demo;

/// <summary>Three selections of the demo province: PSM that are being scored, TKSK whose ranking is announced, Karang Taruna that may still be nominated.</summary>
internal sealed class DemoSelections(IServiceProvider services)
{
    private const string Province = "63", Office = "provinsi";
    private const int Seed = 2026;

    private static readonly string[] Innovations =
    [
        "Warga lanjut usia di dusun terpencil tidak terlihat dalam data. Bersama kader posyandu kami membuat daftar bergilir: setiap rumah dikunjungi dua bulan sekali, dan yang perlu dirujuk langsung diantar. Dalam setahun tidak ada lagi lansia sebatang kara yang tidak dikenal desa.",
        "Balai desa membuka warung data setiap Kamis. Orang datang membawa KK, pulang dengan kepastian usulannya. Biayanya hanya kopi; tiga desa tetangga sudah menirunya.",
        "Anak putus sekolah belajar bersama di rumah kosong yang kami perbaiki secara gotong royong dengan Karang Taruna dan guru pensiunan.",
        "Penyandang disabilitas dan keluarganya mengatur jadwal saling mengantar ke terapi. Bengkel desa memperbaiki kursi roda.",
    ];

    private readonly DemoDesk desk = new(services);
    private readonly Random random = new(Seed);

    public async Task Run()
    {
        var today = await desk.As(null, s => Task.FromResult(s.GetRequiredService<Clock>().Today));
        var jurors = await Jurors();
        var regencies = await desk.As(null, s => Task.FromResult(s.GetRequiredService<RegionTree>().Children(Province).Select(r => r.Code).ToList()));

        var psm = await Panel(await Selection("PSM", "PSM berprestasi (demo)", today, years: 2, blind: true), regencies, jurors);
        var own = jurors[0].Account;
        await Score(psm, (juror, turn) => juror != own || turn == 1);

        var tksk = await Panel(await Selection("TKSK", "TKSK berprestasi (demo)", today, years: 0, blind: false), regencies, jurors);
        await Score(tksk, (_, _) => true);
        await desk.As(Office, async s =>
        {
            await s.GetRequiredService<RunPanel>().Lock(tksk);
            var flagged = await s.GetRequiredService<AppDb>().Set<Entry>().Where(e => e.PanelId == tksk && e.IsFlagged).OrderBy(e => e.Code).Select(e => e.Id).ToListAsync();
            foreach (var entry in flagged) await s.GetRequiredService<AnnounceResult>().Discuss(tksk, entry, new() { Text = "Juri berbeda menilai dampaknya; setelah laporan kunjungan dibaca bersama, nilai masing-masing dipertahankan." });
            await s.GetRequiredService<AnnounceResult>().Announce(tksk, new() { Number = "400.9/214/DEMO", Place = "Banjarbaru", Chair = "Hj. Noorhayati Rekaan" });
        });

        await Selection("KT", "Karang Taruna berprestasi (demo)", today, years: 0, blind: false, open: 25);
    }

    private Task<(Guid Selection, Guid Stage)> Selection(string category, string title, DateOnly today, int years, bool blind, int open = 0) => desk.As(Office, async s =>
    {
        var keep = s.GetRequiredService<KeepSelections>();
        var id = await keep.Add(new() { Category = category, Title = $"{title} {today.Year}", Year = today.Year, Region = Province, NominationsFrom = today.AddDays(open - 30), NominationsUntil = today.AddDays(open), NomineesPerRegency = 1, LeastYears = years, Documents = "Surat rekomendasi kab/kota\nSK yang masih berlaku\nDaftar riwayat hidup\nLaporan kegiatan dan foto" });
        var stage = await s.GetRequiredService<AppDb>().Set<Stage>().Where(t => t.SelectionId == id).Select(t => t.Id).SingleAsync();
        await keep.SetStage(stage, new() { From = today.AddDays(open), Until = today.AddDays(open + 10), Quota = 3, UsesCorrection = true, IsBlind = blind, JurorsEach = 3 });
        return (id, stage);
    });

    /// <summary>The demo juror and some without a password, from different regencies.</summary>
    private async Task<List<(Guid Account, string Home)>> Jurors()
    {
        var jurors = new List<(Guid, string)> { (await desk.Account("juri"), "63.72") };
        foreach (var (name, home) in new[] { ("Ahmad Contoh, M.Si.", "63.71"), ("Siti Rekaan, M.Psi.", "63.03"), ("Yusuf Samaran, S.Sos.", "63.07"), ("Ratna Misalan", "63.10") })
            jurors.Add((await desk.As(null, async s => (await s.GetRequiredService<AddAccount>().Run(new($"juri{jurors.Count + 1}@demo.pilar", name, Role.Juror, Province))).Id), home));
        return jurors;
    }

    /// <summary>Each regency has its candidate, the jurors have stated that nobody is close, scoring has begun.</summary>
    private async Task<Guid> Panel((Guid Selection, Guid Stage) selection, List<string> regencies, List<(Guid Account, string Home)> jurors)
    {
        foreach (var regency in regencies) await Nominate(selection.Selection, regency);
        return await desk.As(Office, async s =>
        {
            var keep = s.GetRequiredService<KeepPanels>();
            var panel = await keep.Prepare(selection.Stage, Province);
            foreach (var (account, home) in jurors) await keep.Declare(panel, await keep.AddJuror(panel, new() { Account = account, HomeRegion = home }), new());
            await s.GetRequiredService<RunPanel>().Open(panel, new() { Seed = Seed });
            return panel;
        });
    }

    private Task Nominate(Guid selectionId, string regency) => desk.As(Office, async s =>
    {
        var (db, service, nominate) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<ServiceRecord>(), s.GetRequiredService<Nominate>());
        var selection = await db.Set<Selection>().AsNoTracking().SingleAsync(x => x.Id == selectionId);
        foreach (var holder in await s.GetRequiredService<RoleHolders>().In(regency, selection.Category).Where(h => h.IsValid && h.InForce && !h.IsCandidate).OrderBy(h => h.SortName).ThenBy(h => h.RoleId).Take(60).ToListAsync())
        {
            if (await service.Of(holder.PersonId) is not { } served || YearsOfService.Of(served.Roles, db.Clock.Today).Whole < selection.LeastYears) continue;
            var id = await nominate.Run(selectionId, new() { Role = holder.RoleId });
            await s.GetRequiredService<AddMaterial>().Run(id, new() { Innovation = DemoNames.Pick(random, Innovations) });
            await nominate.Submit(id, new() { Papers = [.. await db.Set<NominationPaper>().Where(p => p.NominationId == id).Select(p => p.Id).ToListAsync()], WithoutSanction = true });
            await nominate.Accept(id);
            return;
        }
    });

    /// <summary>Candidates differ, jurors are more severe or more lenient, and neither is sure.</summary>
    private async Task Score(Guid panel, Func<Guid, int, bool> isDone)
    {
        var sheets = await desk.As(Office, async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            return await db.Set<ScoreSheet>().AsNoTracking().Where(x => x.PanelId == panel).Join(db.Set<PanelJuror>(), x => x.JurorId, j => j.Id, (x, j) => new { x.Id, x.Turn, j.AccountId, j.Name, x.EntryId, Code = db.Set<Entry>().Where(e => e.Id == x.EntryId).Select(e => e.Code).Single() }).OrderBy(x => x.Name).ThenBy(x => x.Turn).ToListAsync();
        });
        var severity = sheets.Select(s => s.AccountId).Distinct().Select((account, n) => (account, n)).ToDictionary(x => x.account, x => 5 * x.n - 10);
        foreach (var sheet in sheets.Where(s => isDone(s.AccountId, s.Turn)))
        {
            await using var scope = services.CreateAsyncScope();
            var (actor, grant) = (scope.ServiceProvider.GetRequiredService<Actor>(), new Grant(Role.Juror, Province));
            actor.Become(sheet.AccountId, sheet.Name, grant, [grant]);
            actor.Origin = "demo";
            var points = Enumerable.Range(1, 5).Select(place => new SentAnswer(SheetFields.Points(place), $"{Math.Clamp(58 + sheet.Code * 7 % 30 + severity[sheet.AccountId] + random.Next(-5, 6), 0, 100)}", null)).ToList();
            points.Add(new(SheetFields.Note(1), "Laporan teratur, pendampingan dapat ditelusuri.", null));
            await scope.ServiceProvider.GetRequiredService<ScoreCandidate>().Save(sheet.Id, points, send: true);
        }
    }
}
