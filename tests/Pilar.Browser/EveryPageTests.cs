using System.Collections.Concurrent;
using Pilar.Browser.Support;
using Pilar.Modules.Accounts;

namespace Pilar.Browser;

/// <summary>Every page that links lead to, as each demo account: new pages come along by themselves.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryPageTests(Site site)
{
    private const int PagesOfAVisit = 30;

    public static TheoryData<string> Accounts => new(DemoAccounts.All.Select(account => account.Email));

    [Theory, MemberData(nameof(Accounts))]
    public async Task No_link_is_dead(string email)
    {
        var walk = await site.Walked(email);
        Assert.True(walk.Complaints.IsEmpty, string.Join('\n', walk.Complaints.Order(StringComparer.Ordinal)));
    }

    /// <summary>Each page once, as the first account that may see it, on a phone; two visitors share the work.</summary>
    [Fact]
    public async Task Suits_everybody()
    {
        var complaints = new ConcurrentBag<string>();
        var examined = new HashSet<string>();
        var visits = new List<(string Email, string[] Addresses)>();
        foreach (var account in DemoAccounts.All)
        {
            var pages = (await site.Walked(account.Email)).Pages.Where(page => examined.Add(page.Key)).Select(page => page.Value).Order(StringComparer.Ordinal);
            visits.AddRange(pages.Chunk(PagesOfAVisit).Select(addresses => (account.Email, addresses)));
        }
        await Parallel.ForEachAsync(visits, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (visit, _) =>
        {
            foreach (var complaint in await Examine(visit.Email, visit.Addresses)) complaints.Add(complaint);
        });
        Assert.InRange(examined.Count, 40, int.MaxValue);
        Assert.True(complaints.IsEmpty, string.Join("\n\n", complaints.Order(StringComparer.Ordinal)));
    }

    private async Task<IReadOnlyList<string>> Examine(string email, IEnumerable<string> addresses)
    {
        var page = await site.Open(Screen.Phone);
        await page.SignIn(email);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        var scales = await Scales.Beside(page);
        foreach (var address in addresses)
        {
            scales.Empty();
            await page.GotoAsync(address);
            complaints.AddRange((await Weigh(page, scales, address)).Complaints.Select(complaint => $"{address} {complaint}"));
            foreach (var demand in new[] { Demands.ShouldStandStill, Demands.ShouldFitWidth, Demands.ShouldBeAccessible })
                try
                {
                    await demand(page);
                }
                catch (Xunit.Sdk.XunitException found)
                {
                    complaints.Add(found.Message);
                }
        }
        await page.Context.CloseAsync();
        return complaints;
    }

    /// <summary>What came once and may be kept, such as the picture of a map, is known only by a second visit.</summary>
    private static async Task<Weight> Weigh(IPage page, Scales scales, string address)
    {
        var first = await scales.Read(page);
        if (!first.IsHeavyAgain) return first;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        scales.Empty();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return first with { Again = (await scales.Read(page)).Again };
    }
}
