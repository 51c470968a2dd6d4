using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class CertificatePdfTests
{
    [Theory, EachDatabase]
    public async Task Says_in_text_whose_it_is_and_its_QR_leads_to_the_check(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var certificate = await Issued(house);
        var stranger = await house.Serve();
        var address = new Uri($"/verify/{certificate.Code}/certificate.pdf", UriKind.Relative);
        var text = await Pdf.Text(house, await stranger.GetAsync(address));
        foreach (var said in new[] { certificate.Name, certificate.Number, "24 JP", "10 Nov 2026" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var read = await Pdf.Codes(house, await stranger.GetAsync(address));
        Assert.Equal(new Uri(stranger.BaseAddress!, $"/verify/{certificate.Code}").ToString(), read);
        Assert.Contains(certificate.Number, (await stranger.Page(new Uri(read).AbsolutePath)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri("/verify/XXXXXXXXXXXX/certificate.pdf", UriKind.Relative))).StatusCode);
    }

    private static async Task<IssuedCertificate> Issued(House house)
    {
        var roles = await Course.Untrained(house, "63.03", 1);
        var id = await Course.Open(house, ("63.03", 1));
        var enrolment = Assert.Single(await Course.Nominate(house, "63.03", id, roles[0]));
        await using var desk = house.AsSystem();
        var certificate = new IssuedCertificate(await desk.Db.Set<TrainingEvent>().Include(e => e.Curriculum).SingleAsync(e => e.Id == id), enrolment, "001/BIMTEK/XI/2026", 24, "Dinas Sosial Rekaan", desk.Db.Clock.Today);
        desk.Db.Add(certificate);
        await desk.Db.Commit(new Act(Somebody.Any, "Test", "63.03", nameof(IssuedCertificate), certificate.Id));
        return certificate;
    }
}
