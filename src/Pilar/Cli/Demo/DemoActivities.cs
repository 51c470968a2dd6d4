using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Networks;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Activities.Targets;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Records;

namespace Pilar.Cli.Demo;

/// <summary>A year of diaries of the demo district's TKSK and some of its PSM, reported every month; the last month in every state.</summary>
internal sealed class DemoActivities(IServiceProvider services)
{
    private const int Volunteers = 5, Months = 12, Each = 4;

    /// <summary>Function, programme, hours, what was done, and the place.</summary>
    private static readonly (string Function, string? Programme, decimal Hours, string What, string Place)[] Doings =
    [
        ("COORDINATION", null, 2, "Rapat koordinasi pilar sosial dengan kepala desa dan ketua RT.", "Balai desa"),
        ("FACILITATION", "PKH", 3, "Mendampingi pertemuan kelompok penerima manfaat: pengasuhan anak dan keuangan keluarga.", "Rumah ketua kelompok"),
        ("FACILITATION", "SEMBAKO", 2.5m, "Membantu warga lanjut usia mengambil bantuan pangan.", "Kantor pos"),
        ("DATA", "DTSEN", 4, "Verifikasi lapangan data warga bersama operator desa.", "RT 02 dan RT 03"),
        ("ADMINISTRATION", null, 1.5m, "Menyusun berkas usulan bantuan dan surat pengantar.", "Kantor desa"),
        ("MOTIVATION", "ELDERLY", 2, "Senam dan penyuluhan gizi bagi warga lanjut usia.", "Posyandu lansia"),
        ("MOTIVATION", "CHILD", 1.5m, "Membujuk keluarga agar anaknya kembali bersekolah.", "Kunjungan rumah"),
        ("RESPONSE", "DISASTER", 5, "Membantu dapur umum dan pendataan warga terdampak genangan.", "Posko desa"),
    ];

    private readonly Random random = new(630305);

    public async Task Run()
    {
        var (tksk, psm, officer) = (Account("tksk"), Account("psm"), Account("kabupaten"));
        var village = await As(officer, s => s.GetRequiredService<AppDb>().Set<AccountGrant>().Where(g => g.Role == Role.Volunteer).Select(g => g.RegionCode).SingleAsync());
        var writers = await As(officer, s => Writers(s, tksk, psm with { Region = village }));
        var month = (await As(officer, s => Task.FromResult(s.GetRequiredService<Clock>().Today))) is var today ? new DateOnly(today.Year, today.Month, 1) : default;
        for (var back = Months - 1; back >= 0; back--)
            foreach (var (writer, n) in writers.Select((w, i) => (w, i)))
            {
                var report = await As(writer, s => Month(s, month.AddMonths(-back), today, send: back > 0 && !(back == 1 && n == 0)));
                if (back > 0 && !(back == 1 && n is 0 or 3)) await Answer(tksk, officer, report, writer == tksk, last: back == 1 ? n : -1);
            }
        await As(officer, s => Ipsm(s, today, psm.Email));
        await As(officer, async s =>
        {
            var set = s.GetRequiredService<SetTarget>();
            await set.Run(new() { Scope = TargetScope.Everybody, Kind = "PSM", Measure = TargetMeasure.Activities, Amount = 36, From = new(today.Year, 1, 1), Until = new(today.Year, 12, 31) });
            return await set.Run(new() { Scope = TargetScope.Region, Region = tksk.Region, Function = "MOTIVATION", Measure = TargetMeasure.People, Amount = 800, From = new(today.Year, 1, 1), Until = new(today.Year, 12, 31) });
        });
    }

    /// <summary>The volunteers' association of the regency, with a meeting that left something to do.</summary>
    private static async Task<Guid> Ipsm(IServiceProvider s, DateOnly today, string volunteer)
    {
        var (keep, meetings) = (s.GetRequiredService<KeepNetworks>(), s.GetRequiredService<KeepMeetings>());
        var network = await keep.Add(new() { Name = "IPSM Kabupaten Banjar (demo)", Note = "Ikatan Pekerja Sosial Masyarakat tingkat kabupaten." });
        var chair = await keep.AddMember(network, new() { Name = "Ketua Rekaan", Position = "Ketua" });
        var secretary = await keep.AddMember(network, new() { Name = "Sekretaris Rekaan", Position = "Sekretaris" });
        var person = await s.GetRequiredService<AppDb>().Users.Where(a => a.Email == volunteer).Select(a => a.PersonId).SingleAsync();
        var member = person is null ? secretary : await keep.AddMember(network, new() { Person = person });
        var held = await meetings.Plan(network, new() { On = today.AddDays(-40), Place = "Aula Dinas Sosial", Agenda = "Laporan bulanan dan pendataan warga lanjut usia." });
        await meetings.Record(held, new() { Minutes = "Setiap kecamatan menyampaikan capaian dan kendalanya. Disepakati pembagian tugas pendataan.", Present = 23 });
        await meetings.Finish(await meetings.Decide(held, new() { Text = "Daftar warga lanjut usia tiap desa dikumpulkan", Owner = secretary, DueOn = today.AddDays(-20) }), new() { Outcome = "Terkumpul dari semua kecamatan." });
        await meetings.Decide(held, new() { Text = "Jadwal kunjungan bersama puskesmas disusun", Owner = chair, DueOn = today.AddDays(-5) });
        await meetings.Decide(held, new() { Text = "Warga lanjut usia di desa sendiri didatangi dan dicatat", Owner = member, DueOn = today.AddDays(9) });
        return await meetings.Plan(network, new() { On = today.AddDays(12), Place = "Aula Dinas Sosial", Agenda = "Tindak lanjut rapat yang lalu." });
    }

