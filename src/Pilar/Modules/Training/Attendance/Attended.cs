using Pilar.Data;

namespace Pilar.Modules.Training.Attendance;

/// <summary>How presence became known: the participant's QR was scanned, the participant scanned the room's code, or by list.</summary>
public enum AttendanceMethod { Scan, SelfCheckIn, List }

/// <summary>A participant was present in a session. One row each, however often it was reported; taken back by deleting it (the log keeps both).</summary>
public sealed class Attended : IRegional
{
    public required Guid SessionId { get; init; }
    public required Guid EnrolmentId { get; init; }

    /// <summary>The participant's region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>When it happened, by the clock of the device that saw it.</summary>
    public required DateTime At { get; init; }
    public required AttendanceMethod Method { get; init; }
    public required DateTime RecordedAt { get; init; }
}
