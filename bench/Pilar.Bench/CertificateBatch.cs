using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Needs;
using Pilar.Modules.Training.Seats;

namespace Pilar.Bench;

/// <summary>One event with so many participants who earned it: the job that issues their certificates, and the file with all of them.</summary>
internal static class CertificateBatch
{
    private const string Province = "33", Password = "bench-certificates-2026";

    public static async Task<int> Run(int wanted, string folder, string file)
    {
        await using var app = Application.Build(folder);
        var today = app.Services.GetRequiredService<Clock>().Today;
        var curriculum = await With(app, s => s.GetRequiredService<AppDb>().Set<Curriculum>().SingleAsync(c => c.Code == "PSM-DASAR" && c.State == CurriculumState.InForce));
        var roles = await With(app, async s => (await s.GetRequiredService<TrainingNeeds>().Of(curriculum, Province, Province.Length)).Needs.Take(wanted).Select(n => n.Holder.RoleId).ToList());
        if (roles.Count < wanted) throw new InvalidOperationException($"The installation has {roles.Count} people who lack the training: generate more.");
        var id = await With(app, s => s.GetRequiredService<PrepareEvent>().Run(new()
        {
            Title = "Bimtek uji kecepatan", Kind = EventKind.Bimtek, CurriculumId = curriculum.Id, DeviationReason = "uji", Kinds = ["PSM"], StartsOn = today, EndsOn = today, Place = "Semarang", Signatory = "Kepala Rekaan", SignatoryTitle = "Kepala Dinas",
        }));
        var session = await With(app, s => s.GetRequiredService<PlanSession>().Run(id, null, new() { Title = "Sehari", Day = today, From = new(8, 0), Until = new(16, 0) }));
        await With(app, async s => { await s.GetRequiredService<SetQuotas>().Run(id, [new(Province, "", wanted)]); return 0; });
        await With(app, async s => { await s.GetRequiredService<OpenNominations>().Run(id); return 0; });
        var people = await With(app, async s => (await s.GetRequiredService<Nominate>().Run(id, roles)).Select(n => n.Id).ToList());
        await With(app, async s => { await s.GetRequiredService<SetAttendance>().Run(id, session, people, null); return 0; });
        await With(app, async s => { await s.GetRequiredService<EnterMarks>().Run(id, people.ConvertAll(p => new MarkLine(p, 50, 80))); return 0; });
        await With(app, async s => { await s.GetRequiredService<FinishEvent>().Run(id); return 0; });
        await With(app, s => s.GetRequiredService<RequestCertificates>().Run(id));

        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await app.Services.GetRequiredService<JobRunner>().RunNext();
        var issued = await With(app, s => s.GetRequiredService<AppDb>().Set<IssuedCertificate>().CountAsync(c => c.EventId == id));
        if (issued != wanted) throw new InvalidOperationException($"{issued} certificates were issued, not {wanted}.");
        Console.WriteLine($"* issuing {issued:N0} certificates: {watch.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor time");
        await Print(app, id, file);
        Console.WriteLine($"* resident memory of the whole program, at most: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB");
        return 0;
    }

    private static async Task Print(WebApplication app, Guid id, string file)
    {
        var email = $"bench-{Guid.NewGuid():N}@pilar.invalid";
        await With(app, async s => { await s.GetRequiredService<AddAccount>().Run(new(email, "Bench", Role.ProvinceOfficer, Province, Password)); return 0; }, system: true);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var browser = await Browser.SignIn(app.Urls.First(), email, Password);
        var processor = Environment.CpuUsage.TotalTime;
        var (milliseconds, bytes) = await browser.Save($"/trainings/{id}/certificates.pdf", file);
        Console.WriteLine($"* one PDF with a page and a QR for each: {milliseconds / 1000:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor time, {bytes / 1e6:F1} MB");
        await app.StopAsync();
    }

    private static async Task<TResult> With<TResult>(WebApplication app, Func<IServiceProvider, Task<TResult>> act, bool system = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        var grant = new Grant(Role.ProvinceOfficer, Province);
        if (system) actor.BecomeSystem("bench");
        else actor.Become(Guid.CreateVersion7(), "Bench", grant, [grant]);
        return await act(scope.ServiceProvider);
    }
}
