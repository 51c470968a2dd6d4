using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training;

internal sealed record EventJson(Guid Id, string Region, string Kind, string Title, string State, Guid? Curriculum, IReadOnlyList<string> Kinds, DateOnly StartsOn, DateOnly EndsOn, DateOnly NominateUntil, string Place, int Version)
{
    public static EventJson Of(TrainingEvent e) => new(e.Id, e.RegionCode, e.Kind.ToString().ToLowerInvariant(), e.Title, e.State.ToString().ToLowerInvariant(), e.CurriculumId, e.KindCodes, e.StartsOn, e.EndsOn, e.NominateUntil, e.Place, e.Version);
}

internal sealed record EventList(IReadOnlyList<EventJson> Items, string? Next);

internal sealed record SessionJson(Guid Id, string Title, DateOnly Day, TimeOnly From, TimeOnly Until, string? Room, string? Group, bool Counts, int Hours, IReadOnlyList<Guid> Speakers)
{
    public static SessionJson Of(Session s) => new(s.Id, s.Title, s.Day, s.From, s.Until, s.Room, s.Group, s.Counts, s.Hours, [.. s.Speakers.Select(x => x.SpeakerId)]);
}

internal sealed record EnrolmentJson(Guid Id, Guid Person, Guid Role, string Name, string Kind, string Region, string State, int Points)
{
    public static EnrolmentJson Of(Enrolment e) => new(e.Id, e.PersonId, e.RoleId, e.Name, e.Kind, e.RegionCode, e.State.ToString().ToLowerInvariant(), e.Points);
}

internal sealed record ResultJson(Guid Enrolment, string Name, int AttendancePercent, decimal? Before, decimal? After, bool Earned, string? Certificate)
{
    public static ResultJson Of(Readiness r) => new(r.Participant.Id, r.Participant.Name, r.Share.Percent, r.Mark?.Before, r.Mark?.After, r.IsEarned, r.Issued?.Number);
}

internal sealed record MaterialJson(Guid Id, Guid Session, string Name, string ContentType, long Size, string Address);

internal sealed record AttendedJson(Guid Session, Guid Enrolment, DateTime At, string Method)
{
    public static AttendedJson Of(Attendance.Attended a) => new(a.SessionId, a.EnrolmentId, a.At, a.Method.ToString().ToLowerInvariant());
}

internal sealed record PaperJson(int Number, string Kind, string Title, string State, DateTime? OpensAt, DateTime? ClosesAt, int Questions, int HandedIn)
{
    public static PaperJson Of(Papers.Paper p, int questions, int handedIn, DateTime now) => new(p.Number, p.Kind.ToString().ToLowerInvariant(), p.Title, p.StateAt(now).ToString().ToLowerInvariant(), p.OpensAt, p.ClosesAt, questions, handedIn);
}

internal sealed record CertificateJson(Guid Id, Guid Enrolment, string Number, string Code, string Status, string Name, int Hours, DateOnly IssuedOn, DateOnly? ExpiresOn)
{
    public static CertificateJson Of(IssuedCertificate c, DateOnly today) => new(c.Id, c.EnrolmentId, c.Number, c.Code, c.StandingOn(today).ToString().ToLowerInvariant(), c.Name, c.Hours, c.IssuedOn, c.ExpiresOn);
}

/// <summary>What anybody may learn of a certificate from its code.</summary>
internal sealed record CheckedCertificate(string Status, string Number, string Name, string Training, string Level, int Hours, DateOnly StartsOn, DateOnly EndsOn, string Organiser, DateOnly IssuedOn, DateOnly? ExpiresOn, DateOnly? RevokedOn)
{
    public static CheckedCertificate Of(IssuedCertificate c, DateOnly today) => new(c.StandingOn(today).ToString().ToLowerInvariant(), c.Number, c.Name, c.Training, c.Level.ToString().ToLowerInvariant(), c.Hours, c.StartsOn, c.EndsOn, c.Organiser, c.IssuedOn, c.ExpiresOn, c.RevokedOn);
}

internal sealed record QuotasInput(IReadOnlyList<QuotaLine>? Quotas);
internal sealed record NominateInput(IReadOnlyList<Guid>? Roles);
internal sealed record ScansInput(IReadOnlyList<Attendance.Scan>? Scans);
internal sealed record MarksInput(IReadOnlyList<Marks.MarkLine>? Marks);
internal sealed record ReasonInput(string? Reason);
internal sealed record ReplaceInput(Guid Role, string? Reason);
