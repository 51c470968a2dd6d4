using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Digests;

/// <summary>GET /practices/digest.pdf: the digest to print and hand round.</summary>
internal static class DigestPdf
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/practices/digest.pdf", Pdf).RequireAuthorization(PracticePermissions.SeeDigest.Name).ExcludeFromDescription();

    private static async Task<IResult> Pdf(string? region, string? month, DigestBook book, RegionTree tree)
    {
        var digest = await book.Of(region, month);
        using var paper = new PdfPaper(T("Ringkasan praktik baik", "Digest of shared practice"));
        paper.Title(T("RINGKASAN PRAKTIK BAIK", "DIGEST OF SHARED PRACTICE"));
        paper.Text($"{tree.Place(digest.Region)}, {Show.Month(digest.Month.Month)} {digest.Month.Year}", SKTextAlign.Center, bold: true);
        paper.Space(8);
        paper.Text(T($"Yang dikerjakan daerah lain atas masalah yang paling banyak di wilayah ini (kasus yang dilaporkan {Show.Days(digest.Since, digest.Until)}; jenis yang dirahasiakan dan jumlah kecil tidak ditampilkan).",
            $"What others did on the problems this region has most (cases reported {Show.Days(digest.Since, digest.Until)}; sealed kinds and small numbers are left out)."));
        foreach (var part in digest.Parts)
        {
            paper.Heading(T($"{part.Problem.Name} ({Show.Number(part.Problem.Cases)} kasus)", $"{part.Problem.Name} ({Show.Number(part.Problem.Cases)} cases)"));
            if (part.Stories.Count == 0) paper.Text(T("Belum ada cerita tentang masalah ini.", "No story about this problem yet."));
            else paper.Table([new(T("Praktik", "Practice"), 3), new(T("Dari", "From"), 2), new(T("Penerapan", "Reuse"), 2)], part.Stories.Select(s => (IReadOnlyList<string?>)[s.Title, tree.Place(s.RegionCode), Reuse.Words(s.Worked, s.Partly, s.Not, s.Trying)]));
        }
        if (digest.Parts.Count == 0) paper.Text(T("Belum cukup kasus untuk ditampilkan.", "Not enough cases to show."));
        return paper.File($"praktik-baik-{digest.Region}-{digest.Month:yyyy-MM}.pdf");
    }
}
