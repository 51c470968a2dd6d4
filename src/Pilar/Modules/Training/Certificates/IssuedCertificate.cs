using System.Security.Cryptography;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>A certificate issued here. What it says is fixed on the day of issue; anybody can check it by its code.</summary>
public sealed class IssuedCertificate : IRegional
{
    private IssuedCertificate() { }

    /// <param name="name">As it is written on the certificate.</param>
    /// <param name="number">By the issuer's series.</param>
    /// <param name="hours">JP that were taught.</param>
    public IssuedCertificate(TrainingEvent e, Enrolment participant, string name, string number, int hours, string organiser, DateOnly today)
    {
        var curriculum = e.Curriculum!;
        (EventId, EnrolmentId, PersonId, RegionCode, IssuerRegion) = (e.Id, participant.Id, participant.PersonId, participant.RegionCode, e.RegionCode);
        (Name, Number, Level, Training, Hours) = (name, number, curriculum.Level, e.Title, hours);
        (StartsOn, EndsOn, Place, Organiser, Signatory, SignatoryTitle) = (e.StartsOn, e.EndsOn, e.Place, organiser, e.Signatory, e.SignatoryTitle);
        (IssuedOn, ExpiresOn) = (today, curriculum.CertificateYears is { } years ? today.AddYears(years).AddDays(-1) : null);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public Guid EnrolmentId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Its entry in the person's record.</summary>
    public Guid RecordId { get; set; }

    /// <summary>The participant's region.</summary>
    public string RegionCode { get; private set; } = "";
    public string IssuerRegion { get; private set; } = "";

    /// <summary>What the public check asks for: 12 letters and digits without look-alikes.</summary>
    public string Code { get; private set; } = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 12);
    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public TrainingLevel Level { get; private set; }
    public string Training { get; private set; } = "";

    /// <summary>JP of 45 minutes that the event gave to the curriculum.</summary>
    public int Hours { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public string Place { get; private set; } = "";
    public string Organiser { get; private set; } = "";
    public string? Signatory { get; private set; }
    public string? SignatoryTitle { get; private set; }
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day it counts; null = for good.</summary>
    public DateOnly? ExpiresOn { get; private set; }
    public DateOnly? RevokedOn { get; private set; }
    public string? RevokedReason { get; private set; }

    /// <summary>The certificate issued instead, because this one was lost or wrong.</summary>
    public Guid? ReplacedById { get; private set; }

    public CertificateStanding StandingOn(DateOnly day) => RevokedOn is not null ? CertificateStanding.Revoked : ExpiresOn < day ? CertificateStanding.Expired : CertificateStanding.Valid;

    public void Revoke(string? reason, DateOnly today)
    {
        if (RevokedOn is not null) throw new Refusal(T("Sertifikat ini sudah dicabut.", "This certificate has been revoked already."));
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasan pencabutan.", "Give the reason for the revocation."), "Reason");
        (RevokedOn, RevokedReason) = (today, reason.Trim());
    }

    public void ReplaceBy(IssuedCertificate other, string? reason, DateOnly today)
    {
        Revoke(reason, today);
        ReplacedById = other.Id;
    }
}

public enum CertificateStanding { Valid, Expired, Revoked }

public static class CertificateStandingNames
{
    public static string Name(this CertificateStanding standing) => standing switch
    {
        CertificateStanding.Valid => T("berlaku", "valid"),
        CertificateStanding.Expired => T("habis masa berlakunya", "expired"),
        _ => T("dicabut", "revoked"),
    };
}