    private static DemoAccount Account(string name) => DemoAccounts.All.Single(a => a.Name == name);

    /// <summary>The demo accounts and some more, each linked to somebody of the registry who serves.</summary>
    private static async Task<List<DemoAccount>> Writers(IServiceProvider s, DemoAccount tksk, DemoAccount psm)
    {
        var (holders, link, add) = (s.GetRequiredService<RoleHolders>(), s.GetRequiredService<LinkAccount>(), s.GetRequiredService<AddAccount>());
        var head = await holders.In(tksk.Region, "TKSK").Where(h => !h.IsCandidate).OrderBy(h => h.RoleId).FirstOrDefaultAsync();
        var serving = await holders.In(tksk.Region, "PSM").Where(h => !h.IsCandidate).OrderBy(h => h.RegionCode).ThenBy(h => h.RoleId).ToListAsync();
        var writers = new List<DemoAccount>();
        if (serving.Find(h => h.RegionCode == psm.Region) is { } first)
        {
            await link.Run(first.PersonId, psm.Email);
            writers.Add(psm);
            serving.RemoveAll(h => h.PersonId == first.PersonId);
        }
        foreach (var (holder, n) in serving.Where(h => h.InForce).DistinctBy(h => h.PersonId).Take(Volunteers - 1).Select((h, i) => (h, i + 2)))
        {
            var account = new DemoAccount($"psm{n}", holder.Name, Role.Volunteer, holder.RegionCode);
            await add.Run(new(account.Email, account.FullName, account.Role, account.Region));
            await link.Run(holder.PersonId, account.Email);
            writers.Add(account);
        }
        if (head is not null)
        {
            await link.Run(head.PersonId, tksk.Email);
            writers.Add(tksk);
        }
        return writers;
    }

    /// <summary>A month of a diary, in one transaction.</summary>
    private async Task<Guid> Month(IServiceProvider s, DateOnly month, DateOnly today, bool send)
    {
        await using var transaction = await s.GetRequiredService<AppDb>().Database.BeginTransactionAsync();
        var last = Math.Min(28, today >= month.AddMonths(1) ? 28 : today.Day);
        var report = Guid.Empty;
        for (var i = 0; i < Each; i++)
        {
            var doing = DemoNames.Pick(random, Doings);
            var (women, men) = (random.Next(2, 25), random.Next(0, 18));
            report = (await s.GetRequiredService<WriteDiary>().Write(new()
            {
                On = month.AddDays(random.Next(last)), From = new(8 + random.Next(7), 0), Hours = doing.Hours, Function = doing.Function, Programme = doing.Programme, What = doing.What, Place = doing.Place,
                Women = women, Men = men, Elderly = doing.Programme == "ELDERLY" ? women : 0,
            })).ReportId;
        }
        if (send) await s.GetRequiredService<SendReport>().Run(report, new() { Obstacles = random.Next(3) == 0 ? "Beberapa warga bekerja di kebun saat didatangi." : null, NextMonth = "Melanjutkan pendampingan dan pendataan." });
        await transaction.CommitAsync();
        return report;
    }

    /// <param name="last">Which of the writers, in the last month, whose reports stand in every state; -1 = acknowledged by all.</param>
    private async Task Answer(DemoAccount tksk, DemoAccount officer, Guid report, bool ofTksk, int last)
    {
        if (last == 1)
        {
            await As(tksk, async s => { await s.GetRequiredService<ReviewReports>().Return(report, new() { Reason = "Jumlah orang yang dijangkau belum terisi pada dua kegiatan." }); return 0; });
            return;
        }
        if (!ofTksk) await As(tksk, s => s.GetRequiredService<ReviewReports>().AcknowledgeAll([report]));
        if (last != 2) await As(officer, s => s.GetRequiredService<ReviewReports>().AcknowledgeAll([report]));
    }

    private async Task<T> As<T>(DemoAccount who, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var grant = new Grant(who.Role, who.Region);
        var account = await scope.ServiceProvider.GetRequiredService<AppDb>().Users.Where(a => a.Email == who.Email).Select(a => a.Id).SingleAsync();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        actor.Become(account, who.FullName, grant, [grant]);
        actor.Origin = "demo";
        return await work(scope.ServiceProvider);
    }
}
