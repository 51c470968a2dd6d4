using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Records;

/// <summary>What a region's people were trained in during a year.</summary>
/// <param name="People">Each once, however often they came.</param>
/// <param name="Hours">JP attended by all of them together.</param>
public sealed record RegionYear(string Region, int Year, int People, int Attendances, int Hours, int Certificates);

/// <summary>Trainings of a region and its parts, from finished events, by region of duty.</summary>
public static class RegionHistory
{
    /// <param name="length">Length of the codes of the rows; 0 = one row for the whole region.</param>
    public static async Task<IReadOnlyList<RegionYear>> Of(AppDb db, string region, int length)
    {
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        var enrolments = db.Set<Enrolment>().AsNoTracking().Where(n => string.Compare(n.DutyRegionCode, from) >= 0 && string.Compare(n.DutyRegionCode, until) < 0);
        var finished = db.Set<TrainingEvent>().Where(e => e.State == EventState.Finished);
        var present = await db.Set<Attended>().Join(enrolments, a => a.EnrolmentId, n => n.Id, (a, n) => new { a.SessionId, n.DutyRegionCode })
            .Join(db.Set<Session>().Where(s => finished.Any(e => e.Id == s.EventId)), a => a.SessionId, s => s.Id, (a, s) => new { s.Id, a.DutyRegionCode })
            .GroupBy(a => a).Select(g => new { g.Key.Id, g.Key.DutyRegionCode, Count = g.Count() }).ToListAsync();
        var ids = present.Select(p => p.Id).Distinct().ToArray();
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var people = await enrolments.Where(n => db.Set<Attended>().Any(a => a.EnrolmentId == n.Id)).Join(finished, n => n.EventId, e => e.Id, (n, e) => new { n.PersonId, n.DutyRegionCode, e.EndsOn.Year }).ToListAsync();
        var issued = await db.Set<IssuedCertificate>().Where(c => c.RevokedOn == null).Join(enrolments, c => c.EnrolmentId, n => n.Id, (c, n) => new { n.DutyRegionCode, c.EndsOn.Year })
            .GroupBy(c => c).Select(g => new { g.Key.DutyRegionCode, g.Key.Year, Count = g.Count() }).ToListAsync();
        var hours = present.GroupBy(p => (Cut(p.DutyRegionCode), sessions[p.Id].Day.Year)).ToDictionary(g => g.Key, g => g.Sum(p => p.Count * sessions[p.Id].Hours));
        return [.. people.GroupBy(p => (Region: Cut(p.DutyRegionCode), p.Year)).OrderBy(g => g.Key.Region, StringComparer.Ordinal).ThenByDescending(g => g.Key.Year)
            .Select(g => new RegionYear(g.Key.Region, g.Key.Year, g.Select(p => p.PersonId).Distinct().Count(), g.Count(), hours.GetValueOrDefault(g.Key), issued.Where(c => Cut(c.DutyRegionCode) == g.Key.Region && c.Year == g.Key.Year).Sum(c => c.Count)))];

        string Cut(string code) => length == 0 ? region : code.Length > length ? code[..length] : code;
    }
}
