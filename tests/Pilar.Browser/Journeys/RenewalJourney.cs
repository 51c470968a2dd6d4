using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>The yearly round: the province opens it, a regency confirms its people, everybody sees how far it is.</summary>
[Collection(SiteCollection.Name)]
public sealed class RenewalJourney(Site site)
{
    [Fact]
    public async Task The_province_opens_a_round_and_a_regency_confirms()
    {
        var province = await site.Open();
        await province.SignIn("provinsi@demo.pilar");
        await province.GotoAsync("/renewal");
        await province.GetByLabel("Nama putaran").FillAsync("Putaran uji");
        await province.GetByLabel("Batas waktu").FillAsync(DateTime.Today.AddDays(30).ToString("yyyy-MM-dd"));
        foreach (var kind in await province.Locator("input[name=kind]").AllAsync()) await kind.SetCheckedAsync(await kind.GetAttributeAsync("value") == "TKSK");
        await province.GetByRole(AriaRole.Button, new() { Name = "Buka putaran" }).ClickAsync();
        await Expect(province.Locator("h1")).ToContainTextAsync("Putaran uji");
        var round = new Uri(province.Url).AbsolutePath;

        var regency = await site.Open(Screen.Phone, script: false);
        await regency.SignIn("kabupaten@demo.pilar");
        await regency.GotoAsync("/renewal");
        await regency.GetByRole(AriaRole.Link, new() { Name = "Putaran uji" }).ClickAsync();
        await regency.GetByRole(AriaRole.Link, new() { Name = "Periksa orang" }).ClickAsync();
        await regency.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(regency.GetByText("wajib diisi").First).ToBeVisibleAsync();
        await regency.Locator("[name='Input.Decision']").First.CheckAsync();
        await regency.GetByLabel("Cara memeriksa atau alasan").FillAsync("Dikonfirmasi camat");
        await regency.Locator("[name=whom][value=all]").CheckAsync();
        await regency.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(regency.GetByText("Semua orang di wilayah ini sudah diperiksa.")).ToBeVisibleAsync();

        await province.GotoAsync(round);
        await Expect(province.GetByRole(AriaRole.Row, new() { NameRegex = new("Kabupaten Banjar .*100,0 %") })).ToBeVisibleAsync();
        await province.Locator("summary", new() { HasText = "Tutup putaran" }).ClickAsync();
        await province.GetByRole(AriaRole.Button, new() { Name = "Tutup putaran" }).ClickAsync();
        await Expect(province.Locator("h1 .badge")).ToContainTextAsync("ditutup");
    }
}
