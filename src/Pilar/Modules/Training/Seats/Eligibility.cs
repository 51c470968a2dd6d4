using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <summary>May somebody take part, and if not, why.</summary>
public static class Eligibility
{
    /// <param name="trainings">What the person holds on the first day of the event.</param>
    /// <param name="busy">Title of another event on the same days in which the person has a seat.</param>
    public static IReadOnlyList<CheckItem> Check(TrainingEvent e, Curriculum? curriculum, RoleHolder holder, IReadOnlyCollection<HeldTraining> trainings, string? busy)
    {
        var items = new List<CheckItem>
        {
            new(T("Jenis pilar diundang", "Kind of pillar is invited"), e.KindCodes.Contains(holder.Kind), holder.Kind),
            new(T("Bertugas atau calon", "Serves, or is a candidate"), holder.InForce || holder.IsCandidate, holder.InForce || holder.IsCandidate ? null : T("Perannya tidak sedang berjalan, misalnya SK habis.", "The role is not in force, for example the letter has ended.")),
            new(T("Tidak ikut kegiatan lain pada hari yang sama", "In no other event on these days"), busy is null, busy),
        };
        if (curriculum is null) return items;
        items.Insert(1, new(T("Kurikulum untuk jenis ini", "The curriculum is for this kind"), curriculum.KindCodes.Contains(holder.Kind), string.Join(", ", curriculum.KindCodes)));
        if (curriculum.Requires is { } needed)
            items.Add(new(T($"Sudah bimtek {needed.Name()}", $"Holds the {needed.Name()} level"), trainings.Any(t => t.Level >= needed && t.Level != TrainingLevel.Special || t.Level == needed), null));
        var latest = LatestOf(trainings, curriculum.Level);
        items.Add(new(T("Belum mempunyai sertifikat jenjang ini yang masih cukup baru", "Holds no recent enough certificate of this level"), IsDue(latest, curriculum, e.StartsOn), latest is { Day: { } day } ? Show.Date(day) : null));
        return items;
    }

    /// <summary>A certificate of this level (basic is also covered by advanced), and when it was issued.</summary>
    public static (bool Held, DateOnly? Day)? LatestOf(IEnumerable<HeldTraining> trainings, TrainingLevel level)
    {
        var held = Covering(trainings, level).ToList();
        return held.Count == 0 ? null : (true, held.Max(t => t.CountsFrom));
    }

    /// <summary>Trainings that count as one of this level.</summary>
    public static IEnumerable<HeldTraining> Covering(IEnumerable<HeldTraining> trainings, TrainingLevel level) =>
        trainings.Where(t => t.Level == level || level == TrainingLevel.Basic && t.Level == TrainingLevel.Advanced);

    /// <summary>The training is (again) due: never passed, or so long ago that it is to be repeated. A certificate without a date counts as recent.</summary>
    public static bool IsDue((bool Held, DateOnly? Day)? latest, Curriculum curriculum, DateOnly on) =>
        latest is not { } known || curriculum.AgainAfterYears is { } years && known.Day is { } day && day.AddYears(years) <= on;
}
