using Pilar.Modules.Training.Curricula;

namespace Pilar.Modules.Training.Needs;

/// <summary>What it takes to train those who lack a training.</summary>
/// <param name="Seats">People to train.</param>
/// <param name="DaysEach">Days of one batch.</param>
/// <param name="CostPerSeat">Rupiah, from the plans' own figures; null when they give none.</param>
public sealed record Gap(int Seats, int DaysEach, double? CostPerSeat)
{
    /// <summary>People taught together, and JP of 45 minutes taught in a day.</summary>
    public const int BatchSize = 40, HoursPerDay = 8;

    public static Gap Of(Curriculum curriculum, int seats, double? costPerSeat) => new(seats, Math.Max(1, (curriculum.Hours + HoursPerDay - 1) / HoursPerDay), costPerSeat);

    public int Batches => (Seats + BatchSize - 1) / BatchSize;

    public int Days => Batches * DaysEach;

    public long? Cost => CostPerSeat is { } each ? (long)Math.Round(each * Seats) : null;
}
