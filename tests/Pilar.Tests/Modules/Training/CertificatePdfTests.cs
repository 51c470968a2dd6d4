using System.Net;
using Pilar.Data;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class CertificatePdfTests
{
    [Theory, EachDatabase]
    public async Task Says_in_text_whose_it_is_and_its_QR_leads_to_the_check(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var certificate = await Course.Issued(house);
        var stranger = await house.Serve();
        var address = new Uri($"/verify/{certificate.Code}/certificate.pdf", UriKind.Relative);
        var text = await Pdf.Text(house, await stranger.GetAsync(address));
        foreach (var said in new[] { certificate.Name, certificate.Number, "24 JP", "10 Nov 2026" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var read = await Pdf.Codes(house, await stranger.GetAsync(address));
        Assert.Equal(new Uri(stranger.BaseAddress!, $"/verify/{certificate.Code}").ToString(), read);
        Assert.Contains(certificate.Number, (await stranger.Page(new Uri(read).AbsolutePath)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri("/verify/XXXXXXXXXXXX/certificate.pdf", UriKind.Relative))).StatusCode);
    }
}
