using System.Text;
using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>What an officer does with one person.</summary>
[Collection(SiteCollection.Name)]
public sealed class PersonJourneys(Site site)
{
    private const string Nik = "6303015708850077";
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task An_officer_registers_a_person_with_a_role_a_document_and_a_reason_to_see_the_nik()
    {
        var page = await site.Open();
        await page.SignIn("kabupaten@demo.pilar");
        await page.GotoAsync("/people/new");
        await page.GetByLabel("Nama lengkap").FillAsync("Zulaikha Percobaan");
        await page.Locator("#form-Input-Nik").FillAsync(Nik);
        await page.GetByLabel("Perempuan").CheckAsync();
        await page.GetByLabel("Tanggal lahir").FillAsync("1985-08-17");
        await Expect(page.Locator("output.day").First).ToHaveTextAsync("17 Agu 1985");
        await Pick(page, "form-Input-Village", "63.03.01", "63.03.01.2012");
        await page.GetByLabel("Jenis pilar").SelectOptionAsync("PSM");
        await Pick(page, "form-Role-Region", "63.03.01", "63.03.01.2012");
        await page.Locator("#form-Role-Number").FillAsync("400/77/2026");
        await page.Locator("#form-Role-IssuedOn").FillAsync(DateTime.Today.AddMonths(-2).ToString("yyyy-MM-dd"));
        await page.Locator("#form-Role-ValidUntil").FillAsync(DateTime.Today.AddYears(2).ToString("yyyy-MM-dd"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Daftarkan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Zulaikha Percobaan terdaftar.");
        await Expect(page.Locator("h1")).ToContainTextAsync("PSM");
        await Expect(page.GetByText("Belum ada sertifikat Bimtek yang tercatat.")).ToBeVisibleAsync();
        var person = page.Url;

        await page.GetByRole(AriaRole.Link, new() { Name = "Beri peran" }).ClickAsync();
        await page.GetByLabel("Jenis pilar").SelectOptionAsync("PSM");
        await Pick(page, "form-Role-Region", "63.03.01", "63.03.01.2013");
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat peran" }).ClickAsync();
        var refusal = page.GetByRole(AriaRole.Alert);
        await Expect(refusal).ToContainTextAsync("PSM di Aluh Aluh Kecil tidak dapat dirangkap dengan PSM di");
        await Expect(refusal).ToContainTextAsync("Dasar:");
        await Expect(page.GetByLabel("Jenis pilar")).ToHaveValueAsync("PSM");

        await page.GotoAsync(person);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tambah dokumen" }).ClickAsync();
        await page.GetByLabel("Berkas").SetInputFilesAsync(new FilePayload { Name = "ktp.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("bukan pdf") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("PDF");
        await page.GetByLabel("Berkas").SetInputFilesAsync(new FilePayload { Name = "ktp.png", MimeType = "image/png", Buffer = Convert.FromBase64String(OnePixel) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "ktp.png" })).ToBeVisibleAsync();

        await Expect(page.Locator("main")).Not.ToContainTextAsync(Nik);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lihat atau verifikasi" }).ClickAsync();
        await page.GetByLabel("Untuk apa NIK lengkap diperlukan?").FillAsync("Mencocokkan dengan KTP");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tampilkan NIK lengkap" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(Nik);

        await page.GotoAsync(person);
        foreach (var act in new[] { "Mendaftarkan orang", "Mengunggah dokumen", "Melihat NIK lengkap" })
            await Expect(page.Locator(".history li", new() { HasText = act })).ToContainTextAsync("Petugas Kabupaten Demo");
        await Expect(page.Locator(".history")).ToContainTextAsync("Mencocokkan dengan KTP");
        await page.ShouldBeAccessible();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_second_of_two_editors_is_told_and_shown_the_difference(bool script)
    {
        var first = await site.Open(script: script);
        await first.SignIn("kabupaten@demo.pilar");
        await first.GotoAsync("/people");
        await first.Locator("tbody th a").Nth(script ? 3 : 4).ClickAsync();
        var person = new Uri(first.Url).AbsolutePath;
        await first.GotoAsync(person + "/edit");

        var second = await site.Open(script: script);
        await second.SignIn("provinsi@demo.pilar");
        await second.GotoAsync(person + "/edit");

        await Complete(first, "Guru");
        await Expect(first.GetByText("Perubahan tersimpan.")).ToBeVisibleAsync();
        await Complete(second, "Perawat");
        await Expect(second.GetByText("Orang lain baru saja mengubah data ini")).ToBeVisibleAsync();
        var difference = second.Locator(".diff tr", new() { HasText = "Pekerjaan" });
        await Expect(difference).ToContainTextAsync("Guru");
        await Expect(difference).ToContainTextAsync("Perawat");

        await second.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(second.GetByText("Perubahan tersimpan.")).ToBeVisibleAsync();
        await Expect(second.Locator(".facts")).ToContainTextAsync("Perawat");
    }

    /// <summary>Fills what imported people may lack, so that the form can be saved, and the field both editors change.</summary>
    private static async Task Complete(IPage page, string occupation)
    {
        if (await page.GetByLabel("Tanggal lahir").InputValueAsync() == "") await page.GetByLabel("Tanggal lahir").FillAsync("1980-01-01");
        await page.GetByLabel("Pekerjaan").FillAsync(occupation);
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
    }

    private static async Task Pick(IPage page, string picker, params string[] codes)
    {
        foreach (var code in codes)
        {
            await Expect(page.Locator($"select#{picker} option[value='{code}']")).ToBeAttachedAsync();
            await page.Locator($"select#{picker}").SelectOptionAsync(code);
        }
        await Expect(page.Locator($"output#{picker}")).ToBeVisibleAsync();
    }
}
