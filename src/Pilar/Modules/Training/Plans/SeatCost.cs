using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Plans;

/// <summary>What a seat costs by the plans seen here: the sum of their amounts over their seats, in the latest year that has figures for the curriculum.</summary>
public sealed record SeatCost(int Year, int Lines, int Seats, long Rupiah)
{
    public double PerSeat => (double)Rupiah / Seats;

    public string Words => T($"Rp{Show.Number((long)Math.Round(PerSeat))} tiap kursi menurut {Show.Number(Lines)} kegiatan dalam rencana {Year}", $"Rp{Show.Number((long)Math.Round(PerSeat))} a seat by {Show.Number(Lines)} events in the plan of {Year}");

    /// <returns>Null when no plan gives a figure.</returns>
    public static async Task<SeatCost?> Of(AppDb db, Curriculum curriculum) =>
        await db.Set<PlanLine>().Where(l => l.Amount != null && l.DroppedBecause == null && l.Curriculum!.Code == curriculum.Code)
            .Join(db.Set<AnnualPlan>(), l => l.PlanId, p => p.Id, (l, p) => new { p.Year, l.Seats, Amount = l.Amount!.Value })
            .GroupBy(l => l.Year).OrderByDescending(g => g.Key)
            .Select(g => new SeatCost(g.Key, g.Count(), g.Sum(l => l.Seats), g.Sum(l => l.Amount))).FirstOrDefaultAsync();
}
