using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>A juror scores on the phone at a candidate's home, where there is no signal.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScoringJourney(Site site)
{
    [Fact]
    public async Task A_juror_scores_without_a_signal_closes_the_page_and_sends_later()
    {
        var phone = await site.Open(Screen.Phone);
        await phone.SignIn("juri@demo.pilar");
        await phone.GotoAsync("/selections/scoring");
        await phone.ShouldFitWidth();
        await phone.ShouldBeAccessible();
        await phone.Locator("tr", new() { HasText = "belum dinilai" }).First.Locator("a").ClickAsync();
        await Expect(phone.Locator("[data-paper] fieldset")).ToHaveCountAsync(5);
        // A blind stage: no name, only the number.
        await Expect(phone.Locator("h1")).ToContainTextAsync("Calon");
        await phone.ShouldFitWidth();
        await phone.ShouldBeAccessible();
        var address = phone.Url;

        await phone.Locator("#q1").FillAsync("82,5");
        await Expect(phone.Locator(".saving")).ToHaveTextAsync("Semua nilai tersimpan.");
        await phone.Context.SetOfflineAsync(true);
        foreach (var field in new[] { 3, 5, 7, 9 }) await phone.Locator($"#q{field}").FillAsync("80");
        await phone.Locator("#q10").FillAsync("Kegiatan lansia: bertambah dua dusun");
        await Expect(phone.Locator(".saving")).ToContainTextAsync("5 isian tersimpan di ponsel ini");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Kirim nilai" }).ClickAsync();
        await Expect(phone.Locator(".saving")).ToContainTextAsync("Tidak ada sinyal");
        await phone.CloseAsync();

        await phone.Context.SetOfflineAsync(false);
        var again = await phone.Context.NewPageAsync();
        await again.GotoAsync(address);
        await Expect(again.Locator(".saving")).ToHaveTextAsync("Semua nilai tersimpan.");
        await again.GetByRole(AriaRole.Button, new() { Name = "Kirim nilai" }).ClickAsync();
        await Expect(again.GetByText("Nilai Anda sudah dikirim")).ToBeVisibleAsync();
        await Expect(again.Locator("main")).ToContainTextAsync("80,6 dari 100");
        await again.ShouldBeAccessible();
    }
}
