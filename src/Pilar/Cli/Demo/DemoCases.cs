using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Citizens;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Providers;
using Pilar.Modules.Regions;

namespace Pilar.Cli.Demo;

/// <summary>Invented people in need in the demo regency, reported by the demo accounts and brought to different stages by its officer.</summary>
internal sealed class DemoCases(DemoDesk desk, int seed)
{
    private const string Regency = "63.03", Officer = "kabupaten", Tksk = "tksk", Volunteer = "psm";

    /// <summary>Kind, youngest and oldest age, and what is told about it.</summary>
    private static readonly (string Kind, int From, int To, string Need)[] Needs =
    [
        ("PMKS-08", 62, 88, "Tinggal sendiri, sakit, dan jarang makan. Membutuhkan pendampingan dan pemeriksaan kesehatan."),
        ("PMKS-24", 25, 60, "Kehilangan pekerjaan; anak-anak terancam putus sekolah. Membutuhkan bantuan usaha."),
        ("PMKS-09", 20, 55, "Tidak dapat berjalan dan belum punya kursi roda. Membutuhkan alat bantu dan terapi."),
        ("PMKS-02", 7, 16, "Tidak sekolah sejak orang tuanya merantau; tinggal bersama nenek."),
        ("PMKS-21", 20, 65, "Rumah habis terbakar; mengungsi di balai desa. Membutuhkan pangan dan tempat tinggal sementara."),
        ("PMKS-19", 22, 45, "Mengalami kekerasan di rumah; membutuhkan perlindungan dan pendampingan hukum."),
    ];

    private readonly Random random = new(seed);

    /// <param name="count">The first are still to be taken, the last closed.</param>
    public async Task Run(int count)
    {
        var villages = await desk.As(null, s => Task.FromResult(s.GetRequiredService<RegionTree>().Below(Regency, RegionLevel.Village).Select(v => v.Code).ToList()));
        var today = await desk.As(null, s => Task.FromResult(s.GetRequiredService<Clock>().Today));
        for (var i = 0; i < count; i++)
        {
            var reporter = i % 6 == 0 ? Volunteer : i % 3 == 0 ? Tksk : Officer;
            var home = await desk.As(reporter, s => Task.FromResult(s.GetRequiredService<Actor>().Region!));
            var form = Report(Needs[i % Needs.Length], DemoNames.Pick(random, [.. villages.Where(v => RegionCode.Contains(home, v))]), today);
            var id = i % 10 == 9 ? (await desk.As(null, s => s.GetRequiredService<CitizenReport>().Run(Citizen(form)))).Id : (await desk.As(reporter, s => s.GetRequiredService<ReportCase>().Run(form))).Id;
            var steps = i % 10 == 9 ? 0 : i * 5 / count + i % 2;
            await Advance(id, steps, today);
            if (reporter == Volunteer && steps > 0) await Do(async s => await s.GetRequiredService<LeadCase>().Assign(id, await desk.Account(Tksk)));
        }
    }

    private ReportForm Report((string Kind, int From, int To, string Need) need, string village, DateOnly today)
    {
        var person = DemoPerson.Invent(random, village, "Martapura", today, need.From, need.To);
        return new()
        {
            Name = person.Name, Nik = person.Nik, BirthDate = person.BirthDate, Sex = person.Male ? "L" : "P", Village = village, Address = $"RT {person.Rt:000} RW {person.Rw:000}", Kinds = [need.Kind], Need = need.Need,
            Urgency = (Urgency)random.Next(3), Basis = LegalBasis.PublicTask, BasisNote = "Ditemukan saat kunjungan; wali dihubungi kemudian.", Guardian = need.To < ReportForm.AdultAge ? DemoNames.Of(random, male: false) : null, ConfirmedDistinct = true,
        };
    }

    private CitizenForm Citizen(ReportForm form) => new() { Name = form.Name, Age = 40, Sex = form.Sex, Village = form.Village, Need = form.Need, Address = form.Address, Urgency = form.Urgency, Reporter = DemoNames.Of(random, male: true) };

    /// <summary>Takes a case as many steps on as asked.</summary>
    private async Task Advance(Guid id, int steps, DateOnly today)
    {
        if (steps == 0) return;
        await Do(s => s.GetRequiredService<LeadCase>().Take(id));
        await Do(s => s.GetRequiredService<CaseStory>().Write(id, new() { Kind = EntryKind.Visit, Text = "Kunjungan pertama; keadaan sesuai laporan." }));
        if (steps == 1) return;
        await Move(CaseStage.Assessment, 7);
        await Do(s => s.GetRequiredService<CaseTasks>().Add(id, new() { Title = "Lengkapi fotokopi kartu keluarga", DueOn = today.AddDays(random.Next(3, 12)) }));
        if (steps == 2) return;
        await Do(async s =>
        {
            var form = await s.GetRequiredService<AppDb>().Set<AssessmentForm>().FirstAsync(f => f.State == EditionState.InForce);
            await s.GetRequiredService<FillAssessment>().Run(id, form.Id, form.Fields.Where(f => f.Required).ToDictionary(f => f.Key, f => new[] { f.Type switch { FieldType.YesNo => Answers.No, FieldType.Choice => DemoNames.Pick(random, f.Choices!).Text, _ => "Kebutuhan dasar belum terpenuhi." } }));
        });
        await Move(CaseStage.Plan, 10);
        await Do(s => s.GetRequiredService<CasePlan>().Add(id, new() { Service = (ServiceType)random.Next(4), Goal = "Kebutuhan dasar terpenuhi selama tiga bulan.", Responsible = "Puskesos desa (rekaan)", DueOn = today.AddDays(60) }));
        if (steps == 3) return;
        await Move(CaseStage.Services, 60);
        if (steps == 4) return;
        await Do(async s => await s.GetRequiredService<CasePlan>().End(await s.GetRequiredService<AppDb>().Set<PlanItem>().Where(p => p.CaseId == id).Select(p => p.Id).SingleAsync(), PlanState.Done));
        await Do(s => s.GetRequiredService<MoveCase>().Run(id, new() { To = CaseStage.Closed, Ending = Ending.GoalsReached, Due = today.AddDays(90) }));

        Task Move(CaseStage to, int days) => Do(s => s.GetRequiredService<MoveCase>().Run(id, new() { To = to, Due = today.AddDays(days) }));
    }

    private Task Do(Func<IServiceProvider, Task> work) => desk.As(Officer, work);
}
