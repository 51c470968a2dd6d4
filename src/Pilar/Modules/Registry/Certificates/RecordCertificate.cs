using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Certificates;

/// <summary>A training certificate is added to a person.</summary>
public sealed class RecordCertificate(AppDb db, DocumentStore documents)
{
    public async Task<Guid> Run(Guid person, CertificateForm form)
    {
        var here = await PersonHere.Get(db, person);
        var certificate = form.Make(person, db.Clock);
        if (certificate.Number is { } number && await db.Set<TrainingCertificate>().AnyAsync(c => c.PersonId == person && c.Number == number && c.RevokedOn == null))
            throw new Refusal(T("Sertifikat dengan nomor ini sudah tercatat untuk orang ini.", "A certificate with this number is recorded for this person already."), nameof(form.Number));
        certificate.DocumentId = (await documents.Keep(form.Scan, nameof(Person), person, here.Region, nameof(form.Scan)))?.Id;
        db.Add(certificate);
        await db.Commit(here.Act(RegistryPermissions.RecordEvidence, nameof(RecordCertificate), nameof(TrainingCertificate), certificate.Id));
        return certificate.Id;
    }
}

/// <summary>Somebody has seen the paper of a certificate that only a list named.</summary>
public sealed class VerifyCertificate(AppDb db)
{
    public async Task Run(Guid person, Guid certificate)
    {
        var here = await PersonHere.Get(db, person);
        (await db.CertificateOf(person, certificate)).Confirm(CertificateSource.Verified);
        await db.Commit(here.Act(RegistryPermissions.RecordEvidence, nameof(VerifyCertificate), nameof(TrainingCertificate), certificate));
    }
}

/// <summary>A certificate turns out to be wrong, or is taken back: it counts no more from today.</summary>
public sealed class RevokeCertificate(AppDb db)
{
    public async Task Run(Guid person, Guid certificate, string? reason)
    {
        var here = await PersonHere.Get(db, person);
        (await db.CertificateOf(person, certificate)).Revoke(db.Clock.Today, reason ?? "");
        await db.Commit(here.Act(RegistryPermissions.RecordEvidence, nameof(RevokeCertificate), nameof(TrainingCertificate), certificate, reason));
    }
}

internal static class CertificateAccess
{
    public static async Task<TrainingCertificate> CertificateOf(this AppDb db, Guid person, Guid id) =>
        await db.Set<TrainingCertificate>().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person)
        ?? throw new Refusal(T("Sertifikat ini tidak ada.", "There is no such certificate."));
}
