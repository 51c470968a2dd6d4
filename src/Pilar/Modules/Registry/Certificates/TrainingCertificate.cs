using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Certificates;

/// <summary>How we know of a certificate: a list says so, somebody saw the paper, or it was issued here.</summary>
public enum CertificateSource { Listed, Verified, IssuedHere }

/// <summary>A person has passed a training (Bimtek). Lists often give only "sudah" or a year: number and day may be missing.</summary>
public sealed class TrainingCertificate
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PersonId { get; set; }
    public required TrainingLevel Level { get; set; }
    public string? Number { get; set; }

    /// <summary>Day of issue; null when only the year, or nothing, is known.</summary>
    public DateOnly? IssuedOn { get; set; }
    public int? IssuedYear { get; set; }

    /// <summary>Last day of validity; null = does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public string? Organiser { get; set; }

    /// <summary>JP of 45 minutes; null = not known.</summary>
    public int? Hours { get; set; }
    public CertificateSource Source { get; private set; }
    public Guid? DocumentId { get; set; }
    public DateOnly? RevokedOn { get; private set; }
    public string? RevokedReason { get; private set; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>The day it counts from: a year alone means 1 January.</summary>
    public DateOnly? CountsFrom => IssuedOn ?? (IssuedYear is { } year ? new DateOnly(year, 1, 1) : null);

    /// <summary>Somebody has seen the paper, or it was made here.</summary>
    public void Confirm(CertificateSource source)
    {
        if (source < Source) throw new Refusal(T("Sertifikat ini sudah diverifikasi.", "This certificate has been verified already."));
        Source = source;
    }

    public void Revoke(DateOnly on, string reason)
    {
        if (RevokedOn is not null) throw new Refusal(T("Sertifikat ini sudah dicabut.", "This certificate has been revoked already."));
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasan pencabutan.", "Give the reason for the revocation."), nameof(RevokedReason));
        (RevokedOn, RevokedReason) = (on, reason.Trim());
    }
}

public static class CertificateSourceNames
{
    public static string Name(this CertificateSource source) => source switch
    {
        CertificateSource.Listed => T("menurut daftar", "as listed"),
        CertificateSource.Verified => T("dokumen sudah dilihat", "document seen"),
        CertificateSource.IssuedHere => T("diterbitkan di Pilar", "issued in Pilar"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
