using System.Net;
using System.Text;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Architecture;

/// <summary>A record of another region does not exist: each address that names a record is used by the officer of its region and by the neighbour.</summary>
public class ForeignRecordsTests
{
    /// <summary>Addresses whose record belongs to no region, and why.</summary>
    private static readonly Dictionary<string, string> Regionless = new()
    {
        ["/invitation/"] = "opened with a secret link, before signing in",
        ["/speakers/"] = "speakers are known to every office",
        ["/cases/forms/"] = "assessment forms may be used by every office",
        ["/curricula/"] = "curricula may be used by every office",
        ["/hsds/"] = "entries marked public are for everybody; their own test looks for the others",
        ["/outreach/questions/"] = "questions may be asked by every office",
        ["/selections/results/"] = "announced results are for everybody",
        ["/api/v1/selections/results/"] = "announced results are for everybody",
        ["/outreach/materials/"] = "materials may be used by every office",
        ["/settings/rules/draft/"] = "rules hold for the whole installation",
    };

    [Theory, EachDatabase]
    public async Task A_record_is_found_in_its_region_and_missing_next_door(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var records = await OneRecord.OfEachKind(house);
        var (own, neighbour) = (await house.SignIn(Role.RegencyOfficer, "63.03"), await house.SignIn(Role.RegencyOfficer, "63.04"));
        var (token, forms) = (await SeenForm.TokenOf(neighbour), 0);
        foreach (var route in Route.All(house).Where(NamesARecord))
        {
            var record = records.FirstOrDefault(r => route.Pattern.StartsWith(r.Prefix, StringComparison.Ordinal));
            Assert.True(record is not null, $"{route}: add a record of this kind to {nameof(OneRecord)}.");
            if (route is { Writes: true, IsApi: false }) continue;
            Assert.Equal((route.ToString(), HttpStatusCode.NotFound), (route.ToString(), (await Send(neighbour, route, record.Id)).StatusCode));
            if (route.Writes || route.NamesMore) continue;
            var opened = await own.GetAsync(route.Address(record.Id));
            Assert.NotEqual((route.ToString(), HttpStatusCode.NotFound), (route.ToString(), opened.StatusCode));
            foreach (var form in await Forms(opened))
            {
                var (before, answer) = (await house.Acts(), await form.SendFrom(neighbour, token));
                // A page without its record has no such form: that is a bad request.
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{form} of the neighbour: {(int)answer.StatusCode}");
                Assert.Equal((form.ToString(), before), (form.ToString(), await house.Acts()));
                forms++;
            }
        }
        Assert.InRange(forms, 20, int.MaxValue);
    }

    private static bool NamesARecord(Route route) => route.Pattern.Contains("{id:guid}", StringComparison.OrdinalIgnoreCase)
        && !Regionless.Keys.Any(prefix => route.Pattern.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>With what an operation asks for before it looks for the record.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient browser, Route route, Guid id)
    {
        using var request = route.Request(id);
        if (request.Content is StringContent) request.Content = new StringContent($$"""{ "version": 1, "merge": "{{Guid.NewGuid()}}" }""", Encoding.UTF8, "application/json");
        return await browser.SendAsync(request);
    }

    private static async Task<IReadOnlyList<SeenForm>> Forms(HttpResponseMessage page) =>
        page.Content.Headers.ContentType?.MediaType == "text/html" ? SeenForm.On(await page.Html(), page.RequestMessage!.RequestUri!) : [];
}
