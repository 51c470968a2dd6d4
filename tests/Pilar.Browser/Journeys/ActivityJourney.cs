using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>The month of a volunteer: written on the phone, sent, returned by the TKSK, corrected, acknowledged by the TKSK and by the regency.</summary>
[Collection(SiteCollection.Name)]
public sealed class ActivityJourney(Site site)
{
    [Fact]
    public async Task A_month_of_a_diary_is_reported_returned_corrected_and_acknowledged()
    {
        var month = DateTime.Today.AddDays(1 - DateTime.Today.Day).AddMonths(-1);
        var author = await site.Open(Screen.Phone, script: false);
        await author.SignIn("psm@demo.pilar");
        await author.GotoAsync("/activities/new");
        await author.GetByLabel("Apa yang dikerjakan").FillAsync("Mengantar warga ke puskesmas uji");
        await author.GetByLabel("Tanggal").FillAsync($"{month:yyyy-MM}-15");
        await author.GetByLabel("Lama (jam)").FillAsync("0,1");
        await author.GetByLabel("Fungsi").SelectOptionAsync("FACILITATION");
        await author.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(author.GetByText("seperempat jam").First).ToBeVisibleAsync();
        await author.GetByLabel("Lama (jam)").FillAsync("1,5");
        await author.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(author.GetByText("Mengantar warga ke puskesmas uji")).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Link, new() { Name = "belum dikirim" }).ClickAsync();
        var report = new Uri(author.Url).AbsolutePath;
        await author.GetByLabel("Kendala").FillAsync("Jalan putus");
        await author.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await Expect(author.Locator("h1 .badge")).ToContainTextAsync("menunggu TKSK");

        var tksk = await site.Open();
        await tksk.SignIn("tksk@demo.pilar");
        await tksk.GotoAsync(report);
        await tksk.Locator("summary", new() { HasText = "Kembalikan" }).ClickAsync();
        await tksk.GetByLabel("Apa yang perlu diperbaiki").FillAsync("Jumlah orang belum diisi");
        await tksk.GetByRole(AriaRole.Button, new() { Name = "Kembalikan" }).ClickAsync();
        await Expect(tksk.Locator("h1 .badge")).ToContainTextAsync("dikembalikan");

        await author.GotoAsync(report);
        await Expect(author.GetByText("Jumlah orang belum diisi").First).ToBeVisibleAsync();
        await author.Locator("tbody tr", new() { HasText = "puskesmas uji" }).GetByRole(AriaRole.Link).ClickAsync();
        await author.GetByRole(AriaRole.Link, new() { Name = "Koreksi" }).ClickAsync();
        await author.GetByLabel("Perempuan yang dijangkau").FillAsync("2");
        await author.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(author.GetByText("2 perempuan, 0 laki-laki")).ToBeVisibleAsync();
        await author.GotoAsync(report);
        await author.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await Expect(author.Locator("h1 .badge")).ToContainTextAsync("menunggu TKSK");

        await tksk.GotoAsync("/activities/reports?state=mine");
        await tksk.Locator($"input[name=report][value='{report.Split('/')[^1]}']").CheckAsync();
        await tksk.GetByRole(AriaRole.Button, new() { Name = "Sahkan yang dicentang" }).ClickAsync();
        await Expect(tksk.GetByText("1 laporan disahkan.")).ToBeVisibleAsync();

        var regency = await site.Open();
        await regency.SignIn("kabupaten@demo.pilar");
        await regency.GotoAsync(report);
        await regency.GetByRole(AriaRole.Button, new() { Name = "Sahkan" }).ClickAsync();
        await Expect(regency.Locator("h1 .badge")).ToContainTextAsync("disahkan");
        await author.GotoAsync(report);
        await Expect(author.Locator("h1 .badge")).ToContainTextAsync("disahkan");
    }
}
