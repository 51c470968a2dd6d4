using Pilar.Modules.Accounts;

namespace Pilar.Browser.Support;

public static class Visitors
{
    /// <summary>Signs in as one of the demo accounts.</summary>
    public static async Task SignIn(this IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Input.Email']").FillAsync(email);
        await page.Locator("[name='Input.Password']").FillAsync(DemoAccounts.Password);
        await page.Locator("[name='Input.Password']").PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
