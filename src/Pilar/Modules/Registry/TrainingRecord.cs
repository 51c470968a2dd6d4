using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry;

/// <summary>Trainings that were passed here enter a person's record, and leave it when they are revoked; the verdicts follow in the same commit.
/// Nothing is saved until the caller commits.</summary>
public sealed class TrainingRecord(AppDb db)
{
    /// <param name="hours">JP.</param>
    /// <returns>Its id in the registry.</returns>
    public Guid Add(Guid person, TrainingLevel level, string number, DateOnly issuedOn, DateOnly? expiresOn, string organiser, int hours)
    {
        var certificate = new TrainingCertificate
        {
            PersonId = person, Level = level, Number = number, IssuedOn = issuedOn, IssuedYear = issuedOn.Year, ExpiresOn = expiresOn, Organiser = organiser, Hours = hours, RecordedAt = db.Clock.UtcNow,
        };
        certificate.Confirm(CertificateSource.IssuedHere);
        db.Add(certificate);
        return certificate.Id;
    }

    /// <summary>Every certificate of somebody the actor can see, issued here or elsewhere, the latest first; null when there is no such person here.</summary>
    public async Task<PersonTrainings?> Of(Guid person)
    {
        if (await db.Set<Person>().AsNoTracking().Where(p => p.Id == person && p.MergedIntoId == null).Select(p => p.Name).SingleOrDefaultAsync() is not { } name) return null;
        return new(person, name, [.. (await db.Set<TrainingCertificate>().AsNoTracking().Where(c => c.PersonId == person).ToListAsync()).OrderByDescending(c => c.CountsFrom).ThenByDescending(c => c.RecordedAt)
            .Select(c => new RecordedTraining(c.Id, c.Level, c.Number, c.IssuedOn, c.IssuedYear, c.ExpiresOn, c.Organiser, c.Hours, c.Source == CertificateSource.IssuedHere, c.Source != CertificateSource.Listed, c.RevokedOn))]);
    }

    public async Task Revoke(Guid certificate, string reason) =>
        (await db.Set<TrainingCertificate>().SingleAsync(c => c.Id == certificate)).Revoke(db.Clock.Today, reason);
}

/// <summary>Somebody's certificates.</summary>
public sealed record PersonTrainings(Guid Person, string Name, IReadOnlyList<RecordedTraining> Certificates);

/// <summary>A certificate in a person's record.</summary>
/// <param name="Hours">JP; null = not known.</param>
/// <param name="IsVerified">Issued here, or an officer has seen the paper.</param>
public sealed record RecordedTraining(Guid Id, TrainingLevel Level, string? Number, DateOnly? IssuedOn, int? Year, DateOnly? ExpiresOn, string? Organiser, int? Hours, bool IsIssuedHere, bool IsVerified, DateOnly? RevokedOn);
