using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <summary>How urgent a training is for somebody: points with their reasons, so that everybody can see why one comes before another.</summary>
/// <param name="Because">Codes with points, "ONLY_TRAINING 40|NEVER 20".</param>
public sealed record Priority(int Points, string Because)
{
    private const int OnlyTraining = 40, AloneInVillage = 30, Never = 20, PerYear = 4, Candidate = 5;

    /// <param name="holder">The role for which the training matters.</param>
    /// <param name="last">Day of the latest training of this level or above; null = never.</param>
    /// <param name="alone">Nobody else of the kind serves in this region of duty.</param>
    public static Priority Of(RoleHolder holder, DateOnly? last, bool alone, DateOnly today)
    {
        var reasons = new List<(string Code, int Points)>();
        if (holder.Problems == RoleHolders.TrainingProblem) reasons.Add(("ONLY_TRAINING", OnlyTraining));
        if (alone) reasons.Add(("ALONE", AloneInVillage));
        if (last is not { } day) reasons.Add(("NEVER", Never));
        else if (Math.Min((today.DayNumber - day.DayNumber) / 365 * PerYear, Never - 1) is > 0 and var points) reasons.Add(("LONG_AGO", points));
        if (holder.IsCandidate) reasons.Add(("CANDIDATE", Candidate));
        return new(reasons.Sum(r => r.Points), string.Join('|', reasons.Select(r => $"{r.Code} {r.Points}")));
    }

    /// <summary>The reasons in words.</summary>
    public static IEnumerable<string> Words(string because) => because.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(reason => reason.Split(' ') is [var code, var points] ? $"{Word(code)} ({points})" : reason);

    private static string Word(string code) => code switch
    {
        "ONLY_TRAINING" => T("tidak valid hanya karena belum bimtek", "invalid only for want of this training"),
        "ALONE" => T("satu-satunya di wilayah tugasnya", "the only one in the region of duty"),
        "NEVER" => T("belum pernah dilatih", "never trained"),
        "LONG_AGO" => T("pelatihan terakhir sudah lama", "trained long ago"),
        "CANDIDATE" => T("masih calon", "still a candidate"),
        _ => code,
    };
}
