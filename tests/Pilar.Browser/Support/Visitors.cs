using Pilar.Modules.Accounts;

namespace Pilar.Browser.Support;

public static class Visitors
{
    /// <summary>Signs in, as one of the demo accounts when no password is given.</summary>
    public static async Task SignIn(this IPage page, string email, string password = DemoAccounts.Password)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Input.Email']").FillAsync(email);
        await page.Locator("[name='Input.Password']").FillAsync(password);
        await page.Locator("[name='Input.Password']").PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
