using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry;

/// <summary>What other modules ask the registry about those who serve. Bounded by the actor's region like every query.</summary>
public sealed class RoleHolders(AppDb db)
{
    /// <summary>What stands in <see cref="RoleHolder.Problems"/> when only the training is missing.</summary>
    public const string TrainingProblem = Validity.Problem.TrainingNone;

    /// <summary>Holders of roles that have not ended, of a kind (null = all) in a region and below.</summary>
    public IQueryable<RoleHolder> In(string region, string? kind = null)
    {
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        return Shown(db.Set<PillarRole>().AsNoTracking()
            .Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0 && (kind == null || r.Kind == kind)));
    }

    /// <summary>The roles named, those of other regions left out.</summary>
    public IQueryable<RoleHolder> Of(IReadOnlyCollection<Guid> roles) => Shown(db.Set<PillarRole>().AsNoTracking().Where(r => roles.Contains(r.Id)));

    /// <summary>Trainings these people hold on a day, revoked and expired ones left out.</summary>
    public Task<ILookup<Guid, HeldTraining>> Trainings(IReadOnlyCollection<Guid> people, DateOnly on) =>
        Held(db.Set<TrainingCertificate>().Where(c => people.Contains(c.PersonId)), on);

    /// <summary>Trainings held on a day by everybody who is known in a region.</summary>
    public Task<ILookup<Guid, HeldTraining>> TrainingsIn(string region, DateOnly on) => Held(region == RegionCode.Nation
        ? db.Set<TrainingCertificate>()
        : db.Set<TrainingCertificate>().Where(c => db.Set<PersonPresence>().Any(p => p.PersonId == c.PersonId && p.RegionCode == region)), on);

    /// <summary>Whether these people are women; null = not known.</summary>
    public Task<Dictionary<Guid, bool?>> Sexes(IReadOnlyCollection<Guid> people) =>
        db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Sex }).ToDictionaryAsync(p => p.Id, p => p.Sex is { } sex ? sex == Sex.Female : (bool?)null);

    private static async Task<ILookup<Guid, HeldTraining>> Held(IQueryable<TrainingCertificate> certificates, DateOnly on) =>
        (await certificates.AsNoTracking()
            .Where(c => c.RevokedOn == null && (c.ExpiresOn == null || c.ExpiresOn >= on))
            .Select(c => new { c.PersonId, c.Level, c.IssuedOn, c.IssuedYear, c.ExpiresOn }).ToListAsync())
        .ToLookup(c => c.PersonId, c => new HeldTraining(c.PersonId, c.Level, c.IssuedOn ?? (c.IssuedYear is { } year ? new DateOnly(year, 1, 1) : null), c.ExpiresOn));

    private static IQueryable<RoleHolder> Shown(IQueryable<PillarRole> roles) => roles
        .Where(r => r.Status != RoleStatus.Ended && r.Person.MergedIntoId == null && r.Person.DiedOn == null)
        .Select(r => new RoleHolder
        {
            RoleId = r.Id, PersonId = r.PersonId, Name = r.Person.Name, SortName = r.SortName, Kind = r.Kind, RegionCode = r.RegionCode,
            IsCandidate = r.Status == RoleStatus.Candidate, InForce = r.InForce, IsValid = r.Verdict == Verdict.Valid, Problems = r.VerdictProblems,
            StartsOn = r.StartsOn, IsFemale = r.Person.Sex == null ? null : r.Person.Sex == Sex.Female, Phone = r.Person.Phone, OrganisationId = r.OrganisationId,
        });
}
