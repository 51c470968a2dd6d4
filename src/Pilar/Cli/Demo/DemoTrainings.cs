using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Letters;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Needs;
using Pilar.Modules.Training.Seats;
using Pilar.Modules.Training.Speakers;
using Pilar.Web.Pdf;

namespace Pilar.Cli.Demo;

/// <summary>Two trainings of the demo regency: one of today, finished with certificates, and one of next month that takes nominations.</summary>
internal sealed class DemoTrainings(IServiceProvider services)
{
    private const string Regency = "63.03";
    private const int Seats = 20, Waiting = 4, LessonsADay = 3;

    private static readonly Random Chance = new(20261101);

    public async Task Run()
    {
        var curriculum = await With(async s => await s.GetRequiredService<AppDb>().Set<Curriculum>().Include(c => c.Subjects).SingleAsync(c => c.Code == "PSM-DASAR" && c.State == CurriculumState.InForce));
        var needs = await With(async s => (await s.GetRequiredService<TrainingNeeds>().Of(curriculum, Regency, Regency.Length)).Needs.Select(n => n.Holder.RoleId).ToList());
        var speakers = new[] { await Speaker("Rahmi Andani", "Balai Pelatihan Rekaan", "Etika dan manajemen kasus"), await Speaker("Fajar Samudera", "Dinas Sosial Rekaan", "Data dan rujukan"), await Speaker("Lestari Wulan", "Yayasan Contoh Sejahtera", "Perlindungan anak") };
        var today = await With(s => Task.FromResult(s.GetRequiredService<Clock>().Today));

        var held = await Event("Bimtek dasar PSM angkatan I", curriculum, today, today);
        await Lessons(held, curriculum, speakers, today);
        var people = await Fill(held, needs.Take(Seats), Seats);
        await Hold(held, people);

        var coming = await Event("Bimtek dasar PSM angkatan II", curriculum, today.AddDays(30), today.AddDays(32));
        for (var day = 0; day < 3; day++) await Lessons(coming, curriculum, speakers, today.AddDays(30 + day), day);
        await With(s => s.GetRequiredService<InviteSpeakers>().Run(coming));
        await HandOut(coming);
        await Fill(coming, needs.Skip(Seats).Take(Seats + Waiting), Seats);
        await With(s => s.GetRequiredService<WriteLetter>().Run(coming, new() { Number = "400.9/101/Dinsos", Date = today, Head = "Dinas Sosial Kabupaten Banjar (demo)\nJalan Contoh Nomor 1, Martapura", Body = LetterTemplate.UsualBody, Keep = true }));
    }

    private Task<Guid> Event(string title, Curriculum curriculum, DateOnly from, DateOnly until) => With(s => s.GetRequiredService<PrepareEvent>().Run(new()
    {
        Title = title, Kind = EventKind.Bimtek, CurriculumId = curriculum.Id, Kinds = ["PSM"], StartsOn = from, EndsOn = until, Place = "Martapura", Address = "Aula Dinas Sosial, Jalan Contoh Nomor 1",
        Organiser = "Dinas Sosial Kabupaten Banjar (demo)", Signatory = "Nurdiana Rekaan, S.Sos.", SignatoryTitle = "Kepala Dinas Sosial", BudgetSource = "APBD kabupaten", BudgetLine = "1.06.02.2.03", Budget = 48_500_000,
    }));

    private async Task Lessons(Guid id, Curriculum curriculum, Guid[] speakers, DateOnly date, int day = 0)
    {
        var (from, turn) = (new TimeOnly(8, 0), day);
        foreach (var lesson in curriculum.Subjects.OrderBy(s => s.Order).Skip(day * LessonsADay).Take(LessonsADay))
        {
            var until = from.AddMinutes(lesson.Hours * Curriculum.MinutesPerHour);
            await With(s => s.GetRequiredService<PlanSession>().Run(id, null, new() { Title = lesson.Title, SubjectId = lesson.Id, Day = date, From = from, Until = until, Room = "Aula", Speakers = [speakers[turn++ % speakers.Length]] }));
            from = until.AddMinutes(15);
        }
    }

    /// <summary>One sheet of notes for the first lesson.</summary>
    private async Task HandOut(Guid id)
    {
        var first = await With(async s => (await s.GetRequiredService<AppDb>().Set<Session>().AsNoTracking().Where(x => x.EventId == id).ToListAsync()).OrderBy(x => x.Day).ThenBy(x => x.From).First());
        using var content = new MemoryStream();
        using (var paper = new PdfPaper(first.Title))
        {
            paper.Title(first.Title);
            paper.Text("Bahan bacaan contoh untuk peserta. Seluruh nama dan isi pada demo ini rekaan.");
            paper.Write(content);
        }
        await With(s => s.GetRequiredService<MaterialFiles>().AddToSession(first.Id, [new FormFile(content, 0, content.Length, "Files", $"{first.Title}.pdf") { Headers = new HeaderDictionary() }]));
    }

    private async Task<IReadOnlyList<Enrolment>> Fill(Guid id, IEnumerable<Guid> roles, int seats)
    {
        await With(s => s.GetRequiredService<SetQuotas>().Run(id, [new(Regency, "", seats)]));
        await With(s => s.GetRequiredService<OpenNominations>().Run(id));
        return await With(s => s.GetRequiredService<Nominate>().Run(id, [.. roles]));
    }

    private async Task Hold(Guid id, IReadOnlyList<Enrolment> people)
    {
        var sessions = await With(async s => await s.GetRequiredService<AppDb>().Set<Session>().AsNoTracking().Where(x => x.EventId == id).ToListAsync());
        var leftEarly = people.Where((_, i) => i % 10 == 9).Select(p => p.Id).ToHashSet();
        foreach (var session in sessions.OrderBy(x => x.From))
            await With(s => s.GetRequiredService<SetAttendance>().Run(id, session.Id, [.. people.Select(p => p.Id).Where(p => session.From.Hour < 12 || !leftEarly.Contains(p))], null));
        await With(s => s.GetRequiredService<EnterMarks>().Run(id, [.. people.Select(p => new MarkLine(p.Id, Chance.Next(30, 66), Chance.Next(62, 98)))]));
        await With(s => s.GetRequiredService<FinishEvent>().Run(id));
        await With(s => s.GetRequiredService<RequestCertificates>().Run(id));
        await services.GetRequiredService<JobRunner>().RunNext();
    }

    private Task<Guid> Speaker(string name, string institution, string expertise) =>
        With(s => s.GetRequiredService<RegisterSpeaker>().Run(new() { Name = name, Institution = institution, Expertise = expertise }));

    private Task<bool> With(Func<IServiceProvider, Task> act) => With(async s => { await act(s); return true; });

    /// <summary>As the officer of the regency.</summary>
    private async Task<TResult> With<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var officer = DemoAccounts.All.Single(a => a is { Role: Role.RegencyOfficer, Region: Regency });
        var grant = new Grant(officer.Role, officer.Region);
        var account = await scope.ServiceProvider.GetRequiredService<AppDb>().Users.Where(a => a.Email == officer.Email).Select(a => a.Id).SingleAsync();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        actor.Become(account, officer.FullName, grant, [grant]);
        actor.Origin = "demo";
        return await act(scope.ServiceProvider);
    }
}
