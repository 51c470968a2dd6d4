using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>A yearly round ("pemutakhiran"): by the deadline somebody of each regency says of every role that it is right, was corrected or has ended.
/// What nobody spoke for counts as unverified until the next round.</summary>
public sealed class RenewalRound : IRegional, IVersioned
{
    private RenewalRound() { }

    public RenewalRound(string region, string title, IEnumerable<string> kinds, DateOnly opensOn, DateOnly deadline)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new Refusal(T("Beri nama putaran ini.", "Give the round a name."), nameof(Title));
        if (deadline <= opensOn) throw new Refusal(T("Batas waktu harus sesudah hari ini.", "The deadline must lie after today."), nameof(Deadline));
        (RegionCode, Title, OpensOn, Deadline, Kinds) = (region, title.Trim(), opensOn, deadline, string.Join('|', kinds));
        if (Kinds.Length == 0) throw new Refusal(T("Pilih sedikitnya satu jenis pilar.", "Choose at least one kind of pillar."), nameof(Kinds));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string RegionCode { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>Codes of kinds, separated by '|'.</summary>
    public string Kinds { get; private set; } = "";
    public DateOnly OpensOn { get; private set; }

    /// <summary>Last day on which roles can be confirmed in time.</summary>
    public DateOnly Deadline { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; private set; }

    public string[] KindCodes => Kinds.Split('|');

    public bool IsOpen => ClosedOn is null;

    /// <summary>From this day on, what nobody confirmed counts as unverified.</summary>
    public DateOnly DueOn => ClosedOn ?? Deadline.AddDays(1);

    public void Close(DateOnly today, DateTime now)
    {
        if (!IsOpen) throw new Refusal(T("Putaran ini sudah ditutup.", "This round is closed already."));
        (ClosedOn, ClosedAt) = (today, now);
    }
}

public enum RenewalDecision { Confirmed, Corrected, Ended }

/// <summary>What somebody said of one role in one round.</summary>
public sealed class RenewalItem : IRegional
{
    public required Guid RoundId { get; init; }
    public required Guid RoleId { get; init; }
    public required string RegionCode { get; init; }
    public required RenewalDecision Decision { get; set; }

    /// <summary>How it was checked, or what was corrected.</summary>
    public string? Reason { get; set; }
    public required DateTime DecidedAt { get; set; }
    public required string DecidedBy { get; set; }
}

public static class RenewalDecisionNames
{
    public static string Name(this RenewalDecision decision) => decision switch
    {
        RenewalDecision.Confirmed => T("Benar dan masih bertugas", "Right and still serving"),
        RenewalDecision.Corrected => T("Sudah diperbaiki", "Corrected"),
        _ => T("Tidak lagi bertugas", "No longer serving"),
    };
}
