using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Records;

/// <summary>Somebody's need from the first report to a known end. What tells about the person lies encrypted (<see cref="Report"/>, <see cref="Client"/>);
/// in clear is only what moves the work.</summary>
public sealed class Case : IRegional, IVersioned
{
    private const int LongestStep = 366;

    private Case() { }

    /// <param name="dueOn">By when somebody has looked at it.</param>
    public Case(string number, string village, Guid client, byte[] report, DateTime now, DateOnly dueOn) =>
        (Number, RegionCode, ClientId, Report, ReportedAt, StageSince, DueOn) = (number, village, client, report, now, now, dueOn);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Drawn by lot: says nothing about place, person or how many there are.</summary>
    public string Number { get; private set; } = "";
    public string RegionCode { get; private set; } = "";
    public Guid ClientId { get; private set; }
    public CaseStage Stage { get; private set; }
    public required Urgency Urgency { get; set; }
    public required CaseSubject Subject { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Sealed by hand, whatever its kinds.</summary>
    public bool SealedByHand { get; private set; }

    /// <summary>Only its people see more than number and stage.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Need, basis, guardian, who reported.</summary>
    public byte[] Report { get; set; } = [];
    public DateTime ReportedAt { get; init; }

    /// <summary>When a report written without a signal reached the office, if that was not at once.</summary>
    public DateTime? ReceivedAt { get; init; }
    public Guid? OwnerId { get; private set; }
    public string? OwnerName { get; private set; }
    public DateTime StageSince { get; private set; }

    /// <summary>When this stage must end; of a closed case the day of the next follow-up.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Level of office that is shown the delay; null = none.</summary>
    public RegionLevel? EscalatedTo { get; private set; }
    public Ending? Ending { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Fingerprint of the secret that opens the public status.</summary>
    public string? StatusMark { get; set; }
    public int Version { get; private set; }

    public Client Client { get; private set; } = null!;
    public List<CaseKind> Kinds { get; } = [];
    public List<CasePerson> People { get; } = [];

    private static readonly Dictionary<CaseStage, CaseStage[]> Steps = new()
    {
        [CaseStage.Intake] = [CaseStage.Assessment, CaseStage.Closed],
        [CaseStage.Assessment] = [CaseStage.Plan, CaseStage.Closed],
        [CaseStage.Plan] = [CaseStage.Services, CaseStage.Assessment, CaseStage.Closed],
        [CaseStage.Services] = [CaseStage.Plan, CaseStage.Closed],
        [CaseStage.Closed] = [CaseStage.Assessment],
    };

    /// <summary>Where the case may go from here.</summary>
    public IReadOnlyList<CaseStage> Next => Steps[Stage];

    public bool IsOverdue(DateOnly today) => DueOn < today;

    /// <summary>The step, when its content is there and the way leads so.</summary>
    public void Move(StepForm step, CaseContent has, DateOnly today, DateTime now)
    {
        if (step.To is not { } to) throw new Refusal(T("Pilih tahap berikutnya.", "Choose the next stage."), nameof(step.To));
        if (!Next.Contains(to)) throw new Refusal(T($"Dari tahap {Stage.Name()} kasus tidak dapat langsung ke {to.Name()}.", $"From {Stage.Name()} a case cannot go straight to {to.Name()}."), nameof(step.To));
        if (OwnerId is null) throw new Refusal(T("Kasus ini belum ada penanggung jawabnya. Ambil dulu.", "Nobody is responsible for this case yet. Take it first."), nameof(step.To));
        RefuseIncomplete(to, has);
        if (to == CaseStage.Closed) RefuseEnd(step, has);
        else if (step.Ending is not null) throw new Refusal(T("Alasan berakhir hanya diisi saat menutup kasus.", "A reason of the end is only given when closing."), nameof(step.Ending));
        var goesBack = to < Stage;
        if (goesBack && string.IsNullOrWhiteSpace(step.Reason)) throw new Refusal(T("Tulis alasan kembali ke tahap sebelumnya.", "Say why it goes back."), nameof(step.Reason));
        if (step.Due is null && to != CaseStage.Closed) throw new Refusal(T("Isi tenggat tahap berikutnya.", "Give a date by which the next stage is done."), nameof(step.Due));
        if (step.Due < today || step.Due > today.AddDays(LongestStep)) throw new Refusal(T("Tenggat berada antara hari ini dan setahun lagi.", "The date lies between today and a year from now."), nameof(step.Due));
        (Stage, StageSince, DueOn, EscalatedTo) = (to, now, step.Due, null);
        (Ending, ClosedOn) = (step.Ending, to == CaseStage.Closed ? today : null);
    }

    public void Take(Guid account, string name)
    {
        if (OwnerId == account) throw new Refusal(T("Anda sudah penanggung jawab kasus ini.", "You are responsible for this case already."));
        (OwnerId, OwnerName) = (account, name);
    }

    /// <param name="next">Day of the next follow-up; null = none.</param>
    public void FollowUp(DateOnly? next)
    {
        if (Stage != CaseStage.Closed) throw new Refusal(T("Tindak lanjut dicatat setelah kasus selesai.", "A follow-up is recorded after the case was closed."), nameof(EntryForm.Kind));
        (DueOn, EscalatedTo) = (next, null);
    }

    /// <summary>What its kinds demand stays sealed; by hand one may seal more.</summary>
    public void Seal(bool kindsDemand, bool byHand) => (SealedByHand, IsSealed) = (byHand, kindsDemand || byHand);

    /// <param name="level">Who is shown the delay; null = nothing is late any more.</param>
    public void EscalateTo(RegionLevel? level) => EscalatedTo = level;

    private void RefuseIncomplete(CaseStage to, CaseContent has)
    {
        if (to == CaseStage.Assessment && has.Kinds == 0) throw new Refusal(T("Tetapkan dulu sedikitnya satu jenis PPKS.", "Name at least one kind of PPKS first."), nameof(StepForm.To));
        if (to == CaseStage.Plan && !has.IsAssessed) throw new Refusal(T("Isi dulu formulir asesmen.", "Fill in an assessment first."), nameof(StepForm.To));
        if (to == CaseStage.Services && has.Planned == 0) throw new Refusal(T("Susun dulu sedikitnya satu butir rencana.", "Write at least one item of the plan first."), nameof(StepForm.To));
    }

    private void RefuseEnd(StepForm step, CaseContent has)
    {
        if (step.Ending is not { } ending) throw new Refusal(T("Pilih alasan berakhir.", "Choose the reason of the end."), nameof(step.Ending));
        if (ending == Records.Ending.GoalsReached && Stage != CaseStage.Services) throw new Refusal(T("Tujuan baru dapat tercapai setelah layanan berjalan.", "Goals can only be reached after services were given."), nameof(step.Ending));
        if (ending == Records.Ending.GoalsReached && has.Undone > 0) throw new Refusal(T($"Masih ada {has.Undone} butir rencana yang belum selesai.", $"{has.Undone} items of the plan are not done."), nameof(step.Ending));
        if (ending != Records.Ending.GoalsReached && string.IsNullOrWhiteSpace(step.Reason)) throw new Refusal(T("Tulis penjelasan mengapa kasus ditutup.", "Explain why the case is closed."), nameof(step.Reason));
    }
}
