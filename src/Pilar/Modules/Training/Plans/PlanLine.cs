using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Plans;

/// <summary>Where the money comes from.</summary>
public enum BudgetSource { ProvinceBudget, RegencyBudget, StateBudget, Other }

/// <summary>One event that an office means to hold: what, for whom, when, and with what money.</summary>
public sealed class PlanLine : IRegional, IVersioned
{
    public const int MostSeats = 5000, MostDays = 60;

    private PlanLine() { }

    public PlanLine(AnnualPlan plan, PlanLineForm form, Curriculum? curriculum, RegionName target)
    {
        (PlanId, RegionCode) = (plan.Id, plan.RegionCode);
        Describe(plan, form, curriculum, target);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The edition taught; null = a meeting or seminar without certificate.</summary>
    public Guid? CurriculumId { get; private set; }
    public Curriculum? Curriculum { get; private set; }

    /// <summary>Why this office plans a training that is another level's task.</summary>
    public string? DeviationReason { get; private set; }

    /// <summary>Where the participants come from: the office's region or one just below it.</summary>
    public string TargetRegionCode { get; private set; } = "";
    public int Seats { get; private set; }

    /// <summary>1 to 12; of the first day when the days are known.</summary>
    public int Month { get; private set; }
    public int Days { get; private set; }
    public DateOnly? StartsOn { get; private set; }
    public string? Place { get; private set; }
    public string? Responsible { get; private set; }
    public BudgetSource Source { get; private set; }

    /// <summary>Account code ("kode rekening") and name of the budget line ("mata anggaran").</summary>
    public string? BudgetCode { get; private set; }
    public string? BudgetLine { get; private set; }

    /// <summary>Rupiah; null = not yet known.</summary>
    public long? Amount { get; private set; }

    /// <summary>The event made of it.</summary>
    public Guid? EventId { get; private set; }

    /// <summary>Why it was dropped after the plan was approved.</summary>
    public string? DroppedBecause { get; private set; }

    /// <summary>Number of the plan's revision that changed it last; 0 = as approved.</summary>
    public int Revision { get; private set; }
    public int Version { get; private set; }

    /// <summary>Not dropped.</summary>
    public bool Counts => DroppedBecause is null;

    /// <summary>The first day, or the month while the day is open, and how long.</summary>
    /// <param name="year">Of the plan.</param>
    public string When(int year) => (StartsOn is { } day ? Show.Date(day) : $"{Show.Month(Month)} {year}") + T($" ({Days} hari)", Days == 1 ? " (1 day)" : $" ({Days} days)");

    public DateOnly? EndsOn => StartsOn?.AddDays(Days - 1);

    /// <summary>Changes it, with the rule of whose task a level is.</summary>
    public void Describe(AnnualPlan plan, PlanLineForm form, Curriculum? curriculum, RegionName target)
    {
        plan.Change(form.Reason);
        if (DroppedBecause is not null) throw new Refusal(T("Kegiatan ini sudah dibatalkan dari rencana.", "This event was dropped from the plan."));
        if (string.IsNullOrWhiteSpace(form.Title)) throw new Refusal(T("Beri nama kegiatan.", "Give the event a name."), nameof(form.Title));
        if (form.Seats is not (>= 1 and <= MostSeats)) throw new Refusal(T($"Kursi antara 1 dan {Show.Number(MostSeats)}.", $"Seats lie between 1 and {Show.Number(MostSeats)}."), nameof(form.Seats));
        if (form.Days is not (>= 1 and <= MostDays)) throw new Refusal(T($"Lama kegiatan antara 1 dan {MostDays} hari.", $"It lasts between 1 and {MostDays} days."), nameof(form.Days));
        if (form.StartsOn is { } day && day.Year != plan.Year) throw new Refusal(T($"Tanggal ini bukan dalam tahun {plan.Year}.", $"This day does not lie in {plan.Year}."), nameof(form.StartsOn));
        if ((form.StartsOn?.Month ?? form.Month) is not (>= 1 and <= 12)) throw new Refusal(T("Pilih bulan, atau isi hari pertama.", "Choose the month, or give the first day."), nameof(form.Month));
        if (form.Amount < 0) throw new Refusal(T("Anggaran tidak boleh negatif.", "The budget must not be negative."), nameof(form.Amount));
        if (target.Code != RegionCode && Kernel.RegionCode.Parent(target.Code) != RegionCode)
            throw new Refusal(T($"{target.Name} bukan wilayah kantor ini atau tepat di bawahnya.", $"{target.Name} is neither this office's region nor just below it."), nameof(form.Target));
        if (curriculum is not null && curriculum.Id != CurriculumId && curriculum.State != CurriculumState.InForce)
            throw new Refusal(T("Pilih edisi kurikulum yang berlaku.", "Choose an edition that is in force."), nameof(form.CurriculumId));
        curriculum?.RefuseOthersTask(RegionCode, form.DeviationReason, nameof(form.DeviationReason));
        (Title, CurriculumId, DeviationReason, TargetRegionCode) = (form.Title.Trim(), curriculum?.Id, Blank(form.DeviationReason), target.Code);
        (Seats, Month, Days, StartsOn) = (form.Seats.Value, form.StartsOn?.Month ?? form.Month!.Value, form.Days.Value, form.StartsOn);
        (Place, Responsible, Source) = (Blank(form.Place), Blank(form.Responsible), form.Source);
        (BudgetCode, BudgetLine, Amount) = (Blank(form.BudgetCode), Blank(form.BudgetLine), form.Amount);
        Revision = plan.Revision;
    }

    /// <summary>Taken out of an approved plan; it stays to be seen, but no longer counts.</summary>
    public void Drop(AnnualPlan plan, string? reason)
    {
        if (EventId is not null) throw new Refusal(T("Kegiatannya sudah dibuat. Batalkan kegiatannya, bukan rencananya.", "Its event is made already. Cancel the event, not the plan."));
        if (DroppedBecause is not null) throw new Refusal(T("Kegiatan ini sudah dibatalkan dari rencana.", "This event was dropped from the plan."));
        plan.Change(reason);
        (DroppedBecause, Revision) = (Blank(reason), plan.Revision);
    }

    /// <summary>The event made of it; made again only when the one before was cancelled.</summary>
    public void HeldAs(Guid id, AnnualPlan plan, bool cancelled)
    {
        if (plan.State != PlanState.Approved) throw new Refusal(T("Kegiatan dibuat dari rencana yang sudah disetujui.", "Events are made of plans that are approved."));
        if (!Counts) throw new Refusal(T("Kegiatan ini sudah dibatalkan dari rencana.", "This event was dropped from the plan."));
        if (EventId is not null && !cancelled) throw new Refusal(T("Kegiatan dari baris rencana ini sudah dibuat.", "The event of this line of the plan is made already."));
        EventId = id;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A region as people name it.</summary>
public sealed record RegionName(string Code, string Name);

public static class BudgetSourceNames
{
    public static string Name(this BudgetSource source) => source switch
    {
        BudgetSource.ProvinceBudget => T("APBD provinsi", "Provincial budget (APBD)"),
        BudgetSource.RegencyBudget => T("APBD kab/kota", "Regency budget (APBD)"),
        BudgetSource.StateBudget => T("APBN", "State budget (APBN)"),
        _ => T("sumber lain", "other source"),
    };
}
