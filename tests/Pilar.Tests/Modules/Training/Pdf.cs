using System.Diagnostics;
using System.Net;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

/// <summary>Reads a PDF back with programs that are not ours.</summary>
internal static class Pdf
{
    public static async Task<string> Text(House house, HttpResponseMessage answer) => await Run("pdftotext", "-layout", await Save(house, answer), "-");

    /// <summary>What the QR codes of the first page say.</summary>
    public static async Task<string> Codes(House house, HttpResponseMessage answer)
    {
        var page = Path.Combine(house.Folder, "page");
        await Run("pdftoppm", "-r", "110", "-png", "-singlefile", await Save(house, answer), page);
        return (await Run("zbarimg", "--quiet", "--raw", page + ".png")).Trim();
    }

    private static async Task<string> Save(House house, HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var file = Path.Combine(house.Folder, "read.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return file;
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
