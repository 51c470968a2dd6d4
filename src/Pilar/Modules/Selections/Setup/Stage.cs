using Pilar.Kernel;
using Pilar.Modules.Selections.Model;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Setup;

/// <summary>What decides between equal scores, before the lot does.</summary>
public enum TieRule { HeaviestCriteria, LongestService, Lot }

/// <summary>A level of a selection: each region of that level has a panel of jurors that sends its best on.</summary>
public sealed class Stage
{
    public const int MostPromoted = 100, MostJurors = 20, LargestScale = 1000, LongestObjection = 60;

    private Stage() { }

    public Stage(RegionLevel level, int order) => (Level, Order) = (level, order);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SelectionId { get; private set; }
    public RegionLevel Level { get; private set; }
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }

    /// <summary>How many each region sends on; at the last stage, how many win.</summary>
    public int Quota { get; private set; }
    public TieRule Tie { get; private set; }
    public Pool Pool { get; private set; }

    /// <summary>The ranking follows the scores corrected for severe and lenient jurors.</summary>
    public bool UsesCorrection { get; private set; }

    /// <summary>Jurors do not see names, regions and files.</summary>
    public bool IsBlind { get; private set; }
    public int JurorsEach { get; private set; }
    public int ScaleFrom { get; private set; }
    public int ScaleTo { get; private set; }

    /// <summary>Points of 100 between the jurors of one candidate from which they have to talk about it.</summary>
    public int FlagFrom { get; private set; }

    /// <summary>Days after the announcement in which one may object.</summary>
    public int ObjectionDays { get; private set; }
    public List<Criterion> Criteria { get; } = [];

    public IReadOnlyList<Criterion> InOrder => [.. Criteria.OrderBy(c => c.Order)];
    public decimal Weights => Criteria.Sum(c => c.Weight);

    /// <summary>The level on which a juror may not share a region with a candidate: one below that of the stage.</summary>
    public RegionLevel ConflictLevel => Level == RegionLevel.Village ? RegionLevel.Village : Level + 1;

    public string Name => Level switch
    {
        RegionLevel.Nation => T("Tingkat nasional", "National stage"),
        RegionLevel.Province => T("Tingkat provinsi", "Provincial stage"),
        RegionLevel.Regency => T("Tingkat kab/kota", "Regency stage"),
        _ => T("Tingkat kecamatan", "District stage"),
    };

    internal void Set(StageForm form)
    {
        if (form.From is not { } from || form.Until is not { } until || until < from) throw new Refusal(T("Isi hari pertama dan terakhir penilaian.", "Give the first and the last day of scoring."), nameof(form.Until));
        if (form.Quota is not (>= 1 and <= MostPromoted)) throw new Refusal(T($"Kuota antara 1 dan {MostPromoted}.", $"A quota lies between 1 and {MostPromoted}."), nameof(form.Quota));
        if (form.JurorsEach is not (>= 2 and <= MostJurors)) throw new Refusal(T($"Setiap calon dinilai 2 sampai {MostJurors} juri.", $"Each candidate is seen by 2 to {MostJurors} jurors."), nameof(form.JurorsEach));
        if (form.ScaleFrom is not { } low || form.ScaleTo is not { } high || low < 0 || high <= low || high > LargestScale) throw new Refusal(T($"Skala nilai: angka terendah lalu tertinggi, 0 sampai {LargestScale}.", $"The scale: the lowest, then the highest number, 0 to {LargestScale}."), nameof(form.ScaleTo));
        if (form.FlagFrom is not (>= 1 and <= 100)) throw new Refusal(T("Selisih yang dibahas antara 1 dan 100.", "A difference to be discussed lies between 1 and 100."), nameof(form.FlagFrom));
        if (form.ObjectionDays is not (>= 0 and <= LongestObjection)) throw new Refusal(T($"Masa keberatan 0 sampai {LongestObjection} hari.", $"0 to {LongestObjection} days for objections."), nameof(form.ObjectionDays));
        (From, Until, Quota, Tie, Pool) = (from, until, form.Quota.Value, form.Tie, form.Pool);
        (UsesCorrection, IsBlind, JurorsEach, ScaleFrom, ScaleTo, FlagFrom, ObjectionDays) = (form.UsesCorrection, form.IsBlind, form.JurorsEach.Value, low, high, form.FlagFrom.Value, form.ObjectionDays.Value);
    }

    /// <summary>Score of one juror by all criteria, between 0 and 100; null while a criterion has none.</summary>
    public double? Total(IReadOnlyDictionary<Guid, decimal> points) => Criteria.Count == 0 || Criteria.Exists(c => !points.ContainsKey(c.Id)) ? null
        : (double)(Criteria.Sum(c => c.Weight * Share(points[c.Id])) / Weights * 100);

    /// <summary>Points between the ends of the scale, as 0 to 1.</summary>
    public decimal Share(decimal points) => (points - ScaleFrom) / (ScaleTo - ScaleFrom);
}
