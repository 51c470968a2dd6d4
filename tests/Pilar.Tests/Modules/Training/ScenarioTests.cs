using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

/// <summary>A Bimtek of three days with 100 participants of 13 regencies and six speakers, through the pages: from the plan to the certificates
/// that make 30 PSM valid.</summary>
public class ScenarioTests
{
    [Theory, EachDatabase]
    public async Task From_planning_to_certificates_and_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = new Dictionary<string, List<Guid>>();
        foreach (var regency in Course.Regencies) roles[regency] = await Course.Untrained(house, regency, regency == "63.03" ? 40 : 5);
        var curriculum = await Course.Curriculum(house);
        var (email, officers) = (await house.AddAccount(Role.ProvinceOfficer, "63"), new Dictionary<string, string>());
        foreach (var regency in Course.Regencies) officers[regency] = await house.AddAccount(Role.RegencyOfficer, regency);

        var province = await house.SignIn(email);
        var id = await Prepare(province, curriculum);
        await Schedule(province, id);
        var quotas = Course.Regencies.ToDictionary(r => $"seats:{r}:", r => (string?)(r == "63.03" ? "40" : "5"));
        await Goes(province, $"/trainings/{id}/quotas", "form", quotas);
        await Goes(province, $"/trainings/{id}", "open", []);
        foreach (var (regency, people) in roles)
        {
            var officer = await house.SignIn(officers[regency]);
            await Goes(officer, $"/trainings/{id}/nominate", "nominate", [], [.. people.Select(p => ("role", p.ToString()))]);
        }
        var enrolments = await Course.Enrolments(house, id);
        Assert.Equal(100, enrolments.Count(e => e.HasSeat));
        var phone = await house.Serve();
        foreach (var enrolment in enrolments.Take(30)) await Goes(phone, $"/i/{enrolment.Code}", "yes", []);
        Assert.Equal(30, (await Course.Enrolments(house, id)).Count(e => e.State == EnrolmentState.Confirmed));

        await using var later = house.Later(15);
        province = await later.SignIn(email);
        // Thirty attend everything and pass; the others miss the second day or fail.
        var passing = enrolments.Take(30).ToList();
        foreach (var session in await Sessions(later, id))
            await Goes(province, $"/trainings/{id}/attendance?session={session.Id}", "list", [], [.. (session.Day == Course.FirstDay.AddDays(1) ? passing : enrolments).Select(e => ("present", e.Id.ToString()))]);
        await Goes(province, $"/trainings/{id}/marks", "form", enrolments.SelectMany(e => new (string, string?)[] { ($"before:{e.Id}", "45,5"), ($"after:{e.Id}", passing.Contains(e) ? "80" : "55") }).ToDictionary(f => f.Item1, f => f.Item2));
        await Goes(province, $"/trainings/{id}", "finish", []);
        await Goes(province, $"/trainings/{id}/certificates", "issue", []);
        await later.RunJobs();

        await using var desk = later.AsSystem();
        var issued = await desk.Db.Set<IssuedCertificate>().AsNoTracking().ToListAsync();
        Assert.Equal(passing.Select(p => p.PersonId).Order(), issued.Select(c => c.PersonId).Order());
        Assert.Equal(30, issued.Select(c => c.Number).Distinct().Count());
        foreach (var certificate in issued)
            Assert.Equal(Verdict.Valid, await Course.VerdictOf(later, enrolments.Single(e => e.PersonId == certificate.PersonId).RoleId));
        var failed = enrolments.First(e => !passing.Contains(e));
        Assert.Equal(Verdict.Invalid, await Course.VerdictOf(later, failed.RoleId));

