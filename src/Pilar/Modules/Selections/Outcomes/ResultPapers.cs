using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>The minutes with places to sign, and the certificates of those who were chosen.</summary>
internal static class ResultPapers
{
    private const int Blank = 4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/selections/panels/{id:guid}/minutes.pdf", Minutes).RequireAuthorization(SelectionPermissions.SeeResults.Name).ExcludeFromDescription();
        routes.MapGet("/selections/entries/{id:guid}/award.pdf", Award).RequireAuthorization(SelectionPermissions.Open.Name).ExcludeFromDescription();
    }

    private static async Task<IResult> Minutes(Guid id, AppDb db, PanelDoor door, RegionTree tree)
    {
        var (selection, stage, panel) = await door.Panel(id);
        if (panel.State < PanelState.Locked) panel.Require(PanelState.Locked);
        var names = await door.Nominations(panel);
        var changes = await db.Set<ScoreChange>().AsNoTracking().Where(c => c.PanelId == id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();
        using var paper = new PdfPaper(T("Berita acara", "Minutes"));
        paper.Title(T("BERITA ACARA PENETAPAN HASIL SELEKSI", "MINUTES OF THE RESULT OF A SELECTION"));
        paper.Text(selection.Title, SKTextAlign.Center, bold: true);
        if (panel.Number is { } number) paper.Text(T($"Nomor: {number}", $"Number: {number}"), SKTextAlign.Center);
        paper.Space(8);
        paper.Facts((T("Tahap", "Stage"), $"{stage.Name}, {tree.Name(panel.RegionCode)}"), (T("Tanggal", "Day"), Show.Time(panel.AnnouncedAt ?? panel.LockedAt!.Value, db.Clock)), (T("Tempat", "Place"), panel.Place), (T("Peserta", "Candidates"), Show.Number(panel.Entries.Count)),
            (T("Kriteria dan bobot", "Criteria and weights"), string.Join("; ", stage.InOrder.Select(c => $"{c.Name} {Show.Number((double)c.Weight, 0)}"))),
            (T("Cara menghitung", "How it was counted"), $"{stage.Pool.Name()}. {(stage.UsesCorrection ? T("Peringkat menurut nilai yang dikoreksi untuk juri ketat dan longgar.", "Ranked by scores corrected for severe and lenient jurors.") : T("Peringkat menurut nilai mentah.", "Ranked by raw scores."))}"),
            (T("Nilai sama", "Equal scores"), stage.Tie.Name()), (T("Angka undian", "Number of the draw"), $"{panel.Seed}"));
        paper.Heading(T("Hasil", "Result"));
        paper.Table([new(T("Peringkat", "Rank"), 1.1f, SKTextAlign.Right), new(T("Nama", "Name"), 3), new(T("Wilayah", "Region"), 2.4f), new(T("Mentah", "Raw"), 1.1f, SKTextAlign.Right), new(T("Terkoreksi", "Corrected"), 1.3f, SKTextAlign.Right), new(T("Ketetapan", "Decision"), 2.2f)],
            panel.Ranking.Select(e => (IReadOnlyList<string?>)[$"{e.Rank}", names[e.NominationId].Name, tree.Name(names[e.NominationId].RegionCode, stage.ConflictLevel), Show.Number(e.Raw ?? 0, 2), Show.Number(e.Corrected ?? 0, 2),
                string.Join("; ", new[] { e.IsPromoted ? T("lolos", "goes on") : null, e.DecidedBy is { } by ? T($"nilai sama, {ResultTable.Decided(stage, by)}", $"equal score, {ResultTable.Decided(stage, by)}") : null }.OfType<string>())]));
        foreach (var entry in panel.Ranking.Where(e => e.Discussion is not null)) paper.Text(T($"Penilaian juri atas {names[entry.NominationId].Name} berselisih {Show.Number(entry.Spread ?? 0, 1)}. {entry.Discussion}", $"The jurors differ by {Show.Number(entry.Spread ?? 0, 1)} on {names[entry.NominationId].Name}. {entry.Discussion}"));
        foreach (var change in changes) paper.Text(T($"{Show.Time(change.At, db.Clock)}: {change.By} mengubah nilainya setelah dikirim. Alasan: {change.Reason}", $"{Show.Time(change.At, db.Clock)}: {change.By} changed a score after it was sent. Reason: {change.Reason}"));
        paper.Heading(T("Tim juri", "The jury"));
        paper.Text(T("Setiap juri menyatakan tidak menilai keluarga, rekan dekat, atau calon dari wilayahnya sendiri.", "Each juror states not to have judged relatives, close associates, or candidates of the own region."));
        foreach (var pair in panel.Jurors.OrderBy(j => j.Name, StringComparer.Ordinal).Chunk(2)) paper.SideBySide(Signature(T("Anggota", "Member"), pair[0].Name), pair.Length > 1 ? Signature(T("Anggota", "Member"), pair[1].Name) : []);
        if (panel.Chair is { } chair) paper.SideBySide([], Signature(T("Ketua tim juri", "Chair of the jury"), chair));
        return paper.File("berita-acara-seleksi.pdf");
    }

    private static async Task<IResult> Award(Guid id, AppDb db, NominationDoor door, Announced announced, RegionTree tree)
    {
        if (await db.Set<Entry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } entry) return Results.NotFound();
        var (_, nomination) = await door.Open(entry.NominationId);
        if (await announced.Of(entry.PanelId) is not { } result || !entry.IsPromoted) throw new Refusal(T("Piagam terbit setelah calon diumumkan lolos.", "There is a certificate once the candidate is announced as chosen."));
        using var paper = new PdfPaper(T("Piagam penghargaan", "Certificate of award"), across: true);
        paper.Text(T($"Pemerintah {tree.Name(result.Panel.RegionCode)}", $"Government of {tree.Name(result.Panel.RegionCode)}"), SKTextAlign.Center, bold: true, size: 13);
        paper.Text(T("Dinas Sosial", "Office of Social Affairs"), SKTextAlign.Center, size: 12);
        paper.Rule();
        paper.Text("", size: 18);
        paper.Text(T("PIAGAM PENGHARGAAN", "CERTIFICATE OF AWARD"), SKTextAlign.Center, bold: true, size: 28);
        if (result.Panel.Number is { } number) paper.Text(T($"Nomor: {number}", $"Number: {number}"), SKTextAlign.Center);
        paper.Text("", size: 14);
        paper.Text(T("diberikan kepada", "is given to"), SKTextAlign.Center, size: 12);
        paper.Text(nomination.Name, SKTextAlign.Center, bold: true, size: 24);
        paper.Text(tree.Place(nomination.RegionCode), SKTextAlign.Center, size: 12);
        paper.Text("", size: 12);
        paper.Text(T($"sebagai peringkat {Roman(entry.Rank!.Value)}", $"as rank {Roman(entry.Rank!.Value)}"), SKTextAlign.Center, bold: true, size: 16);
        paper.Text($"{result.Selection.Title}, {result.Stage.Name}, {result.Selection.Year}", SKTextAlign.Center, size: 13);
        paper.Text(T("UU 11/2009 Pasal 41 dan PP 39/2012 Pasal 56", "Law 11/2009, Article 41, and Government Regulation 39/2012, Article 56"), SKTextAlign.Center, size: 9);
        paper.Text("", size: 12);
        paper.SideBySide([], [$"{result.Panel.Place}, {Show.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(result.Panel.AnnouncedAt!.Value, db.Clock.Zone)))}", .. Signature(T("Kepala Dinas Sosial", "Head of the office"), "........................................")]);
        return paper.File("piagam.pdf");
    }

    private static List<string> Signature(string title, string name) => [title, .. Enumerable.Repeat("", Blank), name, ""];

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, letters) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; number >= value; number -= value) text += letters;
        return text;
    }
}
