using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;

namespace Pilar.Modules.Cases;

/// <summary>Work on cases in numbers.</summary>
/// <param name="Reported">Cases somebody reported.</param>
/// <param name="Accompanied">Cases in whose story somebody wrote of a visit, accompaniment, observation or follow-up.</param>
public readonly record struct CaseCount(int Reported, int Accompanied);

/// <summary>How much accounts have done for cases, counted; nothing of any case is told.</summary>
public sealed class CaseWork(AppDb db)
{
    private static readonly EntryKind[] Accompanying = [EntryKind.Visit, EntryKind.Accompanied, EntryKind.Observed, EntryKind.FollowUp];

    /// <summary>From one day to another, both included; accounts that did nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseCount>> Of(IReadOnlyCollection<Guid> accounts, DateOnly first, DateOnly last)
    {
        var (from, until) = (Start(first), Start(last.AddDays(1)));
        var reported = await db.Set<CasePerson>().Where(p => accounts.Contains(p.AccountId) && p.Part == Part.Reporter)
            .Join(db.Set<Case>().Where(c => c.ReportedAt >= from && c.ReportedAt < until), p => p.CaseId, c => c.Id, (p, c) => p.AccountId)
            .GroupBy(account => account).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var written = await db.Set<CaseEntry>().Where(e => e.At >= from && e.At < until && e.AuthorId != null && accounts.Contains(e.AuthorId.Value) && Accompanying.Contains(e.Kind))
            .GroupBy(e => e.AuthorId!.Value).Select(g => new { g.Key, Count = g.Select(e => e.CaseId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return reported.Keys.Union(written.Keys).ToDictionary(a => a, a => new CaseCount(reported.GetValueOrDefault(a), written.GetValueOrDefault(a)));
    }

    /// <summary>Cases these accounts belong to that reached their goals and were looked after again afterwards.</summary>
    public Task<int> FollowedUp(IReadOnlyCollection<Guid> accounts) => db.Set<Case>().Where(c => c.Stage == CaseStage.Closed && c.Ending == Ending.GoalsReached
        && c.People.Any(p => accounts.Contains(p.AccountId) && p.Part != Part.Guest) && db.Set<CaseEntry>().Any(e => e.CaseId == c.Id && e.Kind == EntryKind.FollowUp)).CountAsync();

    /// <summary>Referrals that ended in a service, of cases these accounts belong to.</summary>
    public Task<int> ReferralsDone(IReadOnlyCollection<Guid> accounts) => db.Set<Referral>().Where(r => r.State == ReferralState.Done && db.Set<CasePerson>().Any(p => p.CaseId == r.CaseId && accounts.Contains(p.AccountId) && p.Part != Part.Guest)).CountAsync();

    private DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), db.Clock.Zone);
}
