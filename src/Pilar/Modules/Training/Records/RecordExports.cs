using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Speakers;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Records;

/// <summary>Training records of a person, a region and a speaker as files.</summary>
internal static class RecordExports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{id:guid}/trainings.{ending}", Person).RequireAuthorization(TrainingPermissions.Nominate.Name);
        routes.MapGet("/trainings/records.{ending}", Regions).RequireAuthorization(TrainingPermissions.Nominate.Name);
        routes.MapGet("/speakers/{id:guid}/sessions.{ending}", Speaker).RequireAuthorization(TrainingPermissions.Nominate.Name);
    }

    private static async Task<IResult> Person(Guid id, string ending, AppDb db, TrainingRecord record)
    {
        if (await PersonHistory.Of(db, record, id) is not { } history) return Results.NotFound();
        string[] header = [T("Tahun", "Year"), T("Yang diikuti", "What"), T("Penyelenggara", "Organiser"), T("Mulai", "From"), T("JP", "Hours"), T("Nomor sertifikat", "Certificate"), T("Berlaku sampai", "Valid until"), T("Sudah diperiksa", "Verified")];
        return new TableFile("riwayat-pelatihan", header, history.Events
            .Select(t => (object?[])[t.Event.EndsOn.Year, t.Event.Title, t.Event.Organiser, t.Event.StartsOn, t.Share.Attended, t.Certificate is { RevokedOn: null } c ? c.Number : null, t.Certificate?.ExpiresOn, null])
            .Concat(history.Person.Certificates.Where(c => !c.IsIssuedHere).Select(c => (object?[])[c.Year, $"Bimtek {c.Level.Name()}", c.Organiser, c.IssuedOn, c.Hours, c.Number, c.ExpiresOn, c.IsVerified ? T("ya", "yes") : T("belum", "not yet")]))).As(ending);
    }

    private static async Task<IResult> Regions(string ending, string? region, AppDb db, RegionTree tree)
    {
        if (tree.Find(string.IsNullOrEmpty(region) ? db.Actor.Region! : region) is not { } where || !RegionCode.Contains(db.Actor.Region!, where.Code)) return Results.NotFound();
        string[] header = [T("Kode wilayah", "Region code"), T("Wilayah", "Region"), T("Tahun", "Year"), T("Orang dilatih", "People trained"), T("Keikutsertaan", "Attendances"), T("JP", "Hours"), T("Sertifikat", "Certificates")];
        return new TableFile($"rekam-pelatihan-{where.Code}", header, (await RegionHistory.Of(db, where.Code, RegionCode.ChildLength(where.Code)))
            .Select(r => (object?[])[r.Region, tree.Find(r.Region)?.Name, r.Year, r.People, r.Attendances, r.Hours, r.Certificates])).As(ending);
    }

    private static async Task<IResult> Speaker(Guid id, string ending, AppDb db)
    {
        if (await db.Set<Speaker>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } speaker) return Results.NotFound();
        string[] header = [T("Hari", "Day"), T("Sesi", "Session"), T("Kegiatan", "Event"), T("Penyelenggara", "Held by"), T("JP", "Hours"), T("Peserta hadir", "Present")];
        return new TableFile("sesi-narasumber", header, (await SpeakerHistory.Of(db, speaker.Id)).Select(s => (object?[])[s.Session.Day, s.Session.Title, s.Event.Title, s.Event.Organiser, s.Session.Hours, s.Present])).As(ending);
    }
}
