using System.Text.RegularExpressions;
using Pilar.Browser.Support;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>A Bimtek of three days with 100 participants of 13 regencies and six speakers, every step by hand in a browser: thirty people become
/// valid PSM, and one of them is none any more when the certificate is revoked.</summary>
[Collection(SiteCollection.Name)]
public sealed class TrainingJourney(Site site)
{
    private const int Passing = 30;

    [Theory, EachDatabase]
    public async Task From_planning_to_certificates_and_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = new Dictionary<string, List<Guid>>();
        foreach (var regency in Course.Regencies) roles[regency] = await Course.Untrained(house, regency, regency == "63.03" ? 40 : 5);
        var email = await house.AddAccount(Role.ProvinceOfficer, "63");
        var address = await Address(house);

        var province = await SignIn(address, email);
        var id = await Prepare(province);
        await Schedule(province, id);
        await GiveQuotas(province, id);
        foreach (var regency in Course.Regencies) await Nominate(await SignIn(address, await house.AddAccount(Role.RegencyOfficer, regency)), id, roles[regency].Count);
        var participants = await Course.Enrolments(house, id);
        Assert.Equal(100, participants.Count(p => p.HasSeat));
        foreach (var participant in participants.Take(3)) await Confirm(address, participant);
        await province.GotoAsync($"/trainings/{id}/participants?state=Confirmed");
        await Expect(province.Locator("tbody tr")).ToHaveCountAsync(3);

