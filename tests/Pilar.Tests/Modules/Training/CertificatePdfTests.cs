using System.Diagnostics;
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
        var answer = await stranger.GetAsync(new Uri($"/verify/{certificate.Code}/certificate.pdf", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var file = Path.Combine(house.Folder, "certificate.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());

        var text = await Run("pdftotext", "-layout", file, "-");
        foreach (var said in new[] { certificate.Name, certificate.Number, "24 JP", "10 Nov 2026" }) Assert.Contains(said, text, StringComparison.Ordinal);
        await Run("pdftoppm", "-r", "110", "-png", "-singlefile", file, Path.Combine(house.Folder, "page"));
        var read = await Run("zbarimg", "--quiet", "--raw", Path.Combine(house.Folder, "page.png"));
        Assert.Equal(new Uri(stranger.BaseAddress!, $"/verify/{certificate.Code}").ToString(), read.Trim());
        Assert.Contains(certificate.Number, (await stranger.Page(new Uri(read.Trim()).AbsolutePath)).Body!.TextContent, StringComparison.Ordinal);
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

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((program, 0), (program, process.ExitCode));
        return output;
    }
}
