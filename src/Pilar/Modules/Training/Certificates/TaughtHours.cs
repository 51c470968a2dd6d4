using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Certificates;

/// <summary>JP that a certificate says: the minutes the schedule gives to subjects of the curriculum, in whole JP of 45 minutes, rounded down. Breaks and
/// ceremonies name no subject and add nothing. Where no session names a subject, those whose attendance counts stand for them, up to the JP of the curriculum.</summary>
public static class TaughtHours
{
    /// <param name="curriculum">With its subjects.</param>
    /// <param name="sessions">All of the event.</param>
    /// <param name="group">The participant's, for parallel sessions.</param>
    public static int Of(Curriculum curriculum, IEnumerable<Session> sessions, string? group)
    {
        var meant = sessions.Where(s => s.Counts && s.IsFor(group)).ToList();
        var taught = meant.Where(s => curriculum.Subjects.Exists(subject => subject.Id == s.SubjectId)).ToList();
        return taught.Count > 0 ? Whole(taught) : Math.Min(Whole(meant), curriculum.Hours);
    }

    /// <summary>Subjects to which the schedule gives less time than the curriculum, with the JP they get.</summary>
    public static IEnumerable<(Subject Subject, double Hours)> Short(Curriculum curriculum, IReadOnlyCollection<Session> sessions, string? group) => curriculum.Subjects.OrderBy(s => s.Order)
        .Select(subject => (Subject: subject, Hours: Minutes(sessions.Where(s => s.Counts && s.IsFor(group) && s.SubjectId == subject.Id)) / Curriculum.MinutesPerHour)).Where(s => s.Hours < s.Subject.Hours);

    private static int Whole(List<Session> sessions) => sessions.Count == 0 ? 0 : Math.Max(1, (int)(Minutes(sessions) / Curriculum.MinutesPerHour));

    private static double Minutes(IEnumerable<Session> sessions) => sessions.Sum(s => (s.Until - s.From).TotalMinutes);
}