        await using var later = house.Later(11);
        address = await Address(later);
        province = await SignIn(address, email);
        // Thirty attend everything and pass; the others miss the second day or fail.
        var passing = participants.Take(Passing).Select(p => p.Id).ToHashSet();
        await RecordAttendance(province, id, passing);
        await EnterMarks(province, id, passing);
        await Finish(province, later, id);
        await ShouldBeValid(province, later, participants, passing);
        await Revoke(province, address, participants[0]);
    }

    private static async Task<string> Address(House house)
    {
        using var client = await house.Serve();
        return client.BaseAddress!.ToString();
    }

    private async Task<IPage> SignIn(string address, string email)
    {
        var page = await site.Open(address: address);
        await page.SignIn(email, Browsing.Password);
        return page;
    }

    private static async Task<Guid> Prepare(IPage office)
    {
        await office.GotoAsync("/trainings");
        await office.GetByRole(AriaRole.Link, new() { Name = "Siapkan kegiatan" }).First.ClickAsync();
        await Fill(office, ("Title", "Bimtek PSM Kalimantan Selatan"), ("StartsOn", "2026-11-10"), ("EndsOn", "2026-11-12"), ("Place", "Banjarmasin"), ("Signatory", "Kepala Dinas Rekaan"));
        var basic = await office.Locator("[name='Input.CurriculumId'] option").Filter(new() { HasText = "PSM" }).Filter(new() { HasText = "dasar" }).First.GetAttributeAsync("value");
        await office.Locator("[name='Input.CurriculumId']").SelectOptionAsync(basic!);
        await Save(office);
        // The basic level is the regency's task: the province says why it holds it.
        await Expect(office.Locator(".alert.bad")).ToBeVisibleAsync();
        await Fill(office, ("DeviationReason", "Anggaran kabupaten tidak tersedia"));
        await Save(office);
        await Expect(office.Locator("h1")).ToContainTextAsync("Bimtek PSM Kalimantan Selatan");
        return Guid.Parse(new Uri(office.Url).Segments[^1]);
    }

    private static async Task Schedule(IPage office, Guid id)
    {
        for (var i = 1; i <= 6; i++)
        {
            await office.GotoAsync("/speakers/new");
            await Fill(office, ("Name", $"Narasumber Rekaan {i}"), ("Institution", "Balai Rekaan"));
            await Save(office);
        }
        for (var day = 0; day < 3; day++)
            for (var half = 0; half < 2; half++)
            {
                await office.GotoAsync($"/trainings/{id}/sessions/new");
                await Fill(office, ("Title", $"Sesi {day}.{half}"), ("From", half == 0 ? "08:00" : "13:00"), ("Until", half == 0 ? "12:00" : "16:00"), ("Room", "Aula"));
                await office.Locator("[name='Input.Day']").SelectOptionAsync($"2026-11-{10 + day}");
                await office.GetByLabel($"Narasumber Rekaan {day * 2 + half + 1} ").CheckAsync();
                await Save(office);
            }
        await Expect(office.Locator("tbody tr")).ToHaveCountAsync(6);
    }

    private static async Task GiveQuotas(IPage office, Guid id)
    {
        await office.GotoAsync($"/trainings/{id}/quotas");
        foreach (var regency in Course.Regencies) await office.Locator($"[name='seats:{regency}:']").FillAsync(regency == "63.03" ? "40" : "5");
        await Save(office);
        await office.GotoAsync($"/trainings/{id}");
        await office.GetByRole(AriaRole.Button, new() { Name = "Buka usulan peserta" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("Wilayah dapat mengusulkan peserta.");
    }

    private static async Task Nominate(IPage office, Guid id, int people)
    {
        await office.GotoAsync($"/trainings/{id}/participants");
        await office.GetByRole(AriaRole.Link, new() { Name = "Usulkan peserta" }).ClickAsync();
        await Expect(office.Locator("[name=role]")).ToHaveCountAsync(people);
        await office.GetByRole(AriaRole.Button, new() { Name = "Centang semua" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Usulkan yang dipilih" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync($"{people} orang mendapat kursi, 0 masuk daftar tunggu.");
        await office.Context.CloseAsync();
    }

    private async Task Confirm(string address, Enrolment participant)
    {
        var phone = await site.Open(Screen.Phone, address: address);
        await phone.GotoAsync($"/i/{participant.Code}");
        await phone.ShouldFitWidth();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Ya, saya hadir" }).ClickAsync();
        await Expect(phone.Locator("main")).ToContainTextAsync("Kartu hadir");
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Ya, saya hadir" })).ToHaveCountAsync(0);
        await phone.Context.CloseAsync();
    }

    private static async Task RecordAttendance(IPage office, Guid id, HashSet<Guid> passing)
    {
        await office.GotoAsync($"/trainings/{id}/attendance");
        var sessions = await office.GetByLabel("Sesi", new() { Exact = true }).Locator("option").EvaluateAllAsync<string[]>("options => options.map(o => o.value)");
        Assert.Equal(6, sessions.Length);
        foreach (var (session, i) in sessions.Select((s, i) => (s, i)))
        {
            await office.GotoAsync($"/trainings/{id}/attendance?session={session}");
            if (i / 2 != 1) await office.GetByRole(AriaRole.Button, new() { Name = "Centang semua" }).ClickAsync();
            else foreach (var participant in passing) await office.Locator($"[name=present][value='{participant}']").CheckAsync();
            await office.GetByRole(AriaRole.Button, new() { Name = "Simpan daftar hadir" }).ClickAsync();
            await Expect(office.Locator(".result-count")).ToContainTextAsync($"{(i / 2 == 1 ? passing.Count : 100)} dari 100 hadir");
        }
    }

    private static async Task EnterMarks(IPage office, Guid id, HashSet<Guid> passing)
    {
        await office.GotoAsync($"/trainings/{id}/marks");
        foreach (var field in await office.Locator("input.short").AllAsync())
        {
            var name = (await field.GetAttributeAsync("name"))!.Split(':');
            await field.FillAsync(name[0] == "before" ? "45,5" : passing.Contains(Guid.Parse(name[1])) ? "80" : "55");
        }
        await office.GetByRole(AriaRole.Button, new() { Name = "Simpan nilai" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("dari 100 peserta dengan dua nilai");
    }

    private static async Task Finish(IPage office, House house, Guid id)
    {
        await office.GotoAsync($"/trainings/{id}");
        await office.GetByRole(AriaRole.Button, new() { Name = "Nyatakan selesai" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("Kegiatan selesai.");
        await office.GetByRole(AriaRole.Link, new() { Name = "Sertifikat", Exact = true }).First.ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = $"Terbitkan {Passing} sertifikat" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("Sertifikat sedang diterbitkan.");
        await house.RunJobs();
        await office.ReloadAsync();
        await Expect(office.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^PDF ") })).ToHaveCountAsync(Passing);
        await office.ShouldBeAccessible();
    }

    private static async Task ShouldBeValid(IPage office, House house, List<Enrolment> participants, HashSet<Guid> passing)
    {
        foreach (var participant in new[] { participants[0], participants[Passing - 1], participants[Passing] })
        {
            await office.GotoAsync($"/people/{participant.PersonId}");
            await Expect(office.Locator("h1")).ToContainTextAsync(passing.Contains(participant.Id) ? "PSM: valid" : "PSM: tidak valid");
        }
        foreach (var participant in participants) Assert.Equal(passing.Contains(participant.Id) ? Verdict.Valid : Verdict.Invalid, await Course.VerdictOf(house, participant.RoleId));
    }

    private async Task Revoke(IPage office, string address, Enrolment participant)
    {
        await office.GotoAsync($"/trainings/participants/{participant.Id}");
        var check = (await office.Locator("a[href^='/verify/']").First.GetAttributeAsync("href"))!;
        var anybody = await site.Open(Screen.Phone, script: false, address: address);
        await anybody.GotoAsync(check);
        await Expect(anybody.Locator(".alert.good")).ToContainTextAsync("berlaku");
        await anybody.ShouldFitWidth();

        await office.GetByText("Cabut sertifikat …").ClickAsync();
        await office.Locator("[name='Revocation.Reason']").FillAsync("daftar hadir dipalsukan");
        await office.GetByRole(AriaRole.Button, new() { Name = "Cabut sertifikat" }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("Sertifikat dicabut.");
        await office.GotoAsync($"/people/{participant.PersonId}");
        await Expect(office.Locator("h1")).ToContainTextAsync("PSM: tidak valid");
        await anybody.ReloadAsync();
        await Expect(anybody.Locator(".alert.bad")).ToContainTextAsync("dicabut");
    }

    private static async Task Fill(IPage page, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values) await page.Locator($"[name='Input.{field}']").FillAsync(value);
    }

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
}
