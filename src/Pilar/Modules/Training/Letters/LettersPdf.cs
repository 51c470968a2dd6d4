using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Seats;
using Pilar.Web;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Letters;

/// <summary>Invitation letters as PDF, a page for each participant with the QR of the invitation; and the poster of the event.</summary>
internal static class LettersPdf
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/letters.pdf", All).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/trainings/{id:guid}/poster.pdf", Poster).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/i/{code}/letter.pdf", One).AllowAnonymous();
    }

    private static async Task<IResult> All(Guid id, AppDb db, RegionTree tree, HttpContext http)
    {
        if (await db.Set<TrainingEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } e) return Results.NotFound();
        if (await Letter(db, id) is not { } letter) throw new Refusal(T("Tulis dulu surat undangannya.", "Write the invitation letter first."));
        var people = await db.Set<Enrolment>().AsNoTracking().Where(n => n.EventId == id).WithSeat().OrderBy(n => n.RegionCode).ThenBy(n => n.SortName).ThenBy(n => n.Id).ToListAsync();
        if (people.Count == 0) throw new Refusal(T("Belum ada peserta yang mendapat kursi.", "Nobody has a seat yet."));
        return Pdf(e, letter, people, tree, http);
    }

    private static async Task<IResult> One(string code, AppDb db, RegionTree tree, HttpContext http) =>
        await Invitation.Find(db, code) is { Participant.HasSeat: true } invitation && await Letter(db, invitation.Event.Id) is { } letter ? Pdf(invitation.Event, letter, [invitation.Participant], tree, http) : Results.NotFound();

    /// <returns>Null while nobody has written it; participants of any region read it.</returns>
    public static Task<EventLetter?> Letter(AppDb db, Guid eventId) => Letters(db, eventId).SingleOrDefaultAsync();

    public static IQueryable<EventLetter> Letters(AppDb db, Guid eventId) => db.Set<EventLetter>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(l => l.EventId == eventId);

    private static IResult Pdf(TrainingEvent e, EventLetter letter, List<Enrolment> people, RegionTree tree, HttpContext http)
    {
        using var paper = new PdfPaper(T($"Undangan {e.Title}", $"Invitation to {e.Title}"));
        foreach (var person in people)
        {
            paper.NewPage();
            foreach (var (line, n) in letter.Head.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i))) paper.Text(line, SKTextAlign.Center, bold: n == 0, size: n == 0 ? 14 : 9);
            paper.Rule();
            paper.Text(Show.Date(letter.Date), SKTextAlign.Right);
            paper.Facts((T("Nomor", "Number"), letter.Number), (T("Hal", "Subject"), T($"Undangan {e.Title}", $"Invitation to {e.Title}")));
            paper.Text(T($"Yth. {person.Name}\n{person.Kind}, {tree.Find(person.DutyRegionCode)?.Name}", $"To {person.Name}\n{person.Kind}, {tree.Find(person.DutyRegionCode)?.Name}"));
            paper.Space(8);
            paper.Text(LetterFields.Fill(letter.Body, e, person, tree.Find(person.DutyRegionCode)?.Name));
            paper.Space(12);
            paper.SideBySide([], [e.SignatoryTitle ?? "", "", "", "", e.Signatory ?? ""]);
            paper.Space(16);
            var link = $"{http.Site()}/i/{person.Code}";
            paper.Qr(link, T($"Jawaban, jadwal, dan kartu hadir Anda: {link}", $"Your answer, schedule and attendance card: {link}"));
        }
        return paper.File(people.Count == 1 ? "undangan.pdf" : $"undangan-{people.Count}.pdf");
    }

    private static async Task<IResult> Poster(Guid id, AppDb db, RegionTree tree)
    {
        if (await db.Set<TrainingEvent>().AsNoTracking().Include(e => e.Curriculum!).ThenInclude(c => c.Subjects).SingleOrDefaultAsync(e => e.Id == id) is not { } e) return Results.NotFound();
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == id).ToListAsync();
        var speakers = sessions.OrderBy(s => s.Day).ThenBy(s => s.From).SelectMany(s => s.Speakers).Select(s => s.Speaker).DistinctBy(s => s.Id).Select(s => $"{s.Name}, {s.Institution}").ToList();
        var topics = e.Curriculum is { } c ? c.Subjects.Select(s => s.Title).ToList() : [.. sessions.Where(s => s.Counts).OrderBy(s => s.Day).ThenBy(s => s.From).Select(s => s.Title).Distinct()];
        return PdfFile.Of("poster.pdf", stream => PosterPdf.Write(stream, e, e.Organiser ?? tree.Find(e.RegionCode)?.Name ?? "", topics, speakers));
    }
}
