using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Model;
using Pilar.Modules.Selections.Setup;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Panels;

/// <summary>Jurors are found, they score, the scores are locked and counted, the ranking is announced.</summary>
public enum PanelState { Preparing, Scoring, Locked, Announced }

/// <summary>The jury of one region at one stage, its candidates and its result.</summary>
public sealed class Panel : IRegional, IVersioned
{
    public const int LongestNumber = 100, LongestPlace = 200, LongestReason = 1000;

    private Panel() { }

    public Panel(Stage stage, string region) => (SelectionId, StageId, RegionCode) = (stage.SelectionId, stage.Id, region);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SelectionId { get; private set; }
    public Guid StageId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public PanelState State { get; private set; }

    /// <summary>From which the assignment, the order and the lot follow; the same seed gives the same.</summary>
    public int Seed { get; private set; }
    public DateTime? OpenedAt { get; private set; }
    public DateTime? LockedAt { get; private set; }
    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>Last day on which one may object.</summary>
    public DateOnly? ObjectionsUntil { get; private set; }

    /// <summary>Of the minutes.</summary>
    public string? Number { get; private set; }
    public string? Place { get; private set; }
    public string? Chair { get; private set; }

    /// <summary>Variance that neither candidate nor juror explains.</summary>
    public double? Noise { get; private set; }
    public double? Leniency { get; private set; }
    public double? Reliability { get; private set; }
    public int Version { get; private set; }
    public List<PanelJuror> Jurors { get; } = [];
    public List<Entry> Entries { get; } = [];

    public IEnumerable<Entry> Ranking => Entries.OrderBy(e => e.Rank).ThenBy(e => e.Code);

    public bool TakesObjectionsOn(DateOnly day) => State == PanelState.Announced && day <= ObjectionsUntil;

    public void Open(int seed, DateTime now)
    {
        Require(PanelState.Preparing);
        (State, Seed, OpenedAt) = (PanelState.Scoring, seed, now);
    }

    public void Lock(DateTime now)
    {
        Require(PanelState.Scoring);
        (State, LockedAt) = (PanelState.Locked, now);
    }

    internal void Count(JurorModel model)
    {
        (Noise, Leniency, Reliability) = (model.Noise, model.Leniency, model.Reliability);
        foreach (var juror in Jurors) juror.Effect = model.Effects.TryGetValue(juror.Id, out var effect) ? effect : null;
    }

    internal void Announce(AnnounceForm form, Stage stage, DateTime now, DateOnly today)
    {
        Require(PanelState.Locked);
        if (Entries.Exists(e => e.IsFlagged && e.Discussion is null)) throw new Refusal(T("Ada calon yang penilaian jurinya jauh berbeda. Bahas dulu dan tulis hasilnya.", "The jurors differ widely on a candidate. Discuss it first and write what came of it."));
        Chair = Written.Required(form.Chair, LongestPlace, T("Tulis nama ketua tim juri.", "Name the chair of the jury."), nameof(form.Chair));
        Place = Written.Required(form.Place, LongestPlace, T("Tulis tempat penetapan.", "Give the place."), nameof(form.Place));
        Number = Written.Optional(form.Number, LongestNumber, nameof(form.Number));
        (State, AnnouncedAt, ObjectionsUntil) = (PanelState.Announced, now, today.AddDays(stage.ObjectionDays));
    }

    internal void TakeBack()
    {
        Require(PanelState.Announced);
        (State, AnnouncedAt, ObjectionsUntil) = (PanelState.Locked, null, null);
    }

    public void Require(PanelState state)
    {
        if (State != state) throw new Refusal(state switch
        {
            PanelState.Preparing => T("Penilaian sudah dimulai.", "Scoring has begun already."),
            PanelState.Scoring => T("Penilaian belum dimulai atau sudah dikunci.", "Scoring has not begun, or is locked."),
            PanelState.Locked => T("Nilai belum dikunci, atau hasilnya sudah diumumkan.", "The scores are not locked yet, or the result is announced."),
            _ => T("Hasilnya belum diumumkan.", "The result is not announced yet."),
        });
    }

    internal Act Act(string verb, string? reason = null) => new(SelectionPermissions.Manage, verb, RegionCode, nameof(Panel), Id, reason) { RelatedId = SelectionId };
}

public static class PanelStateNames
{
    public static string Name(this PanelState state) => state switch
    {
        PanelState.Preparing => T("disiapkan", "in preparation"),
        PanelState.Scoring => T("dinilai", "being scored"),
        PanelState.Locked => T("nilai dikunci", "scores locked"),
        _ => T("diumumkan", "announced"),
    };
}
