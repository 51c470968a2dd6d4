using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Web;
using Pilar.Web.Pdf;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Volunteers;

/// <summary>GET /disasters/{id}/cards.pdf: a QR for each volunteer who was called, to be scanned when they come and go.</summary>
internal static class VolunteerCards
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/disasters/{id:guid}/cards.pdf", Send).RequireAuthorization(DisasterPermissions.Decide.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(Guid id, AppDb db, IncidentWords words, HttpContext http)
    {
        var incident = await db.IncidentToWork(id);
        var title = await words.Title(incident);
        var people = await db.Set<Responder>().AsNoTracking().Where(r => r.IncidentId == id && r.Answer != CallAnswer.NotComing).ToListAsync();
        using var paper = new PdfPaper(T($"Kartu relawan: {title}", $"Cards of volunteers: {title}"));
        paper.Title(T("KARTU RELAWAN", "CARDS OF VOLUNTEERS"));
        foreach (var person in people.OrderBy(p => p.Name, StringComparer.Ordinal)) paper.Qr($"{http.Site()}/disasters/checkin?code={person.Code}", $"{person.Name} · {person.Kind} · {title} · {T("kode", "code")} {person.Code}");
        if (people.Count == 0) paper.Text(T("Belum ada yang dipanggil.", "Nobody is called yet."));
        return paper.File(T("kartu-relawan.pdf", "volunteer-cards.pdf"));
    }
}
