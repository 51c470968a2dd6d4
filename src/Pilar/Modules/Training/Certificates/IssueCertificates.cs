using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>Asks for certificates for everybody who has earned one and has none.</summary>
public sealed class RequestCertificates(AppDb db, JobRunner runner)
{
    public async Task<Guid> Run(Guid eventId)
    {
        var e = await db.Set<TrainingEvent>().Include(x => x.Curriculum).SingleOrDefaultAsync(x => x.Id == eventId) ?? throw new Missing();
        if (e.Curriculum is null) throw new Refusal(T("Kegiatan ini tanpa kurikulum; tidak ada sertifikatnya.", "The event teaches no curriculum; there are no certificates."));
        if (e.State != EventState.Finished) throw new Refusal(T("Selesaikan dulu kegiatannya.", "Finish the event first."));
        if (e.Signatory is null) throw new Refusal(T("Isi dulu siapa yang menandatangani.", "Say first who signs."), nameof(EventForm.Signatory));
        if (await db.Jobs.AnyAsync(j => j.SubjectId == eventId && j.Kind == nameof(IssueCertificates) && (j.State == JobState.Queued || j.State == JobState.Running)))
            throw new Refusal(T("Sertifikat sedang diterbitkan.", "Certificates are being issued."));
        var job = new Job { Kind = JobKind.NameOf<IssueCertificates>(), RegionCode = e.RegionCode, SubjectId = e.Id, RequestedBy = db.Actor.AccountId, RequestedByName = db.Actor.Name, RequestedAt = db.Clock.UtcNow };
        db.Add(job);
        await db.Commit(e.Act(TrainingPermissions.IssueCertificates, nameof(RequestCertificates)));
        runner.Ring();
        return job.Id;
    }
}

/// <summary>Issues them one by one: number, code and the entry in the person's record in one commit, a few commits in one transaction, so that a
/// crash leaves whole certificates only.</summary>
public sealed class IssueCertificates(AppDb db, NewCertificate fresh) : JobKind
{
    private const int Together = 20;

    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        var e = await db.Set<TrainingEvent>().Include(x => x.Sessions).Include(x => x.Curriculum!).ThenInclude(c => c.Subjects).AsSplitQuery().SingleAsync(x => x.Id == job.SubjectId, cancel);
        var earned = (await Readiness.Of(db, e)).Where(r => r.IsEarned && r.Issued is null).ToList();
        var done = 0;
        foreach (var few in earned.Chunk(Together))
        {
            cancel.ThrowIfCancellationRequested();
            await using (var transaction = await SeatsOf.Begin(db))
            {
                foreach (var ready in few) await Issue(e, ready.Participant, cancel);
                await transaction.CommitAsync(cancel);
            }
            await progress.Report(done += few.Length, earned.Count, T("Menerbitkan sertifikat", "Issuing certificates"));
        }
        return T($"{earned.Count} sertifikat terbit.", $"{earned.Count} certificates are issued.");
    }

    private async Task Issue(TrainingEvent e, Enrolment participant, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var certificate = await fresh.For(e, participant, participant.Name, cancel);
        await db.Commit(new Act(TrainingPermissions.IssueCertificates, nameof(IssueCertificates), participant.RegionCode, nameof(IssuedCertificate), certificate.Id) { RelatedId = participant.PersonId }, cancel);
    }
}

/// <summary>A certificate with the next number of the issuer, entered in the person's record. Nothing is saved until the caller commits.</summary>
public sealed class NewCertificate(AppDb db, TrainingRecord record, RegionTree tree)
{
    /// <param name="e">With its sessions and the subjects of its curriculum.</param>
    public async Task<IssuedCertificate> For(TrainingEvent e, Enrolment participant, string name, CancellationToken cancel = default)
    {
        var series = await db.Set<NumberSeries>().SingleOrDefaultAsync(s => s.RegionCode == e.RegionCode, cancel);
        if (series is null) db.Add(series = new NumberSeries { RegionCode = e.RegionCode });
        var organiser = e.Organiser ?? T($"Dinas Sosial {tree.Find(e.RegionCode)?.Name}", $"Social office of {tree.Find(e.RegionCode)?.Name}");
        var certificate = new IssuedCertificate(e, participant, name, series.Next(db.Clock.Today), TaughtHours.Of(e.Curriculum!, e.Sessions, participant.Group), organiser, db.Clock.Today);
        certificate.RecordId = record.Add(participant.PersonId, certificate.Level, certificate.Number, certificate.IssuedOn, certificate.ExpiresOn, organiser, certificate.Hours);
        db.Add(certificate);
        return certificate;
    }
}

/// <summary>Issues a certificate anew under the name the person has today, because it was lost or wrong: the old one counts no more.</summary>
public sealed class ReplaceIssued(AppDb db, NewCertificate fresh, TrainingRecord record, RoleHolders holders)
{
    /// <returns>The new one.</returns>
    public async Task<Guid> Run(Guid id, string? reason)
    {
        var old = await db.Set<IssuedCertificate>().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
        if (!db.Actor.May(TrainingPermissions.IssueCertificates, old.IssuerRegion)) throw new Denied();
        var e = await db.Set<TrainingEvent>().Include(x => x.Sessions).Include(x => x.Curriculum!).ThenInclude(c => c.Subjects).AsSplitQuery().SingleAsync(x => x.Id == old.EventId);
        var participant = await db.Set<Enrolment>().SingleAsync(n => n.Id == old.EnrolmentId);
        var name = await holders.Of([participant.RoleId]).Select(h => h.Name).SingleOrDefaultAsync() ?? participant.Name;
        var next = await fresh.For(e, participant, name);
        old.ReplaceBy(next, reason, db.Clock.Today);
        await record.Revoke(old.RecordId, old.RevokedReason!);
        await db.Commit(new Act(TrainingPermissions.IssueCertificates, nameof(ReplaceIssued), old.RegionCode, nameof(IssuedCertificate), next.Id, reason) { RelatedId = old.PersonId });
        return next.Id;
    }
}

/// <summary>Takes a certificate back: from this moment it counts nowhere.</summary>
public sealed class RevokeIssued(AppDb db, TrainingRecord record)
{
    public async Task Run(Guid id, string? reason)
    {
        var certificate = await db.Set<IssuedCertificate>().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
        // The office that issued it takes it back, not that of the participant.
        if (!db.Actor.May(TrainingPermissions.IssueCertificates, certificate.IssuerRegion)) throw new Denied();
        certificate.Revoke(reason, db.Clock.Today);
        await record.Revoke(certificate.RecordId, certificate.RevokedReason!);
        await db.Commit(new Act(TrainingPermissions.IssueCertificates, nameof(RevokeIssued), certificate.RegionCode, nameof(IssuedCertificate), id, reason) { RelatedId = certificate.PersonId });
    }
}
