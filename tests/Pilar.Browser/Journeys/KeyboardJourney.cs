using Pilar.Browser.Support;
using Pilar.Modules.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>Nobody needs a mouse.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardJourney(Site site)
{
    [Fact]
    public async Task Signs_in_and_finds_a_person_with_the_keyboard_alone()
    {
        var page = await site.Open();
        await page.GotoAsync("/people");
        await TabTo(page, "[name='Input.Email']");
        await page.Keyboard.TypeAsync("kabupaten@demo.pilar");
        await TabTo(page, "[name='Input.Password']");
        await page.Keyboard.TypeAsync(DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people$"));

        await TabTo(page, ".skip");
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await TabTo(page, "#search");
        await page.Keyboard.TypeAsync("siti");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hits a").First).ToBeVisibleAsync();
        var name = await page.Locator(".hits a").First.InnerTextAsync();
        await TabTo(page, ".hits a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Speaks_english_when_asked_and_remembers()
    {
        var page = await site.Open(Screen.Phone, script: false);
        await page.SignIn("pimpinan@demo.pilar");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator(".gist")).ToContainTextAsync("roles reported");
        await page.GotoAsync("/coverage");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Coverage");
        await page.GetByRole(AriaRole.Button, new() { Name = "Indonesia", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Cakupan");
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{page.Url}: the keyboard does not reach {selector}");
    }
}
