using Pilar.Browser.Support;
using Pilar.Modules.Accounts;

namespace Pilar.Browser;

/// <summary>Walks every page that links lead to, as each demo account on a phone. Of pages that differ only in their record, the first is taken.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryPageTests(Site site)
{
    public static TheoryData<string> Accounts => new(DemoAccounts.All.Select(account => account.Email));

    [Theory, MemberData(nameof(Accounts))]
    public async Task Suits_everybody(string email)
    {
        var page = await site.Open(Screen.Phone);
        await page.SignIn(email);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        var scales = await Scales.Beside(page);
        await foreach (var (path, answer) in Walk(page, scales, complaints))
        {
            if (answer.Status >= 400) complaints.Add($"{path}: {answer.Status}, linked from a page of this account");
            else complaints.AddRange(await Examine(page, scales));
        }
        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
    }

    private static async Task<IReadOnlyList<string>> Examine(IPage page, Scales scales)
    {
        var complaints = new List<string>();
        var (first, again) = await scales.Read(page);
        if (first > Scales.MostFirst || again > Scales.MostAgain) complaints.Add($"{page.Url} weighs {first:N0} bytes, {again:N0} when visited again");
        foreach (var demand in new[] { Demands.ShouldStandStill, Demands.ShouldFitWidth, Demands.ShouldBeAccessible })
            try
            {
                await demand(page);
            }
            catch (Xunit.Sdk.XunitException found)
            {
                complaints.Add(found.Message);
            }
        return complaints;
    }

    private async IAsyncEnumerable<(string Path, IResponse Answer)> Walk(IPage page, Scales scales, List<string> complaints)
    {
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var path))
        {
            scales.Empty();
            yield return (path, (await page.GotoAsync(path))!);
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]:not([download]), nav a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
            {
                var found = site.Routes.Find(link.Split('?')[0]);
                if (found is null && seen.Add(link)) complaints.Add($"{page.Url} links to {link}, where nothing answers.");
                if (found is { IsPage: true, Pattern: var pattern } && seen.Add(pattern)) waiting.Enqueue(link);
            }
        }
    }
}
