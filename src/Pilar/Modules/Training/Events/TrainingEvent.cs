using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Events;

public enum EventKind { Bimtek, Coordination, Seminar, Exchange }

/// <summary>Preparing -> open (regions nominate) -> closed (participants stand) -> finished; or cancelled before that.</summary>
public enum EventState { Preparing, Open, Closed, Finished, Cancelled }

/// <summary>A Bimtek, coordination meeting, seminar or exchange visit. Seen by the office that holds it and by every region that has a quota in it.</summary>
public sealed class TrainingEvent : IPresent<EventPresence>, IVersioned
{
    public const int MostDays = 60, MostSeats = 5000;

    private TrainingEvent() { }

    public TrainingEvent(string region, EventForm form, DateOnly today)
    {
        RegionCode = region;
        if (form.StartsOn < today) throw new Refusal(T("Tanggal mulai sudah lewat.", "The first day lies in the past."), nameof(form.StartsOn));
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The office that holds it.</summary>
    public string RegionCode { get; private set; } = "";
    public EventKind Kind { get; private set; }
    public EventState State { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The edition taught; null when nothing is taught that leads to a certificate.</summary>
    public Guid? CurriculumId { get; private set; }
    public Curricula.Curriculum? Curriculum { get; private set; }

    /// <summary>Why this office holds a training that is another level's task.</summary>
    public string? DeviationReason { get; private set; }

    /// <summary>Codes of the pillar kinds invited, separated by '|'.</summary>
    public string Kinds { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }

    /// <summary>Last day on which regions fill their own quota; from then on free seats go to whoever waits anywhere.</summary>
    public DateOnly NominateUntil { get; private set; }
    public string Place { get; private set; } = "";
    public string? Address { get; private set; }
    public string? Organiser { get; private set; }

    /// <summary>Who signs letters and certificates, and in what office.</summary>
    public string? Signatory { get; private set; }
    public string? SignatoryTitle { get; private set; }

    /// <summary>The committee, a line each: name and task.</summary>
    public string? Committee { get; private set; }

    /// <summary>APBN, APBD provinsi, APBD kab/kota or another source; the line of the budget; rupiah.</summary>
    public string? BudgetSource { get; private set; }
    public string? BudgetLine { get; private set; }
    public long? Budget { get; private set; }
    public string? CancelledBecause { get; private set; }

    /// <summary>Counts movements of seats: whoever moves one holds this row until the end of the transaction.</summary>
    public int SeatMoves { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public int Version { get; private set; }

    public List<Session> Sessions { get; } = [];
    public List<EventPresence> Presence { get; } = [];

    public IReadOnlyList<string> KindCodes => Kinds.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public bool IsUnderWay => State is EventState.Preparing or EventState.Open or EventState.Closed;

    public void Describe(EventForm form)
    {
        if (!IsUnderWay) throw Over();
        if (string.IsNullOrWhiteSpace(form.Title)) throw new Refusal(T("Beri judul kegiatan.", "Give the event a title."), nameof(form.Title));
        if (string.IsNullOrWhiteSpace(form.Place)) throw new Refusal(T("Isi tempatnya.", "Give the place."), nameof(form.Place));
        if (form.StartsOn is not { } from) throw new Refusal(T("Isi tanggal mulai.", "Give the first day."), nameof(form.StartsOn));
        if (form.EndsOn is not { } until || until < from) throw new Refusal(T("Tanggal selesai tidak boleh sebelum tanggal mulai.", "The last day must not lie before the first."), nameof(form.EndsOn));
        if (until.DayNumber - from.DayNumber >= MostDays) throw new Refusal(T($"Paling lama {MostDays} hari.", $"{MostDays} days at the longest."), nameof(form.EndsOn));
        if (form.NominateUntil is { } last && last > from) throw new Refusal(T("Batas usulan peserta harus sebelum kegiatan mulai.", "Nomination must end before the event begins."), nameof(form.NominateUntil));
        if (form.Kinds is not { Length: > 0 }) throw new Refusal(T("Pilih sedikitnya satu jenis pilar.", "Choose at least one kind of pillar."), nameof(form.Kinds));
        if (form.Budget < 0) throw new Refusal(T("Anggaran tidak boleh negatif.", "The budget must not be negative."), nameof(form.Budget));
        if (Sessions.Any(s => s.Day < from || s.Day > until)) throw new Refusal(T("Ada sesi di luar tanggal ini. Pindahkan dulu sesinya.", "A session lies outside these days. Move it first."), nameof(form.StartsOn));
        (Kind, Title, Kinds, StartsOn, EndsOn) = (form.Kind, form.Title.Trim(), string.Join('|', form.Kinds.Distinct()), from, until);
        (NominateUntil, Place, Address, Organiser) = (form.NominateUntil ?? from, form.Place.Trim(), Blank(form.Address), Blank(form.Organiser));
        (Signatory, SignatoryTitle, Committee) = (Blank(form.Signatory), Blank(form.SignatoryTitle), Blank(form.Committee));
        (BudgetSource, BudgetLine, Budget) = (Blank(form.BudgetSource), Blank(form.BudgetLine), form.Budget);
    }

    /// <summary>What is taught. A curriculum that is another office level's task needs a reason.</summary>
    public void Teach(Curricula.Curriculum? curriculum, string? deviation)
    {
        if (curriculum is not null && curriculum.Id != CurriculumId && curriculum.State != Curricula.CurriculumState.InForce)
            throw new Refusal(T("Pilih edisi kurikulum yang berlaku.", "Choose an edition that is in force."), nameof(EventForm.CurriculumId));
        curriculum?.RefuseOthersTask(RegionCode, deviation, nameof(EventForm.DeviationReason));
        (CurriculumId, DeviationReason) = (curriculum?.Id, Blank(deviation));
    }

    public void Open()
    {
        if (State is not (EventState.Preparing or EventState.Closed)) throw Illegal();
        State = EventState.Open;
    }

    public void Close()
    {
        if (State != EventState.Open) throw Illegal();
        State = EventState.Closed;
    }

    /// <param name="today">Not before the last day.</param>
    public void Finish(DateOnly today, DateTime now)
    {
        if (State is not (EventState.Open or EventState.Closed)) throw Illegal();
        if (today < EndsOn) throw new Refusal(T($"Kegiatan baru selesai {Show.Date(EndsOn)}.", $"The event ends on {Show.Date(EndsOn)}."));
        (State, FinishedAt) = (EventState.Finished, now);
    }

    public void Cancel(string? reason)
    {
        if (!IsUnderWay) throw Over();
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasan pembatalan.", "Say why it is cancelled."), "Reason");
        (State, CancelledBecause) = (EventState.Cancelled, reason.Trim());
    }

    private Refusal Illegal() => new(T($"Kegiatan ini sedang \"{State.Name()}\"; langkah ini tidak mungkin.", $"The event is \"{State.Name()}\"; this step is not possible."));

    private static Refusal Over() => new(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A region in which the event is seen.</summary>
public sealed class EventPresence
{
    public required Guid EventId { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>The region itself and everything above it, below the nation.</summary>
    public static IEnumerable<string> Codes(IEnumerable<string> regions) => regions.SelectMany(Kernel.RegionCode.Path).Distinct(StringComparer.Ordinal);
}

public sealed class EventForm
{
    public const int LongestCommittee = 4000;

    public EventKind Kind { get; set; }
    public string? Title { get; set; }
    public Guid? CurriculumId { get; set; }
    public string? DeviationReason { get; set; }
    public string[]? Kinds { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public DateOnly? NominateUntil { get; set; }
    public string? Place { get; set; }
    public string? Address { get; set; }
    public string? Organiser { get; set; }
    public string? Signatory { get; set; }
    public string? SignatoryTitle { get; set; }
    public string? Committee { get; set; }
    public string? BudgetSource { get; set; }
    public string? BudgetLine { get; set; }
    public long? Budget { get; set; }

    /// <summary>The line of an annual plan it comes from.</summary>
    public Guid? PlanLineId { get; set; }
    public int Version { get; set; }

    public static EventForm Of(TrainingEvent e) => new()
    {
        Kind = e.Kind, Title = e.Title, CurriculumId = e.CurriculumId, DeviationReason = e.DeviationReason, Kinds = [.. e.KindCodes], StartsOn = e.StartsOn, EndsOn = e.EndsOn,
        NominateUntil = e.NominateUntil, Place = e.Place, Address = e.Address, Organiser = e.Organiser, Signatory = e.Signatory, SignatoryTitle = e.SignatoryTitle, Committee = e.Committee,
        BudgetSource = e.BudgetSource, BudgetLine = e.BudgetLine, Budget = e.Budget, Version = e.Version,
    };
}

public static class EventNames
{
    public static string Name(this EventKind kind) => kind switch
    {
        EventKind.Bimtek => "Bimtek",
        EventKind.Coordination => T("Rapat koordinasi", "Coordination meeting"),
        EventKind.Seminar => T("Seminar", "Seminar"),
        _ => T("Kunjungan belajar", "Exchange visit"),
    };

    public static string Name(this EventState state) => state switch
    {
        EventState.Preparing => T("disiapkan", "in preparation"),
        EventState.Open => T("menerima usulan peserta", "open for nominations"),
        EventState.Closed => T("peserta ditetapkan", "participants fixed"),
        EventState.Finished => T("selesai", "finished"),
        _ => T("dibatalkan", "cancelled"),
    };
}
