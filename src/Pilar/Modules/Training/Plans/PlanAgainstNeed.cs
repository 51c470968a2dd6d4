using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Needs;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Plans;

/// <summary>One region: who needs a training today, seats planned in the year, those of them still to come, people who held a seat this year, and what stays open.</summary>
public sealed record PlanNeedRow(string Region, int Need, int Planned, int ToCome, int Held)
{
    /// <summary>Seats missing even when everything planned is held.</summary>
    public int Open => Math.Max(0, Need - ToCome);
}

/// <summary>A year's plans for a curriculum (all its editions) against today's need, by region. Seats planned for the whole of a region stand in the row of that region.</summary>
public sealed class PlanAgainstNeed(AppDb db, TrainingNeeds needs)
{
    /// <param name="region">Rows are the regions just below it.</param>
    public async Task<IReadOnlyList<PlanNeedRow>> Of(Curriculum curriculum, string region, int year)
    {
        var length = RegionCode.ChildLength(region);
        var (_, lacking) = await needs.Of(curriculum, region, length);
        var lines = (await PlanBook.Of(db, region, year)).Events.Where(e => e.Line.Counts && e.Line.Curriculum?.Code == curriculum.Code).ToLookup(e => Cut(e.Line.TargetRegionCode));
        var held = await Held(curriculum, region, year, length);
        return [.. lacking.Select(n => n.Region).Concat(lines.Select(l => l.Key)).Concat(held.Keys).Distinct().OrderBy(code => code, StringComparer.Ordinal)
            .Select(code => new PlanNeedRow(code, lacking.FirstOrDefault(n => n.Region == code)?.Lacking ?? 0, lines[code].Sum(l => l.Line.Seats), lines[code].Where(l => !l.IsHeld).Sum(l => l.Line.Seats), held.GetValueOrDefault(code)))];

        string Cut(string code) => code.Length > length ? code[..length] : code;
    }

    /// <summary>People with a seat in finished events of the year, by region of duty.</summary>
    private async Task<Dictionary<string, int>> Held(Curriculum curriculum, string region, int year, int length)
    {
        var (from, until, first, last) = (RegionCode.From(region), RegionCode.Until(region), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var people = await db.Set<TrainingEvent>().Where(e => e.State == EventState.Finished && e.EndsOn >= first && e.EndsOn <= last && e.Curriculum!.Code == curriculum.Code)
            .Join(db.Set<Enrolment>().WithSeat(), e => e.Id, n => n.EventId, (e, n) => n)
            .Where(n => string.Compare(n.DutyRegionCode, from) >= 0 && string.Compare(n.DutyRegionCode, until) < 0)
            .GroupBy(n => n.DutyRegionCode).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return people.GroupBy(p => p.Key.Length > length ? p.Key[..length] : p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Count));
    }
}
