using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Somebody has probably reported this already: look before it stands there twice.</summary>
public sealed class ReportedAlready(IReadOnlyList<Incident> found)
    : Refusal(T("Kejadian serupa sudah dilaporkan. Tambahkan angka di sana; atau nyatakan bahwa ini kejadian lain.", "A similar incident is reported already. Add your figures there; or say that this is another one."), nameof(ReportForm.ConfirmedNew))
{
    public IReadOnlyList<Incident> Found { get; } = found;
}

/// <summary>The first message of a disaster, from the village or the office.</summary>
public sealed class ReportIncident(AppDb db, RegionTree tree, OfficeCodes codes)
{
    /// <summary>Messages of one disaster come in within so many days.</summary>
    private const int Near = 3;

    public async Task<Guid> Run(ReportForm form)
    {
        var region = tree.Find(form.Region) is { Level: >= RegionLevel.District } place ? place.Code : throw new Refusal(T("Pilih desanya; bila seluruh kecamatan terdampak, pilih sampai kecamatan. Wilayah lain dapat ditambahkan kemudian.", "Choose the village; when a whole district is struck, down to the district. More regions can be added later."), nameof(form.Region));
        if (!db.Actor.May(DisasterPermissions.Report, region)) throw new Refusal(T("Wilayah ini di luar wilayah tugas Anda.", "This region is outside yours."), nameof(form.Region));
        var kind = await KnownKind(codes, form.Kind, nameof(form.Kind));
        var now = db.Clock.UtcNow;
        var started = db.Clock.Utc(form.On, form.At, nameof(form.On)) ?? now;
        var description = Written.Required(form.Description, ReportForm.LongestDescription, T("Ceritakan singkat apa yang terjadi.", "Say in a few words what has happened."), nameof(form.Description));
        var point = Coordinates.Read(form.Point, nameof(form.Point));
        var figures = form.Figures();
        if (!form.ConfirmedNew && await Similar(kind, region, started) is { Count: > 0 } similar) throw new ReportedAlready(similar);

        var incident = new Incident(region, now, db.Actor.AccountId, db.Actor.Name);
        incident.Describe(kind, started, null, description, point);
        incident.Strike([region]);
        incident.Steps.Add(new() { IncidentId = incident.Id, Stage = IncidentStage.Reported, At = now, By = db.Actor.Name });
        if (db.Actor.AccountId is { } me) incident.Join(me, db.Actor.Name, now);
        db.Add(incident);
        if (figures.Count > 0) db.Add(new Statement { IncidentId = incident.Id, RegionCode = region, At = now, RecordedAt = now, By = db.Actor.Name, Figures = figures });
        await db.Commit(incident.Act(DisasterPermissions.Report, nameof(ReportIncident)));
        return incident.Id;
    }

    private async Task<IReadOnlyList<Incident>> Similar(string kind, string region, DateTime started)
    {
        var (from, until) = (started.AddDays(-Near), started.AddDays(Near));
        var near = await db.Set<Incident>().AsNoTracking().Include(i => i.Presence).Where(i => i.Kind == kind && i.Stage != IncidentStage.Closed && i.StartedAt >= from && i.StartedAt <= until).ToListAsync();
        // A flood is one in all of a district; a fire elsewhere is another fire.
        return near.FindAll(i => i.Covers(region) || i.Areas.Any(a => RegionCode.Contains(region, a) || kind != "FIRE" && RegionCode.At(a, RegionLevel.District) is { } district && RegionCode.Contains(district, region)));
    }

    internal static async Task<string> KnownKind(OfficeCodes codes, string? kind, string about) => (await codes.Disasters()).FirstOrDefault(c => c.InUse && string.Equals(c.Code, kind, StringComparison.OrdinalIgnoreCase))?.Code
        ?? throw new Refusal(T("Pilih jenis bencananya.", "Choose the kind of disaster."), about);
}
