using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

public enum RoleStatus { Candidate, Active, Paused, Ended }

/// <summary>A person serves as PSM, TKSK, ... in a region, from a day to a day. Moves candidate -> active -> paused -> ended, legal steps only.</summary>
public sealed class PillarRole : IRegional, IVersioned
{
    private PillarRole() { }

    /// <param name="person">Who serves.</param>
    /// <param name="kind">Code of a <see cref="PillarKind"/>.</param>
    /// <param name="regionCode">Region of duty, at the level the kind demands (the caller checks it).</param>
    public PillarRole(Person person, string kind, string regionCode, DateTime now)
    {
        (Person, PersonId, Kind, SortName, CreatedAt) = (person, person.Id, kind, person.SortName, now);
        RegionCode = regionCode;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public string Kind { get; private set; } = "";

    /// <summary>Region of duty.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>The person's folded name, so that lists of role holders come in order from one index.</summary>
    public string SortName { get; set; } = "";
    public Guid? OrganisationId { get; set; }
    public string? Position { get; set; }
    public string? FundingSource { get; set; }
    public RoleStatus Status { get; private set; }
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Since when the role rests; only while paused.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>Last day of service.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Code of the list END_REASON, or words where a list gave only words.</summary>
    public string? EndReason { get; private set; }
    public string? EndNote { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Letters of appointment (SK), each with its own period.</summary>
    public List<Appointment> Appointments { get; } = [];

    // The standing verdict: derived, kept beside the role so that lists and sums need no judging (see Validity/Verdicts).
    public Verdict Verdict { get; private set; }

    /// <summary>Codes of criteria that are not met or unknown, separated by '|'.</summary>
    public string? VerdictProblems { get; private set; }

    /// <summary>Active on the day judged: status active and, where the kind demands it, a letter in force.</summary>
    public bool InForce { get; private set; }

    /// <summary>Worst class among the combinations this role takes part in.</summary>
    public CombinationClass Combination { get; private set; }

    /// <summary>Day the verdict was made for, and the first later day on which passing time alone changes it.</summary>
    public DateOnly? JudgedOn { get; private set; }
    public DateOnly? JudgeAgainOn { get; private set; }

    /// <summary>Candidate or paused becomes active.</summary>
    public void Activate(DateOnly on)
    {
        if (Status is not (RoleStatus.Candidate or RoleStatus.Paused)) throw Illegal(RoleStatus.Active);
        if (StartsOn is null || Status == RoleStatus.Candidate) StartsOn = on;
        (Status, PausedOn) = (RoleStatus.Active, null);
    }

    public void Pause(DateOnly on)
    {
        if (Status != RoleStatus.Active) throw Illegal(RoleStatus.Paused);
        RefuseBeforeStart(on);
        (Status, PausedOn) = (RoleStatus.Paused, on);
    }

    public void End(DateOnly on, string reason, string? note = null)
    {
        if (Status == RoleStatus.Ended) throw Illegal(RoleStatus.Ended);
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Alasan berakhir wajib diisi.", "Give the reason for the end."), nameof(EndReason));
        RefuseBeforeStart(on);
        (Status, EndsOn, EndReason, EndNote, PausedOn) = (RoleStatus.Ended, on, reason.Trim(), note, null);
    }

    /// <summary>The duty moves to another region; history stays in the log.</summary>
    public void Move(string regionCode) => RegionCode = regionCode;

    public void Judge(Verdict verdict, string? problems, bool inForce, CombinationClass combination, DateOnly on, DateOnly? againOn) =>
        (Verdict, VerdictProblems, InForce, Combination, JudgedOn, JudgeAgainOn) = (verdict, problems, inForce, combination, on, againOn);

    private void RefuseBeforeStart(DateOnly on)
    {
        if (on < StartsOn)
            throw new Refusal(T("Tanggal tidak boleh sebelum tanggal mulai.", "The date must not lie before the start."), nameof(EndsOn));
    }

    private Refusal Illegal(RoleStatus wanted) => new(T(
        $"Peran berstatus \"{Status.Name()}\" tidak dapat menjadi \"{wanted.Name()}\".",
        $"A role that is \"{Status.Name()}\" cannot become \"{wanted.Name()}\"."), nameof(Status));
}

public static class RoleStatusNames
{
    public static string Name(this RoleStatus status) => status switch
    {
        RoleStatus.Candidate => T("calon", "candidate"),
        RoleStatus.Active => T("aktif", "active"),
        RoleStatus.Paused => T("nonaktif sementara", "paused"),
        RoleStatus.Ended => T("berakhir", "ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
