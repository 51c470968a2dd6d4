using Microsoft.EntityFrameworkCore;
using Pilar.Browser.Support;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Providers;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>The phone in the village, with the network cut: what is written there arrives, what is answered comes back, what two have changed is decided by a person.</summary>
[Collection(SiteCollection.Name)]
public sealed class FieldJourney(Site site)
{
    private const string Pin = "294817", Client = "Melati Rekaan", Provider = "Panti Uji Lapangan";
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory, EachDatabase]
    public async Task What_is_written_without_signal_arrives_and_the_answer_comes_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Helpers.Kept(house, Provider);
        using var client = await house.Serve();
        var address = client.BaseAddress!.ToString();
        var email = await house.AddAccount(Role.Volunteer, Somebody.Village);
        var phone = await SignIn(address, email);

        await phone.Context.SetOfflineAsync(true);
        await Report(phone);
        phone = await ClosedAndOpenedAgain(phone);
        await phone.Context.SetOfflineAsync(false);
        await Sync(phone);

        var office = await site.Open(address: address);
        await office.SignIn(await house.AddAccount(Role.RegencyOfficer, "63.03"), Browsing.Password);
        var id = await Refer(house, office, address);
        await Sync(phone);
        await Go(phone, $"/case/{id}");
        await Expect(phone.Locator("main")).ToContainTextAsync(Provider);
        await Expect(phone.Locator("main .badge", new() { HasText = "diterima" }).First).ToBeVisibleAsync();
        await Suits(phone);

        var second = await SignIn(address, email, look: false);
        await Decide(phone, second, id);
        await WrongPins(second);
        await EveryScreenSuits(phone, id);
        await WipedByTheOffice(house, office, phone, id);
    }

    /// <summary>Signed in once, a PIN chosen, everything fetched.</summary>
    /// <param name="look">Whether the screens on the way are looked at: once is enough.</param>
    private async Task<IPage> SignIn(string address, string email, bool look = true)
    {
        var phone = await site.Open(Screen.Phone, address: address);
        var scales = await Scales.Beside(phone);
        await phone.GotoAsync("/field");
        await Expect(phone.GetByLabel("Email")).ToBeVisibleAsync();
        if (look)
        {
            await phone.ShouldStandStill();
            Assert.Empty((await scales.Read(phone)).Complaints);
        }
        await phone.GetByLabel("Email").FillAsync(email);
        await phone.GetByLabel("Kata sandi").FillAsync(Browsing.Password);
        if (look) await Suits(phone);
        await Press(phone, "Masuk");
        await phone.GetByLabel("PIN, 6 angka").FillAsync(Pin);
        await phone.GetByLabel("Ulangi PIN").FillAsync(Pin);
        await Press(phone, "Simpan PIN");
        await Expect(phone.Locator("h1")).ToContainTextAsync("Halo");
        await Expect(phone.Locator(".line")).ToContainTextAsync("Terhubung");
        await phone.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        if (look) await Suits(phone);
        return phone;
    }

    private static async Task Report(IPage phone)
    {
        await phone.GetByRole(AriaRole.Link, new() { Name = "Laporan baru" }).ClickAsync();
        await phone.GetByLabel("Nama", new() { Exact = true }).FillAsync(Client);
        await Press(phone, "Simpan laporan");
        await Expect(phone.Locator(".alert.bad")).ToBeVisibleAsync();
        await Suits(phone);
        await phone.GetByLabel("Umur, boleh perkiraan").FillAsync("78");
        await phone.Locator($"input[value='{Need.Elderly}']").CheckAsync();
        await phone.GetByLabel("Keadaan dan kebutuhan").FillAsync("Tinggal sendiri, sakit, dan jarang makan.");
        await phone.Locator("input[name='f-basis']").Nth(1).CheckAsync();
        await phone.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "rumah.png", MimeType = "image/png", Buffer = Photo });
        await Expect(phone.Locator(".photos img")).ToBeVisibleAsync();
        await Press(phone, "Simpan laporan");
        await Expect(phone.Locator("main")).ToContainTextAsync("menunggu dikirim");
    }

    /// <summary>Without a signal: the shell comes from the phone, the records after the PIN.</summary>
    private static async Task<IPage> ClosedAndOpenedAgain(IPage phone)
    {
        var again = await phone.Context.NewPageAsync();
        await phone.CloseAsync();
        await again.GotoAsync("/field");
        await again.GetByLabel("PIN, 6 angka").FillAsync("294818");
        await Expect(again.Locator(".alert.bad")).ToContainTextAsync("9 kali lagi");
        await again.GetByLabel("PIN, 6 angka").FillAsync(Pin);
        await Expect(again.Locator("main")).ToContainTextAsync("1 pekerjaan menunggu dikirim.");
        return again;
    }

    /// <summary>The office finds the case, offers it in the browser; the partner answers by the link.</summary>
    private async Task<Guid> Refer(House house, IPage office, string address)
    {
        await office.GotoAsync("/cases");
        await office.GetByRole(AriaRole.Link, new() { Name = Client }).First.ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("Tinggal sendiri");
        var id = Guid.Parse(new Uri(office.Url).Segments[^1]);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            await officer.Get<LeadCase>().Take(id);
            await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Assessment, Due = new(2026, 11, 20) });
            await CaseFlowTests.Assess(officer, id);
            await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Plan, Due = new(2026, 11, 25) });
        }
        await office.GotoAsync($"/cases/{id}/refer");
        await office.GetByRole(AriaRole.Radio).First.CheckAsync();
        await office.Locator("[name='Input.Need']").FillAsync("Lanjut usia tanpa keluarga.");
        await office.Locator("[name='Input.Consent']").FillAsync("Disetujui lisan oleh yang bersangkutan.");
        await Press(office, "Tawarkan");
        await Press(office, "Buat tautan sekali pakai");
        var link = await office.Locator(".alert code").InnerTextAsync();

        var partner = await site.Open(Screen.Phone, script: false, address: address);
        await partner.GotoAsync(link);
        await partner.Locator("[name='Input.To'][value=Accepted]").CheckAsync();
        await Press(partner, "Kirim jawaban");
        await Expect(partner.Locator("main")).ToContainTextAsync("Jawaban Anda tersimpan");
        return id;
    }

    /// <summary>Both change the need without a signal; whoever sends second sees both values, and what is chosen is the same on both.</summary>
    private static async Task Decide(IPage first, IPage second, Guid id)
    {
        foreach (var (phone, need) in new[] { (first, "Atap rumahnya bocor."), (second, "Perlu kursi roda.") })
        {
            await phone.Context.SetOfflineAsync(true);
            await Go(phone, $"/form/amend:{id}");
            await phone.GetByLabel("Keadaan dan kebutuhan").FillAsync(need);
            await Press(phone, "Simpan perubahan");
            await Expect(phone.Locator("main")).ToContainTextAsync("menunggu dikirim");
        }
        foreach (var phone in new[] { first, second })
        {
            await phone.Context.SetOfflineAsync(false);
            await Sync(phone);
        }
        await Go(second, "/outbox");
        await second.GetByRole(AriaRole.Link, new() { Name = "Perubahan data" }).ClickAsync();
        await Expect(second.Locator("main")).ToContainTextAsync("Atap rumahnya bocor.");
        await Expect(second.Locator("main")).ToContainTextAsync("Perlu kursi roda.");
        await Suits(second);
        await second.GetByLabel("Dari saya").CheckAsync();
        await Press(second, "Kirim pilihan");
        await Expect(second.Locator("main")).ToContainTextAsync("Sudah Anda pilih.");
        foreach (var phone in new[] { second, first })
        {
            await Sync(phone);
            await Go(phone, $"/case/{id}");
            await Expect(phone.Locator("main .lines").First).ToHaveTextAsync("Perlu kursi roda.");
        }
    }

    /// <summary>Nine wrong tries lie behind; the tenth removes everything and says so.</summary>
    private static async Task WrongPins(IPage phone)
    {
        await Go(phone, "/more");
        await Press(phone, "Kunci sekarang");
        await Expect(phone.GetByLabel("PIN, 6 angka")).ToBeVisibleAsync();
        await phone.EvaluateAsync("""
            () => new Promise((done, failed) => {
              const opening = indexedDB.open('pilar');
              opening.onsuccess = () => {
                const room = opening.result.transaction('meta', 'readwrite').objectStore('meta'), asked = room.get('vault');
                asked.onsuccess = () => { const put = room.put({ ...asked.result, tries: 9, retryAt: 0 }, 'vault'); put.onsuccess = () => { opening.result.close(); done(true); }; put.onerror = failed; };
              };
            })
            """);
        await phone.GetByLabel("PIN, 6 angka").FillAsync("294818");
        await Expect(phone.Locator("main")).ToContainTextAsync("Data di ponsel ini sudah dihapus.");
        await Expect(phone.Locator("main")).ToContainTextAsync("PIN salah 10 kali.");
    }

    /// <summary>A lost phone: what it has not sent goes to the office, with its photo, before everything on it is removed; the office takes it in.</summary>
    private static async Task WipedByTheOffice(House house, IPage office, IPage phone, Guid id)
    {
        await phone.Context.SetOfflineAsync(true);
        await Go(phone, $"/form/entry:{id}:visit");
        await phone.GetByLabel("Apa yang ditemui dan dikerjakan").FillAsync("Sudah makan hari ini.");
        await phone.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "rumah.png", MimeType = "image/png", Buffer = Photo });
        await Expect(phone.Locator(".photos img")).ToBeVisibleAsync();
        await Press(phone, "Simpan");
        await Expect(phone.Locator("main")).ToContainTextAsync("menunggu dikirim");

        await using var system = house.AsSystem();
        var lost = await system.Db.Set<FieldDevice>().OrderBy(d => d.AddedAt).Select(d => d.Id).FirstAsync();
        await office.GotoAsync("/settings/phones");
        await office.Locator($"a[href='/settings/phones/{lost}']").ClickAsync();
        await office.GetByText("Hapus data ponsel …").ClickAsync();
        await office.Locator("[name='WipeInput.Reason']").FillAsync("Ponsel hilang di pasar.");
        await Press(office, "Hapus data ponsel");
        await Expect(office.Locator("main")).ToContainTextAsync("data dihapus");
        await Suits(office);

        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Locator("main")).ToContainTextAsync("Data di ponsel ini sudah dihapus.");
        await Expect(phone.Locator("main")).ToContainTextAsync("1 pekerjaan yang belum terkirim diserahkan ke kantor");
        await Suits(phone);

        await office.GotoAsync("/field/held");
        await Expect(office.Locator("main")).ToContainTextAsync("Sudah makan hari ini.");
        await Expect(office.Locator("main")).ToContainTextAsync("Foto: 1");
        await Press(office, "Terima atas namanya");
        await office.GotoAsync($"/cases/{id}");
        await Expect(office.Locator("main")).ToContainTextAsync("Sudah makan hari ini.");
    }

    private static async Task EveryScreenSuits(IPage phone, Guid id)
    {
        foreach (var (screen, title) in new[]
        {
            ("/cases", "Kasus saya"), ("/tasks", "Tugas saya"), ("/people", "Orang di desa saya"), ("/providers", "Siapa dapat menolong"), ("/events", "Kegiatan dan QR"), ("/outbox", "Kiriman"), ("/more", "Lainnya"),
            ("/settings", "Ponsel ini"), ("/disasters", "Bencana"), ("/checkin", "Relawan masuk atau keluar"), ($"/form/entry:{id}:visit", "Kunjungan: " + Client),
        })
        {
            await Go(phone, screen);
            await Expect(phone.Locator("h1")).ToHaveTextAsync(title);
            await Suits(phone);
        }
    }

    /// <summary>By the button; over when the line above says so again.</summary>
    private static async Task Sync(IPage phone)
    {
        await Go(phone, "/outbox");
        await Press(phone, "Kirim dan ambil sekarang");
        await Expect(phone.Locator(".line")).ToContainTextAsync("Terhubung");
        await Go(phone, "/");
        await Expect(phone.Locator("main")).ToContainTextAsync("Semua sudah dikirim.");
    }

    private static async Task Go(IPage phone, string screen) => await phone.EvaluateAsync("screen => { location.hash = screen; }", screen);

    private static async Task Suits(IPage phone)
    {
        await phone.ShouldFitWidth();
        await phone.ShouldBeAccessible();
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
