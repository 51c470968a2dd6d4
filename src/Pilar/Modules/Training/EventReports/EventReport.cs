using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.EventReports;

/// <summary>What an office writes about an event when it is over ("laporan kegiatan"): the words and the money; the figures come from the event itself.
/// Saved as often as one likes, then closed under a name.</summary>
public sealed class EventReport : IRegional, IVersioned
{
    private EventReport() { }

    public EventReport(TrainingEvent e) => (EventId, RegionCode) = (e.Id, e.RegionCode);

    public Guid EventId { get; private set; }

    /// <summary>The office that held the event; other offices do not see its report.</summary>
    public string RegionCode { get; private set; } = "";
    public string? LegalBasis { get; private set; }
    public string? Purpose { get; private set; }
    public string? Results { get; private set; }
    public string? Obstacles { get; private set; }
    public string? Advice { get; private set; }
    public string? Signatory { get; private set; }
    public string? SignatoryTitle { get; private set; }

    /// <summary>NIP: 18 digits.</summary>
    public string? SignatoryNumber { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? ClosedByName { get; private set; }
    public int Version { get; private set; }
    public List<ReportCost> Costs { get; } = [];

    public bool IsClosed => ClosedOn is not null;

    public void Write(EventReportForm form, IReadOnlyList<CostLine> costs)
    {
        if (IsClosed) throw new Refusal(T("Laporan ini sudah ditutup. Buka lagi dengan alasan bila perlu diubah.", "The report is closed. Reopen it with a reason if it must be changed."));
        if (Blank(form.SignatoryNumber) is { } typed && (typed.Replace(" ", "").Length != 18 || !typed.Replace(" ", "").All(char.IsAsciiDigit)))
            throw new Refusal(T("NIP terdiri dari 18 angka.", "A NIP has 18 digits."), nameof(form.SignatoryNumber));
        (LegalBasis, Purpose, Results, Obstacles, Advice) = (Blank(form.LegalBasis), Blank(form.Purpose), Blank(form.Results), Blank(form.Obstacles), Blank(form.Advice));
        (Signatory, SignatoryTitle, SignatoryNumber) = (Blank(form.Signatory), Blank(form.SignatoryTitle), Blank(form.SignatoryNumber)?.Replace(" ", ""));
        var fresh = costs.Select((c, i) => new ReportCost(EventId, i, c)).ToList();
        Costs.Clear();
        Costs.AddRange(fresh);
    }

    public void Close(TrainingEvent e, DateOnly today, string name)
    {
        if (IsClosed) throw new Refusal(T("Laporan ini sudah ditutup.", "The report is closed already."));
        if (e.State != EventState.Finished) throw new Refusal(T("Nyatakan kegiatannya selesai dulu.", "Declare the event finished first."));
        Needed(Purpose, nameof(Purpose), T("Isi dulu tujuannya.", "Give its purpose first."));
        Needed(Results, nameof(Results), T("Isi dulu hasilnya.", "Give its results first."));
        Needed(Signatory, nameof(Signatory), T("Isi dulu nama penandatangan.", "Give the name of who signs first."));
        Needed(SignatoryNumber, nameof(SignatoryNumber), T("Isi dulu NIP penandatangan.", "Give the NIP of who signs first."));
        (ClosedOn, ClosedByName) = (today, name);
    }

    public void Reopen(string? reason)
    {
        if (!IsClosed) throw new Refusal(T("Laporan ini belum ditutup.", "The report is not closed."));
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasannya.", "Give the reason."), "Reason");
        (ClosedOn, ClosedByName) = (null, null);
    }

    private static void Needed(string? value, string about, string words)
    {
        if (value is null) throw new Refusal(words, about);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An item of the budget with what was planned and what was spent, in rupiah.</summary>
public sealed class ReportCost
{
    private ReportCost() { }

    public ReportCost(Guid eventId, int order, CostLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Item)) throw new Refusal(T($"Baris {order + 1}: isi uraian belanjanya.", $"Row {order + 1}: say what was bought."), nameof(CostLine.Item));
        if (line.Planned < 0 || line.Spent < 0) throw new Refusal(T($"{line.Item}: rupiah tidak boleh negatif.", $"{line.Item}: rupiah must not be negative."), nameof(CostLine.Spent));
        if (line.Planned != line.Spent && string.IsNullOrWhiteSpace(line.Reason)) throw new Refusal(T($"{line.Item}: isi alasan mengapa realisasi berbeda dari rencana.", $"{line.Item}: say why the spending differs from the plan."), nameof(CostLine.Reason));
        (EventId, Order, Item, Planned, Spent, Reason) = (eventId, order, line.Item.Trim(), line.Planned, line.Spent, string.IsNullOrWhiteSpace(line.Reason) ? null : line.Reason.Trim());
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public int Order { get; private set; }
    public string Item { get; private set; } = "";
    public long Planned { get; private set; }
    public long Spent { get; private set; }

    /// <summary>Why spending differs from the plan.</summary>
    public string? Reason { get; private set; }
}

public sealed record CostLine(string? Item, long Planned, long Spent, string? Reason);

public sealed class EventReportForm
{
    public string? LegalBasis { get; set; }
    public string? Purpose { get; set; }
    public string? Results { get; set; }
    public string? Obstacles { get; set; }
    public string? Advice { get; set; }
    public string? Signatory { get; set; }
    public string? SignatoryTitle { get; set; }
    public string? SignatoryNumber { get; set; }
    public int Version { get; set; }

    /// <summary>As written so far; a new one begins with who signs the event's letters.</summary>
    public static EventReportForm Of(EventReport? r, TrainingEvent e) => r is null ? new() { Signatory = e.Signatory, SignatoryTitle = e.SignatoryTitle } : new()
    {
        LegalBasis = r.LegalBasis, Purpose = r.Purpose, Results = r.Results, Obstacles = r.Obstacles, Advice = r.Advice,
        Signatory = r.Signatory, SignatoryTitle = r.SignatoryTitle, SignatoryNumber = r.SignatoryNumber, Version = r.Version,
    };
}
