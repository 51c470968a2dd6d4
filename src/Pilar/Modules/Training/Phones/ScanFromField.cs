using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Events;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Phones;

/// <summary>attendance.scan: a participant's QR, read by the phone of the committee.</summary>
internal sealed class ScanFromField(AppDb db, RecordScans record) : FieldActKind
{
    private sealed record Scanned(Guid? Event, Guid? Session, string? Code);

    public override string Name => "attendance.scan";
    public override string Title => T("Pindaian kehadiran", "Attendance scan");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Scanned>();
        if (!db.Actor.May(TrainingPermissions.RecordAttendance)) throw new Denied();
        var id = data.Event ?? await db.Set<TrainingEvent>().Where(e => e.Sessions.Any(s => s.Id == data.Session)).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(T("Sebutkan kegiatan atau sesinya.", "Name the event or the session."), nameof(data.Event));
        var result = (await record.Run(id, [new(data.Code ?? "", act.At, data.Session)])).Single();
        return result.Outcome is "counted" or "known" ? FieldOutcome.Done(id) : throw new Refusal(result.Outcome switch
        {
            "no_seat" => T($"{result.Name} tidak mempunyai kursi pada kegiatan ini.", $"{result.Name} has no seat at this event."),
            "no_session" => T($"Tidak ada sesi bagi {result.Name} pada waktu pindaian.", $"There was no session for {result.Name} at the time of the scan."),
            _ => T("Kode ini bukan kode peserta kegiatan ini.", "This is not the code of a participant of this event."),
        }, nameof(data.Code));
    }
}
