using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Certificates;

/// <summary>What there is to do about certificates: look at the paper of those only a list or a recorder names, and invite again those whose certificate ends.</summary>
public enum CertificateTask { Unverified, Ends30, Ends90, Expired }

/// <summary>A certificate with whose it is.</summary>
public sealed record CertificateInWork
{
    public required TrainingCertificate Certificate { get; init; }
    public required string Name { get; init; }
    public required string SortName { get; init; }
    public required string? VillageCode { get; init; }
}

/// <summary>The certificates of people known in a region that wait for something.</summary>
public sealed class CertificateWork(AppDb db)
{
    private const int Soon = 30, Later = 90;

    public IQueryable<CertificateInWork> In(string region, CertificateTask task)
    {
        var certificates = Waiting(task);
        if (region != RegionCode.Nation) certificates = certificates.Where(c => db.Set<PersonPresence>().Any(p => p.PersonId == c.PersonId && p.RegionCode == region));
        return certificates.Join(db.Set<Person>().Where(p => p.MergedIntoId == null && p.DiedOn == null), c => c.PersonId, p => p.Id,
            (c, p) => new CertificateInWork { Certificate = c, Name = p.Name, SortName = p.SortName, VillageCode = p.VillageCode });
    }

    /// <summary>How many in each region just below; somebody known in two of them counts in both.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ByRegion(string region, CertificateTask task)
    {
        var (from, until, length) = (RegionCode.From(region), RegionCode.Until(region), RegionCode.ChildLength(region));
        return await Waiting(task).Join(db.Set<PersonPresence>().Where(p => p.RegionCode.Length == length && string.Compare(p.RegionCode, from) >= 0 && string.Compare(p.RegionCode, until) < 0), c => c.PersonId, p => p.PersonId, (c, p) => p.RegionCode)
            .GroupBy(code => code).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    private IQueryable<TrainingCertificate> Waiting(CertificateTask task)
    {
        var (today, all) = (db.Clock.Today, db.Set<TrainingCertificate>().AsNoTracking().Where(c => c.RevokedOn == null));
        if (task == CertificateTask.Unverified) return all.Where(c => c.Source == CertificateSource.Listed);
        // Somebody who holds a longer one of the same level has nothing to renew.
        var last = all.Where(c => c.ExpiresOn != null && !db.Set<TrainingCertificate>().Any(o => o.PersonId == c.PersonId && o.Level == c.Level && o.Id != c.Id && o.RevokedOn == null && (o.ExpiresOn == null || o.ExpiresOn > c.ExpiresOn)));
        var until = today.AddDays(task == CertificateTask.Ends30 ? Soon : Later);
        return task == CertificateTask.Expired ? last.Where(c => c.ExpiresOn < today) : last.Where(c => c.ExpiresOn >= today && c.ExpiresOn <= until);
    }
}
