using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

/// <summary>One person as the record page shows them. Not tracked.</summary>
/// <param name="Roles">In the reader's region, with their letters, open ones first.</param>
/// <param name="Elsewhere">Open roles in other regions: kind and region only.</param>
public sealed record PersonRecord(
    Person Person, IReadOnlyList<PillarRole> Roles, IReadOnlyList<PillarRole> Elsewhere, IReadOnlyList<Document> Documents, IReadOnlyDictionary<Guid, string> Organisations)
{
    public IReadOnlyList<PillarRole> Open { get; } = [.. Roles.Where(r => r.Status != RoleStatus.Ended)];

    public string? OrganisationName(PillarRole role) => role.OrganisationId is { } id ? Organisations.GetValueOrDefault(id) : null;
}

/// <summary>Fetches a person's record in four queries, five with an organisation.</summary>
public sealed class PersonRecords(AppDb db)
{
    /// <returns>Null when there is no such person in the reader's region.</returns>
    public async Task<PersonRecord?> Open(Guid id)
    {
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.MergedIntoId == null) is not { } person) return null;
        var roles = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().AsSingleQuery().Include(r => r.Appointments).Where(r => r.PersonId == id).ToListAsync();
        var here = roles.ToLookup(r => db.Actor.Region is { } mine && RegionCode.Contains(mine, r.RegionCode));
        var documents = db.Actor.May(RegistryPermissions.OpenDocuments)
            ? await db.Set<Document>().AsNoTracking().Where(d => d.SubjectId == id).OrderByDescending(d => d.UploadedAt).Take(50).ToListAsync() : [];
        var ids = here[true].Select(r => r.OrganisationId).OfType<Guid>().ToArray();
        var organisations = ids.Length == 0 ? [] : await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        return new(person, [.. here[true].OrderBy(r => r.Status == RoleStatus.Ended).ThenByDescending(r => r.StartsOn)], [.. here[false].Where(r => r.Status != RoleStatus.Ended)], documents, organisations);
    }

    /// <summary>The record that a merged one lives on in; null when it was not merged, or into somebody the reader does not see.</summary>
    public async Task<Guid?> MergedInto(Guid id)
    {
        var found = (Guid?)null;
        while (await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => p.Id == (found ?? id)).Select(p => p.MergedIntoId).FirstOrDefaultAsync() is { } into) found = into;
        return found is not null && await db.Set<Person>().AnyAsync(p => p.Id == found) ? found : null;
    }
}
