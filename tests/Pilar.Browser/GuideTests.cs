using Pilar.Browser.Support;

namespace Pilar.Browser;

/// <summary>The style guide holds every component, so what holds here holds for the design system.</summary>
[Collection(SiteCollection.Name)]
public sealed class GuideTests(Site site)
{
    [Theory, InlineData(Screen.Phone), InlineData(Screen.Desktop)]
    public async Task Suits_everybody(Screen screen)
    {
        var page = await site.Open(screen);
        await page.GotoAsync("/ui");
        await page.ShouldStandStill();
        await page.ShouldFitWidth();
        await page.ShouldBeReachableByKeyboard();
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task Weighs_little()
    {
        var page = await site.Open(Screen.Phone);
        var scales = await Scales.Beside(page);
        await page.GotoAsync("/ui", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var weight = await scales.Read(page);
        Assert.InRange(weight.First, 20_000, long.MaxValue);
        Assert.Empty(weight.Complaints);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Shows_all_that_is_missing_and_keeps_what_was_typed(bool script)
    {
        var page = await site.Open(script: script);
        await page.GotoAsync("/ui");
        await page.GetByLabel("Jumlah anggota").FillAsync("banyak");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Nama lengkap wajib diisi." })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Jumlah anggota")).ToHaveValueAsync("banyak");
        await Assertions.Expect(page.GetByText("Jumlah anggota: tulis bilangan bulat dengan angka, misalnya 1.250.")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByLabel("Nama lengkap")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nama lengkap wajib diisi." }).ClickAsync();
        Assert.EndsWith("#sample-Input-Name", page.Url, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Picks_a_village_step_by_step_and_saves(bool script)
    {
        var page = await site.Open(Screen.Phone, script);
        await page.GotoAsync("/ui");
        await page.GetByLabel("Nama lengkap").FillAsync("Contoh 1");
        await page.GetByLabel("Tanggal lahir").FillAsync("1985-08-17");
        await page.GetByLabel("Laki-laki").CheckAsync();
        foreach (var code in new[] { "63", "63.03", "63.03.05" }) await Pick(page, script, code);
        await page.Locator("#sample-Input-Village").SelectOptionAsync("63.03.05.1001");
        if (!script) await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await Assertions.Expect(page.Locator("output#sample-Input-Village")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nama tidak boleh berisi angka. Tulis seperti di KTP.")).ToHaveCountAsync(2);
        await page.GetByLabel("Nama lengkap").FillAsync("Contoh Satu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Contoh Satu tersimpan." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Goes_back_up_in_the_region_picker_without_script()
    {
        var page = await site.Open(script: false);
        await page.GotoAsync("/ui");
        foreach (var code in new[] { "63", "63.03" }) await Pick(page, false, code);
        await page.Locator("#sample-Input-Village-steps").GetByRole(AriaRole.Button, new() { Name = "Kalimantan Selatan" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sample-Input-Village option[value='63.03']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Asks_once_before_what_cannot_be_undone()
    {
        var page = await site.Open(script: false);
        await page.GotoAsync("/ui");
        await page.GetByText("Akhiri peran …").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Akhiri peran" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Alasan wajib diisi.")).ToHaveCountAsync(2);
        await page.GetByLabel("Alasan").FillAsync("Pindah");
        await page.GetByRole(AriaRole.Button, new() { Name = "Akhiri peran" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Peran diakhiri.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Remembers_language_and_theme()
    {
        var page = await site.Open(script: false);
        await page.GotoAsync("/ui?sort=name");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Building blocks" })).ToBeVisibleAsync();
        Assert.EndsWith("/ui?sort=name", page.Url, StringComparison.Ordinal);
        await page.Locator("summary", new() { HasText = "Display" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Says_what_to_do_when_a_page_does_not_exist()
    {
        var page = await site.Open(Screen.Phone);
        var answer = await page.GotoAsync("/nothing-here");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Halaman tidak ditemukan" })).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
    }

    private static async Task Pick(IPage page, bool script, string code)
    {
        var picker = page.Locator("#sample-Input-Village");
        await picker.SelectOptionAsync(code);
        if (!script) await page.Locator("#sample-Input-Village-steps").GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await Assertions.Expect(picker.Locator($"option[value^='{code}.']").First).ToBeAttachedAsync();
    }
}