        var one = issued[0];
        phone = await later.Serve();
        Assert.Contains("berlaku", (await phone.Page($"/verify/{one.Code}")).QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        await Goes(province, $"/trainings/participants/{one.EnrolmentId}", "revoke", new() { ["Revocation.Reason"] = "daftar hadir dipalsukan" });
        Assert.Equal(Verdict.Invalid, await Course.VerdictOf(later, enrolments.Single(e => e.PersonId == one.PersonId).RoleId));
        Assert.Contains("dicabut", (await phone.Page($"/verify/{one.Code}")).QuerySelector(".alert.bad")!.TextContent, StringComparison.Ordinal);
        await Replaced(later, province, issued[1], enrolments.Single(e => e.PersonId == issued[1].PersonId).RoleId);
        phone.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        Assert.Equal("revoked", JsonDocument.Parse(await phone.GetStringAsync(new Uri($"/verify/{one.Code}", UriKind.Relative))).RootElement.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(new Uri("/verify/ABCDEFGHJKMN", UriKind.Relative))).StatusCode);
    }

    /// <summary>A lost or misspelt certificate is issued anew: the old one counts no more, the person stays valid.</summary>
    private static async Task Replaced(House house, HttpClient province, IssuedCertificate lost, Guid role)
    {
        var page = $"/trainings/participants/{lost.EnrolmentId}";
        Assert.NotEqual(HttpStatusCode.Redirect, (await province.Submit(page, "reissue", new() { ["Reissuance.Reason"] = " " })).StatusCode);
        await Goes(province, page, "reissue", new() { ["Reissuance.Reason"] = "hilang" });
        await using var desk = house.AsSystem();
        var both = await desk.Db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.EnrolmentId == lost.EnrolmentId).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal((CertificateStanding.Revoked, CertificateStanding.Valid), (both[0].StandingOn(desk.Db.Clock.Today), both[1].StandingOn(desk.Db.Clock.Today)));
        Assert.Equal(both[1].Id, both[0].ReplacedById);
        Assert.NotEqual(both[0].Number, both[1].Number);
        Assert.Equal(Verdict.Valid, await Course.VerdictOf(house, role));
        Assert.Equal(1, await desk.Db.Set<AuditEntry>().CountAsync(a => a.Verb == nameof(ReplaceIssued)));
        Assert.Contains("Diganti", (await province.Page($"/verify/{both[0].Code}")).QuerySelector(".alert.bad")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Guid> Prepare(HttpClient province, Guid curriculum)
    {
        var answer = await province.Submit("/trainings/new", "form", new()
        {
            ["Input.Title"] = "Bimtek PSM Kalimantan Selatan", ["Input.CurriculumId"] = curriculum.ToString(), ["Input.DeviationReason"] = "Anggaran kabupaten tidak tersedia",
            ["Input.StartsOn"] = "2026-11-10", ["Input.EndsOn"] = "2026-11-12", ["Input.Place"] = "Banjarmasin", ["Input.Signatory"] = "Kepala Dinas Rekaan",
        }, ("kind", "PSM"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.Path().Split('/')[^1]);
    }

    private static async Task Schedule(HttpClient province, Guid id)
    {
        var speakers = new List<string>();
        for (var i = 1; i <= 6; i++)
        {
            var made = await province.Submit("/speakers/new", "form", new() { ["Input.Name"] = $"Narasumber Rekaan {i}", ["Input.Institution"] = "Balai Rekaan" });
            speakers.Add(made.Headers.Location!.Path().Split('/')[^1]);
        }
        for (var day = 0; day < 3; day++)
            for (var half = 0; half < 2; half++)
                await Goes(province, $"/trainings/{id}/sessions/new", "form", new()
                {
                    ["Input.Title"] = $"Sesi {day}.{half}", ["Input.Day"] = $"2026-11-{10 + day}", ["Input.From"] = half == 0 ? "08:00" : "13:00", ["Input.Until"] = half == 0 ? "12:00" : "16:00", ["Input.Room"] = "Aula",
                }, ("speaker", speakers[day * 2 + half]));
    }

    private static async Task<List<Session>> Sessions(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Session>().AsNoTracking().Where(s => s.EventId == id).ToListAsync();
    }

    /// <summary>The form is taken: the answer leads on.</summary>
    private static async Task Goes(HttpClient browser, string path, string form, Dictionary<string, string?> values, params (string, string)[] more)
    {
        var answer = await browser.Submit(path, form, values, more);
        if (answer.StatusCode != HttpStatusCode.Redirect) Assert.Fail($"{path}: {await answer.Error()}");
    }
}
