using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Audit.Log;

/// <summary>What somebody looks for in the log. Empty fields ask nothing.</summary>
internal sealed record AuditQuery(string? Who, string? Verb, string? Region, DateOnly? From, DateOnly? Until, Guid? Record)
{
    /// <summary>The newest matching rows before a cursor (the id of the last row seen).</summary>
    public IQueryable<AuditEntry> In(AppDb db, long? before)
    {
        var rows = db.Audit.AsNoTracking();
        if (before is { } id) rows = rows.Where(a => a.Id < id);
        if (!string.IsNullOrWhiteSpace(Who)) rows = rows.Where(a => a.AccountName == Who.Trim());
        if (!string.IsNullOrWhiteSpace(Verb)) rows = rows.Where(a => a.Verb == Verb);
        if (Record is { } record) rows = rows.Where(a => a.SubjectId == record || a.RelatedId == record);
        if (RegionCode.IsWellFormed(Region))
        {
            var (from, until) = (RegionCode.From(Region!), RegionCode.Until(Region!));
            rows = rows.Where(a => string.Compare(a.RegionCode, from) >= 0 && string.Compare(a.RegionCode, until) < 0);
        }
        if (From is { } first)
        {
            var start = Instant(first, db.Clock);
            rows = rows.Where(a => a.At >= start);
        }
        if (Until is { } last)
        {
            var end = Instant(last.AddDays(1), db.Clock);
            rows = rows.Where(a => a.At < end);
        }
        return rows.OrderByDescending(a => a.Id);
    }

    private static DateTime Instant(DateOnly day, Clock clock) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), clock.Zone);
}
