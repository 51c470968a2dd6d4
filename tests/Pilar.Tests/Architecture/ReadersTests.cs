using System.Net;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Architecture;

/// <summary>The policy of a page says who may open it; what its forms do is checked again when they are sent. So who may only read changes nothing,
/// whatever form they send.</summary>
public class ReadersTests
{
    [Theory, EachDatabase]
    public async Task Who_may_only_read_changes_nothing_with_any_form_of_any_page(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var records = await OneRecord.OfEachKind(house);
        var (administrator, leader) = (await house.SignIn(Role.Administrator), await house.SignIn(Role.Leader, "63"));
        var forms = await FormsOf(administrator, house, records);
        Assert.InRange(forms.Count, 25, int.MaxValue);
        var (token, before) = (await SeenForm.TokenOf(leader), await house.Acts());
        foreach (var form in forms)
        {
            var answer = await form.SendFrom(leader, token);
            Assert.True((int)answer.StatusCode < 500, $"{form}: {(int)answer.StatusCode}");
            Assert.Equal((form.ToString(), before), (form.ToString(), await house.Acts()));
        }
    }

    /// <summary>Every form of every page outside one's own account, filled in as the page has it.</summary>
    private static async Task<IReadOnlyList<SeenForm>> FormsOf(HttpClient browser, House house, IReadOnlyList<OneRecord> records)
    {
        var forms = new List<SeenForm>();
        foreach (var route in Route.All(house).Where(r => r is { Method: "GET", IsPublic: false, IsApi: false } && !r.Pattern.StartsWith("/account", StringComparison.Ordinal)))
        {
            var id = records.FirstOrDefault(r => route.Pattern.StartsWith(r.Prefix, StringComparison.Ordinal))?.Id ?? Guid.NewGuid();
            var page = await browser.GetAsync(route.Address(id));
            if (page.StatusCode == HttpStatusCode.OK && page.Content.Headers.ContentType?.MediaType == "text/html")
                forms.AddRange(SeenForm.On(await page.Html(), page.RequestMessage!.RequestUri!));
        }
        return forms;
    }
}
