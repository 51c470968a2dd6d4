using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Lists;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Cases;

/// <summary>What is counted of cases.</summary>
public enum CaseCounted { Reported, Closed, GoalsReached }

/// <summary>How many cases of a kind a region had.</summary>
/// <param name="IsSealed">Nobody outside is told about this kind.</param>
public sealed record KindNumber(string Code, string Name, int Cases, bool IsSealed);

/// <summary>Numbers of cases for other modules: a region and months, never a case; small ones are not told.</summary>
public sealed class CaseNumbers(AppDb db, PpksList kinds, CaseCipher cipher)
{
    /// <summary>Fewer are not told.</summary>
    public const int Least = Suppressed.Least;

    /// <param name="kind">PPKS kind; null = all. Of a sealed kind nothing is told.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <returns>Null when it may not be told.</returns>
    public async Task<int?> Of(CaseCounted what, string region, DateOnly from, DateOnly until, string? kind)
    {
        if (kind is not null && (await Sealed()).Contains(kind)) return null;
        var (first, end) = (Start(from), Start(until.AddDays(1)));
        var cases = db.Inside<Case>(region);
        cases = what switch
        {
            CaseCounted.Reported => cases.Where(c => c.ReportedAt >= first && c.ReportedAt < end),
            CaseCounted.Closed => cases.Where(c => c.ClosedOn >= from && c.ClosedOn <= until),
            _ => cases.Where(c => c.ClosedOn >= from && c.ClosedOn <= until && c.Ending == Ending.GoalsReached),
        };
        if (kind is not null && cipher.KindMark(kind) is var mark) cases = cases.Where(c => !c.IsSealed && c.Kinds.Any(k => k.Mark == mark));
        var count = await cases.CountAsync();
        return count >= Least ? count : null;
    }

    /// <summary>By kind, of the cases reported from one day to another that are not sealed; kinds that are sealed say so.</summary>
    public async Task<IReadOnlyList<KindNumber>> ByKind(string region, DateOnly from, DateOnly until)
    {
        var (first, end, isSealed) = (Start(from), Start(until.AddDays(1)), await Sealed());
        var counts = await db.Inside<CaseKind>(region).Join(db.Inside<Case>(region).Where(c => !c.IsSealed && c.ReportedAt >= first && c.ReportedAt < end), k => k.CaseId, c => c.Id, (k, c) => k.Mark)
            .GroupBy(mark => mark).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. (await kinds.All()).DistinctBy(k => k.Code).Select(k => new KindNumber(k.Code, k.Name, counts.GetValueOrDefault(cipher.KindMark(k.Code)), isSealed.Contains(k.Code))).Where(k => k.Cases > 0)];
    }

    private async Task<HashSet<string>> Sealed() => await db.Set<SealedKind>().Select(k => k.Code).ToHashSetAsync();

    private DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), db.Clock.Zone);
}
