using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Certificates;

namespace Pilar.Modules.Registry;

/// <summary>Trainings that were passed here enter a person's record, and leave it when they are revoked; the verdicts follow in the same commit.
/// Nothing is saved until the caller commits.</summary>
public sealed class TrainingRecord(AppDb db)
{
    /// <returns>Its id in the registry.</returns>
    public Guid Add(Guid person, TrainingLevel level, string number, DateOnly issuedOn, DateOnly? expiresOn, string organiser)
    {
        var certificate = new TrainingCertificate
        {
            PersonId = person, Level = level, Number = number, IssuedOn = issuedOn, IssuedYear = issuedOn.Year, ExpiresOn = expiresOn, Organiser = organiser, RecordedAt = db.Clock.UtcNow,
        };
        certificate.Confirm(CertificateSource.IssuedHere);
        db.Add(certificate);
        return certificate.Id;
    }

    public async Task Revoke(Guid certificate, string reason) =>
        (await db.Set<TrainingCertificate>().SingleAsync(c => c.Id == certificate)).Revoke(db.Clock.Today, reason);
}
