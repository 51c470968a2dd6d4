using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

/// <summary>What somebody did in a month: one for each person and month, made from the diary, sent by its author, acknowledged level by level.</summary>
public sealed class MonthlyReport : IRegional, IVersioned
{
    public const int LongestText = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>The record of the person when the report was begun. A merge leaves it: two records of one person may both have reported a month.</summary>
    public required Guid WrittenAs { get; init; }

    /// <summary>Name, role and region of duty as they were.</summary>
    public required string Name { get; init; }
    public required string SortName { get; init; }
    public required string Kind { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }
    public ReportState State { get; private set; }

    /// <summary>Level of office that has to answer; null = none.</summary>
    public RegionLevel? Awaits { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? AcknowledgedAt { get; private set; }

    public string? Obstacles { get; private set; }
    public string? NextMonth { get; private set; }

    public int Entries { get; private set; }
    public int Minutes { get; private set; }
    public int People { get; private set; }

    /// <summary>What the house itself knows of the month.</summary>
    public int CasesReported { get; private set; }
    public int CasesAccompanied { get; private set; }
    public int Trainings { get; private set; }

    /// <summary>Changes of the diary after the report was sent.</summary>
    public int Corrections { get; private set; }
    public int Version { get; private set; }

    public List<ReportMove> Moves { get; } = [];

    /// <summary>The diary of the month may still be written in.</summary>
    public bool IsOpen => State is ReportState.Draft or ReportState.Returned;

    public double Hours => Minutes / 60.0;

    internal void Count(DiaryFigures figures) => (Entries, Minutes, People) = (figures.Entries, figures.Minutes, figures.People);

    internal void Count(OwnWork work) => (CasesReported, CasesAccompanied, Trainings) = (work.CasesReported, work.CasesAccompanied, work.Trainings);

    internal void Corrected() => Corrections++;

    public void Describe(string? obstacles, string? nextMonth)
    {
        if (!IsOpen) throw Locked();
        (Obstacles, NextMonth) = (Written.Optional(obstacles, LongestText, nameof(Obstacles)), Written.Optional(nextMonth, LongestText, nameof(NextMonth)));
    }

    /// <param name="steps">Levels that acknowledge, the nearest first.</param>
    public void Send(IReadOnlyList<RegionLevel> steps, ReportActor by, DateTime now)
    {
        if (!IsOpen) throw new Refusal(T("Laporan ini sudah dikirim.", "This report has been sent already."));
        if (Entries == 0 && Obstacles is null) throw new Refusal(T("Buku harian bulan ini kosong. Tulis di Kendala mengapa tidak ada kegiatan, lalu kirim.", "The diary of this month is empty. Say under Obstacles why nothing was done, then send."), nameof(Obstacles));
        (State, Awaits, SentAt) = (ReportState.Sent, steps.Count > 0 ? steps[0] : null, now);
        Record(MoveKind.Sent, by, now);
        if (Awaits is null) (State, AcknowledgedAt) = (ReportState.Acknowledged, now);
    }

    /// <summary>Before anybody has answered.</summary>
    public void Withdraw(ReportActor by, DateTime now)
    {
        if (State != ReportState.Sent) throw new Refusal(T("Hanya laporan yang menunggu pengesahan dapat ditarik kembali.", "Only a report that awaits acknowledgement can be taken back."));
        if (Moves.OrderBy(m => m.Order).Last().Kind == MoveKind.Acknowledged) throw new Refusal(T("Laporan ini sudah disahkan satu tingkat. Minta dikembalikan bila ada yang salah.", "One level has acknowledged this report. Ask to have it returned if something is wrong."));
        (State, Awaits, SentAt) = (ReportState.Draft, null, null);
        Record(MoveKind.Withdrawn, by, now);
    }

    /// <summary>Also for the levels below that have not answered.</summary>
    /// <param name="steps">Levels that acknowledge, the nearest first.</param>
    public void Acknowledge(IReadOnlyList<RegionLevel> steps, ReportActor by, DateTime now)
    {
        RefuseAnswer(by);
        Awaits = steps.Where(level => level < by.Level && level < Awaits).Select(level => (RegionLevel?)level).FirstOrDefault();
        if (Awaits is null) (State, AcknowledgedAt) = (ReportState.Acknowledged, now);
        Record(MoveKind.Acknowledged, by, now);
    }

    public void Return(string? reason, ReportActor by, DateTime now)
    {
        RefuseAnswer(by);
        var why = Written.Required(reason, LongestText, T("Tulis apa yang perlu diperbaiki.", "Write what has to be mended."), nameof(ReturnForm.Reason));
        (State, Awaits) = (ReportState.Returned, null);
        Record(MoveKind.Returned, by, now, why);
    }

    /// <summary>Whether somebody at this level of office may answer now.</summary>
    public bool Awaited(RegionLevel level) => State == ReportState.Sent && level <= Awaits;

    internal static Refusal Locked() => new(T("Laporan bulan ini sudah dikirim. Tarik kembali, atau minta dikembalikan.", "The report of this month has been sent. Take it back, or ask to have it returned."));

    private void RefuseAnswer(ReportActor by)
    {
        if (State != ReportState.Sent) throw new Refusal(T("Laporan ini tidak menunggu pengesahan.", "This report does not await acknowledgement."));
        if (by.PersonId == PersonId) throw new Refusal(T("Laporan sendiri disahkan oleh orang lain.", "One's own report is acknowledged by somebody else."));
        if (!Awaited(by.Level)) throw new Refusal(T("Laporan ini menunggu kantor di atasnya.", "This report awaits the office above."));
    }

    private void Record(MoveKind kind, ReportActor by, DateTime now, string? reason = null) =>
        Moves.Add(new ReportMove { ReportId = Id, Order = Moves.Count, Kind = kind, By = by.Name, Level = by.Level, At = now, Reason = reason });
}

/// <summary>One step of a report.</summary>
public sealed class ReportMove
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ReportId { get; init; }
    public required int Order { get; init; }
    public required MoveKind Kind { get; init; }
    public required string By { get; init; }
    public required RegionLevel Level { get; init; }
    public required DateTime At { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Who moves a report.</summary>
/// <param name="Level">Of the office.</param>
/// <param name="PersonId">The person behind the account, when known.</param>
public sealed record ReportActor(string Name, RegionLevel Level, Guid? PersonId);

/// <summary>A month of a diary in figures.</summary>
public readonly record struct DiaryFigures(int Entries, int Minutes, int People);

/// <summary>Work of a month that stands elsewhere in the house.</summary>
public readonly record struct OwnWork(int CasesReported, int CasesAccompanied, int Trainings);
