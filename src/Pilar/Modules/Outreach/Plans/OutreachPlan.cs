using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>Draft (being written) -> submitted -> approved, or sent back to be written on.</summary>
public enum PlanState { Draft, Submitted, Approved }

/// <summary>The outreach an office means to do in a year, month by month. Approved by somebody else than who submitted it; from then on every change needs a reason and is counted.</summary>
public sealed class OutreachPlan : IRegional, IVersioned
{
    public const int FirstYear = 2000, YearsAhead = 5, MostLines = 500;

    private OutreachPlan() { }

    public OutreachPlan(string region, int year, DateOnly today)
    {
        if (Kernel.RegionCode.Level(region) > RegionLevel.Regency) throw new Refusal(T("Rencana penyuluhan dibuat kantor kab/kota, provinsi atau kementerian.", "Outreach plans are made by offices of regencies, provinces or the ministry."), "Year");
        if (year < FirstYear || year > today.Year + YearsAhead) throw new Refusal(T($"Pilih tahun antara {FirstYear} dan {today.Year + YearsAhead}.", $"Choose a year between {FirstYear} and {today.Year + YearsAhead}."), "Year");
        (RegionCode, Year) = (region, year);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The office whose plan it is.</summary>
    public string RegionCode { get; private set; } = "";
    public int Year { get; private set; }
    public PlanState State { get; private set; }
    public Guid? SubmittedBy { get; private set; }
    public string? SubmittedByName { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public string? ApprovedByName { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public string? ReturnedBecause { get; private set; }

    /// <summary>Changes since approval.</summary>
    public int Revision { get; private set; }

    /// <summary>Counts changes of lines, so that a plan is never approved with a line that its reader did not see.</summary>
    public int Moves { get; private set; }
    public int Version { get; private set; }
    public List<OutreachPlanLine> Lines { get; } = [];

    public void Submit(Guid? by, string name, DateTime now)
    {
        if (State != PlanState.Draft) throw Illegal();
        if (!Lines.Any(l => l.Counts)) throw new Refusal(T("Isi dulu sedikitnya satu baris.", "Enter at least one line first."));
        (State, SubmittedBy, SubmittedByName, SubmittedAt, ReturnedBecause) = (PlanState.Submitted, by, name, now, null);
    }

    public void Approve(Guid? by, string name, DateTime now)
    {
        if (State != PlanState.Submitted) throw Illegal();
        if (by is not null && by == SubmittedBy) throw new Refusal(T("Rencana disetujui orang lain, bukan yang mengajukannya.", "A plan is approved by somebody else than who submitted it."));
        (State, ApprovedByName, ApprovedAt) = (PlanState.Approved, name, now);
    }

    public void Return(string? reason)
    {
        if (State != PlanState.Submitted) throw Illegal();
        (ReturnedBecause, State) = (Written.Required(reason, 400, T("Isi alasan pengembalian.", "Say why it is sent back."), nameof(ReasonForm.Reason)), PlanState.Draft);
    }

    /// <summary>A line is about to be added, changed or dropped.</summary>
    /// <exception cref="Refusal">It waits for approval; or it is approved and no reason is given.</exception>
    public void Change(string? reason)
    {
        if (State == PlanState.Submitted) throw new Refusal(T("Rencana sedang menunggu persetujuan. Kembalikan dulu bila ada yang perlu diubah.", "The plan waits for approval. Send it back first if something is to be changed."));
        if (State == PlanState.Approved)
        {
            Written.Required(reason, 400, T("Rencana ini sudah disetujui. Isi alasan perubahannya.", "The plan is approved. Say why it is changed."), nameof(PlanLineForm.Reason));
            Revision++;
        }
        Moves++;
    }

    private Refusal Illegal() => new(T($"Rencana ini sedang \"{State.Name()}\"; langkah ini tidak mungkin.", $"The plan is \"{State.Name()}\"; this step is not possible."));
}

public sealed class ReasonForm
{
    public string? Reason { get; set; }
}

public static class PlanStateNames
{
    public static string Name(this PlanState state) => state switch
    {
        PlanState.Draft => T("disusun", "being written"),
        PlanState.Submitted => T("menunggu persetujuan", "waiting for approval"),
        _ => T("disetujui", "approved"),
    };
}
