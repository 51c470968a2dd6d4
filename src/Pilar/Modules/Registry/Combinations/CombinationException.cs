using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>A written approval that a person may hold two kinds of role at once for a time.</summary>
public sealed class CombinationException
{
    private CombinationException() { }

    public CombinationException(Guid personId, string firstKind, string secondKind, string approver, string paper, string reason, DateOnly validFrom, DateOnly validUntil)
    {
        if (validUntil < validFrom) throw new Refusal(T("Tanggal akhir tidak boleh sebelum tanggal mulai.", "The end must not lie before the start."), nameof(ValidUntil));
        (PersonId, FirstKind, SecondKind) = (personId, firstKind, secondKind);
        Approver = Required(approver, nameof(Approver), T("Isi nama dan jabatan pemberi persetujuan.", "Give the name and office of the approver."));
        Paper = Required(paper, nameof(Paper), T("Isi nomor surat persetujuan.", "Give the number of the approval letter."));
        Reason = Required(reason, nameof(Reason), T("Isi alasan pengecualian.", "Give the reason for the exception."));
        (ValidFrom, ValidUntil) = (validFrom, validUntil);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public string FirstKind { get; private set; } = "";
    public string SecondKind { get; private set; } = "";

    /// <summary>Who approved: name and office.</summary>
    public string Approver { get; private set; } = "";

    /// <summary>Number of the letter of approval.</summary>
    public string Paper { get; private set; } = "";
    public Guid? DocumentId { get; set; }
    public string Reason { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidUntil { get; private set; }
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnReason { get; private set; }

    /// <summary>No longer valid from that day on.</summary>
    public void Withdraw(DateOnly on, string reason)
    {
        if (WithdrawnOn is not null) throw new Refusal(T("Pengecualian ini sudah dicabut.", "This exception has been withdrawn already."));
        WithdrawnReason = Required(reason, nameof(Reason), T("Isi alasan pencabutan.", "Give the reason for the withdrawal."));
        WithdrawnOn = on;
    }

    /// <summary>After a merge the exception belongs to the remaining person.</summary>
    public void GiveTo(Guid personId) => PersonId = personId;

    /// <summary>Last day on which it lifts the rule.</summary>
    public DateOnly LastDay => WithdrawnOn is { } withdrawn && withdrawn <= ValidUntil ? withdrawn.AddDays(-1) : ValidUntil;

    private static string Required(string text, string about, string refusal) =>
        string.IsNullOrWhiteSpace(text) ? throw new Refusal(refusal, about) : text.Trim();
}
