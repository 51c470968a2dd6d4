using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>The first hour of a disaster on a phone without JavaScript: report, list a household, hand goods out, tell the situation.</summary>
[Collection(SiteCollection.Name)]
public sealed class DisasterJourney(Site site)
{
    [Fact]
    public async Task From_the_first_message_to_the_situation_report()
    {
        var phone = await site.Open(Screen.Phone, script: false);
        await phone.SignIn("tksk@demo.pilar");
        await phone.GotoAsync("/disasters/new");
        await phone.GetByLabel("Jenis bencana").SelectOptionAsync("WIND");
        await phone.GetByLabel("Apa yang terjadi").FillAsync("Angin merobohkan atap deretan rumah.");
        await phone.GetByLabel("Jiwa mengungsi").FillAsync("1.204");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await Expect(phone.Locator("h1")).ToContainTextAsync("Angin puting beliung");
        var incident = new Uri(phone.Url).AbsolutePath;
        await Expect(phone.GetByText("1.204").First).ToBeVisibleAsync();

        await phone.GotoAsync($"{incident}/households/new");
        await phone.GetByLabel("Kepala keluarga").FillAsync("Rahmat Contoh");
        await phone.GetByLabel("Desa atau kelurahan").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await phone.GetByLabel("Jumlah jiwa").FillAsync("4");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Rahmat Contoh" })).ToBeVisibleAsync();

        await phone.GotoAsync($"{incident}/goods");
        await phone.Locator("summary", new() { HasText = "Buka posko barang" }).ClickAsync();
        await phone.GetByLabel("Nama", new() { Exact = true }).FillAsync("Posko uji angin");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Buka", Exact = true }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Barang masuk" }).ClickAsync();
        await phone.GetByLabel("Dari siapa").FillAsync("Warga rekaan");
        await phone.GetByLabel("Terpal (lembar)").FillAsync("30");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Barang keluar" }).ClickAsync();
        await phone.GetByLabel("Rumah tangga", new() { Exact = false }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await phone.GetByLabel("Terpal (lembar)").FillAsync("31");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(phone.GetByText("tinggal 30 di gudang ini").First).ToBeVisibleAsync();
        await phone.GetByLabel("Terpal (lembar)").FillAsync("2");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(phone.GetByText("Rahmat Contoh")).ToBeVisibleAsync();

        var office = await site.Open();
        await office.SignIn("kabupaten@demo.pilar");
        await office.GotoAsync($"{incident}/situation");
        await office.GetByRole(AriaRole.Button, new() { Name = "Terbitkan" }).ClickAsync();
        await Expect(office.GetByRole(AriaRole.Link, new() { Name = "Nomor 1 (PDF)" })).ToBeVisibleAsync();
        await Expect(office.Locator("main")).Not.ToContainTextAsync("Rahmat");
    }
}
