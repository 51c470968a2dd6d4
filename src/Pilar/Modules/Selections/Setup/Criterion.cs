using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Setup;

/// <summary>On what jurors judge: the papers, a talk, a visit at home.</summary>
public enum CriterionKind { Portfolio, Interview, FieldVisit }

/// <summary>What is scored, how much it counts, and what a juror looks at or asks.</summary>
public sealed class Criterion
{
    public const int LongestName = 150, LongestGuide = 3000, Most = 20;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid StageId { get; private set; }
    public int Order { get; init; }
    public string Name { get; private set; } = "";
    public CriterionKind Kind { get; private set; }

    /// <summary>Of 100.</summary>
    public decimal Weight { get; private set; }

    /// <summary>What to look at; of a talk or a visit the questions, one a line.</summary>
    public string? Guide { get; private set; }

    public IReadOnlyList<string> Questions => Guide?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    internal void Set(CriterionForm form)
    {
        if (form.Weight is not (> 0 and <= 100)) throw new Refusal(T("Bobot di atas 0 sampai 100.", "A weight lies above 0 and up to 100."), nameof(form.Weight));
        Name = Written.Required(form.Name, LongestName, T("Tulis kriterianya.", "Name the criterion."), nameof(form.Name));
        (Kind, Weight, Guide) = (form.Kind, form.Weight.Value, Written.Optional(form.Guide, LongestGuide, nameof(form.Guide))?.ReplaceLineEndings("\n"));
    }
}

public static class SelectionWords
{
    public static string Name(this CriterionKind kind) => kind switch
    {
        CriterionKind.Portfolio => T("Portofolio dan berkas", "Portfolio and papers"),
        CriterionKind.Interview => T("Wawancara", "Interview"),
        _ => T("Kunjungan lapangan", "Field visit"),
    };

    public static string Name(this TieRule rule) => rule switch
    {
        TieRule.HeaviestCriteria => T("Nilai lebih tinggi pada kriteria berbobot terbesar, lalu undian", "Higher score on the heaviest criterion, then the lot"),
        TieRule.LongestService => T("Masa pengabdian lebih lama menurut SK, lalu undian", "Longer service by letters, then the lot"),
        _ => T("Undian yang dapat diulang", "A lot that can be drawn again"),
    };

    public static string Name(this Model.Pool pool) => pool == Model.Pool.Mean ? T("Rata-rata para juri", "Mean of the jurors") : T("Median para juri", "Median of the jurors");
}
