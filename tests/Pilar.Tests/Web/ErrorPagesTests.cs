using System.Net;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Web;

public class ErrorPagesTests
{
    [Theory, EachDatabase]
    public async Task What_fails_is_explained_on_a_page_with_the_right_status(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var leader = await house.SignIn(Role.Leader, "63");
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Equal((HttpStatusCode.Forbidden, "Anda tidak berwenang membuka halaman ini"), await Get(leader, "/settings/accounts"));
        Assert.Equal((HttpStatusCode.NotFound, "Halaman tidak ditemukan"), await Get(officer, "/tidak-ada"));
        Assert.Equal((HttpStatusCode.NotFound, "Halaman tidak ditemukan"), await Get(officer, $"/settings/accounts/{Guid.NewGuid()}"));
        using var old = new FormUrlEncodedContent([KeyValuePair.Create("lang", "en")]);
        var answer = await officer.PostAsync(new Uri("/language", UriKind.Relative), old);
        Assert.Equal((HttpStatusCode.BadRequest, "Formulir ini sudah kedaluwarsa"), (answer.StatusCode, (await answer.Html()).QuerySelector("h1")!.TextContent.Trim()));
    }

    private static async Task<(HttpStatusCode, string)> Get(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, (await answer.Html()).QuerySelector("h1")!.TextContent.Trim());
    }
}
