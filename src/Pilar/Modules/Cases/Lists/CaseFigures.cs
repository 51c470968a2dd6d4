using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Cases.Lists;

/// <summary>A count that may be too small to be told.</summary>
public readonly record struct Suppressed(int Count)
{
    public const int Least = 5;

    public bool IsHidden => Count is > 0 and < Least;
    public int? Told => IsHidden ? null : Count;
    public string Text => IsHidden ? "< " + Show.Number(Least) : Show.Number(Count);
}

public sealed record KindCount(PpksKind Kind, Suppressed Cases);

/// <summary>How many cases of a region stand where, and about what. Sealed ones are counted, and small counts are not told.</summary>
public sealed record FiguresOfCases(IReadOnlyList<(CaseStage Stage, Suppressed Cases)> Stages, Suppressed Overdue, Suppressed ClosedThisYear, IReadOnlyList<KindCount> Kinds);

public sealed class CaseFigures(AppDb db, PpksList kinds, CaseCipher cipher)
{
    public async Task<FiguresOfCases> Of(string region)
    {
        var (from, until, today, year) = (RegionCode.From(region), RegionCode.Until(region), db.Clock.Today, new DateOnly(db.Clock.Today.Year, 1, 1));
        var cases = db.Set<Case>().AsNoTracking().Where(c => string.Compare(c.RegionCode, from) >= 0 && string.Compare(c.RegionCode, until) < 0);
        var stages = await cases.GroupBy(c => c.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var marks = await db.Set<CaseKind>().Where(k => cases.Any(c => c.Id == k.CaseId)).GroupBy(k => k.Mark).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new(
            [.. Enum.GetValues<CaseStage>().Select(s => (s, new Suppressed(stages.GetValueOrDefault(s))))],
            new(await cases.CountAsync(c => c.DueOn < today && c.Stage != CaseStage.Closed)), new(await cases.CountAsync(c => c.ClosedOn >= year)),
            [.. (await kinds.All()).DistinctBy(k => k.Code).Select(k => new KindCount(k, new(marks.GetValueOrDefault(cipher.KindMark(k.Code))))).Where(k => k.Cases.Count > 0 || k.Kind.InUse)]);
    }
}
