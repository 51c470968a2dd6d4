using Pilar.Kernel;
using Pilar.Modules.Registry.Certificates;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>The basic training a list tells of, as a certificate known from a list.</summary>
internal static class CertificateWriter
{
    public static void Write(PersonDesk desk, ListedFacts row, BatchRecords records, RowEffects effects, Clock clock)
    {
        if (row.Trained != true) return;
        var known = desk.Certificates.Find(c => c.Level == TrainingLevel.Basic && c.RevokedOn is null);
        if (known is null)
        {
            known = new() { PersonId = desk.Person.Id, Level = TrainingLevel.Basic, RecordedAt = clock.UtcNow };
            Complete(known, row);
            desk.Certificates.Add(known);
            records.Add(desk, known, effects);
            return;
        }
        if (known.Source != CertificateSource.Listed) return;
        var (number, issued, year) = (known.Number, known.IssuedOn, known.IssuedYear);
        Complete(known, row);
        if (desk.IsNew) return;
        if (number != known.Number) effects.Changed.Add(Replacement.Of<TrainingCertificate>(known.Id, nameof(known.Number), number, known.Number));
        if (issued != known.IssuedOn) effects.Changed.Add(Replacement.Of<TrainingCertificate>(known.Id, nameof(known.IssuedOn), issued, known.IssuedOn));
        if (year != known.IssuedYear) effects.Changed.Add(Replacement.Of<TrainingCertificate>(known.Id, nameof(known.IssuedYear), year, known.IssuedYear));
    }

    private static void Complete(TrainingCertificate certificate, ListedFacts row)
    {
        certificate.Number ??= row.CertificateNumber.Length > 0 ? row.CertificateNumber : null;
        certificate.IssuedOn ??= row.CertificateDate;
        certificate.IssuedYear ??= row.TrainingYear;
    }
}
