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
        var (today, year, known) = (db.Clock.Today, new DateOnly(db.Clock.Today.Year, 1, 1), (await kinds.All()).DistinctBy(k => k.Code).Select(k => (Kind: k, Mark: cipher.KindMark(k.Code))).ToList());
        var stages = await db.Inside<Case>(region).GroupBy(c => c.Stage)
            .Select(g => new { Stage = g.Key, Count = g.Count(), Late = g.Count(c => c.DueOn < today), ThisYear = g.Count(c => c.ClosedOn >= year) }).ToDictionaryAsync(g => g.Stage);
        var marks = known.ConvertAll(k => k.Mark);
        var counts = await db.Inside<CaseKind>(region).Where(k => marks.Contains(k.Mark)).GroupBy(k => k.Mark).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new(
            [.. Enum.GetValues<CaseStage>().Select(s => (s, new Suppressed(stages.GetValueOrDefault(s)?.Count ?? 0)))],
            new(stages.Values.Where(s => s.Stage != CaseStage.Closed).Sum(s => s.Late)), new(stages.Values.Sum(s => s.ThisYear)),
            [.. known.Select(k => new KindCount(k.Kind, new(counts.GetValueOrDefault(k.Mark)))).Where(k => k.Cases.Count > 0 || k.Kind.InUse)]);
    }
}
