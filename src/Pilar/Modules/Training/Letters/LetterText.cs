using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Letters;

/// <summary>What an office's invitation letters say when an event has no letter of its own yet.</summary>
public sealed class LetterTemplate : IRegional
{
    public required string RegionCode { get; init; }

    /// <summary>Head of the paper, a line each: name of the office, address, telephone.</summary>
    public string Head { get; set; } = "";

    /// <summary>Text with the fields of <see cref="LetterFields"/>.</summary>
    public string Body { get; set; } = "";

    public static string UsualBody => """
        Dengan hormat,

        Dalam rangka peningkatan kapasitas pilar-pilar sosial, kami mengundang Saudara/i {nama} ({jenis}, {wilayah}) untuk mengikuti {kegiatan} yang akan dilaksanakan pada:

        Hari/tanggal : {tanggal}
        Tempat : {tempat}

        Mohon memberi jawaban hadir atau berhalangan paling lambat {batas} melalui tautan pada surat ini. Kode pada surat ini juga dipakai sebagai kartu hadir; harap dibawa.

        Demikian disampaikan. Atas perhatian dan kehadirannya kami ucapkan terima kasih.
        """;
}

/// <summary>The invitation letter of one event: number, date and text.</summary>
public sealed class EventLetter : IRegional, IVersioned
{
    private EventLetter() { }

    public EventLetter(TrainingEvent e) => (EventId, RegionCode) = (e.Id, e.RegionCode);

    public Guid EventId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Number { get; private set; } = "";
    public DateOnly Date { get; private set; }
    public string Head { get; private set; } = "";
    public string Body { get; private set; } = "";
    public int Version { get; private set; }

    public void Write(LetterForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Number)) throw new Refusal(T("Isi nomor surat.", "Give the number of the letter."), nameof(form.Number));
        if (form.Date is not { } date) throw new Refusal(T("Isi tanggal surat.", "Give the date of the letter."), nameof(form.Date));
        if (string.IsNullOrWhiteSpace(form.Body)) throw new Refusal(T("Isi teks surat.", "Write the text of the letter."), nameof(form.Body));
        if (LetterFields.Unknown(form.Body) is { } field) throw new Refusal(T($"Isian {field} tidak dikenal. Yang dikenal: {LetterFields.All}.", $"Unknown field {field}. Known are: {LetterFields.All}."), nameof(form.Body));
        (Number, Date, Head, Body) = (form.Number.Trim(), date, (form.Head ?? "").Trim(), form.Body.Trim());
    }
}

public sealed class LetterForm
{
    public const int LongestBody = 6000;

    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? Head { get; set; }
    public string? Body { get; set; }

    /// <summary>Head and text become the office's template, too.</summary>
    public bool Keep { get; set; }
    public int Version { get; set; }
}
