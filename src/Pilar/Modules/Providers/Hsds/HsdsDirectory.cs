using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>The public part of the directory, narrowed as a caller of HSDS asks. Strangers have no region: the mark on the entry decides, not where they are.</summary>
internal sealed class HsdsDirectory(AppDb db, RegionTree tree, OfficeCodes codes)
{
    private const double MetresADegree = 111_195;

    public IQueryable<Provider> Public => db.Set<Provider>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => p.IsPublic);

    public IQueryable<Provider> Whole => Public.AsSplitQuery()
        .Include(p => p.Services.OrderBy(s => s.SortName)).Include(p => p.Locations.OrderBy(l => l.Id)).ThenInclude(l => l.Hours).Include(p => p.Locations).ThenInclude(l => l.Exceptions);

    public async Task<HsdsTerms> Terms() => new(await codes.Kinds());

    public async Task<HsdsWriter> Writer() => new(tree, db.Clock, await Terms(), await codes.Kinds().Named(), await codes.Papers().Named(), await codes.Languages().Named(), await codes.Accesses().Named());

    public async Task<IQueryable<Provider>> Providers(HsdsQuery query)
    {
        var found = Public;
        if (query.Organization is { } organization) found = found.Where(p => p.Id == organization);
        if (query.ModifiedAfter is { } after) found = found.Where(p => p.ChangedAt >= after);
        if (query.Term is not null || query.Taxonomy is not null)
        {
            var services = Narrowed(found, query, await Terms());
            found = found.Where(p => services.Any(s => s.ProviderId == p.Id));
        }
        return query.Search is { Length: > 0 } search ? await ProviderFilter.Sounding(db, found, search) : found;
    }

    public async Task<IQueryable<Service>> Services(HsdsQuery query) => Narrowed(await Providers(query), query, await Terms());

    /// <summary>Services at places, by the service's name.</summary>
    public async Task<IQueryable<ServicePlace>> ServicesAtPlaces(HsdsQuery query)
    {
        var (services, metres) = (await Services(query), query.Proximity);
        var places = db.Set<ProviderLocation>().AsQueryable();
        if (query.Postcode is { Length: > 0 } postcode)
        {
            var there = await db.Set<ProviderLocation>().Where(l => l.PostalCode == postcode && Public.Any(p => p.Id == l.ProviderId)).Select(l => new { l.RegionCode, l.Latitude, l.Longitude }).ToListAsync();
            if (metres is { } most) places = Near(places, Middle(there.ConvertAll(l => (l.Latitude, l.Longitude))), most);
            else
            {
                // Who serves where the postcode is: the regions of the places that are known to have it, and those around them.
                var around = there.SelectMany(l => Kernel.RegionCode.Above(l.RegionCode).Prepend(l.RegionCode)).Distinct().ToArray();
                services = services.Where(s => s.Reached.Any(r => around.Contains(r.RegionCode)));
            }
        }
        return db.Set<ServicePlace>().AsNoTracking().Join(services, p => p.ServiceId, s => s.Id, (p, s) => new { Place = p, s.SortName }).Where(x => places.Any(l => l.Id == x.Place.LocationId))
            .OrderBy(x => x.SortName).ThenBy(x => x.Place.Id).Select(x => x.Place);
    }

    public Task<ServicePlace?> ServiceAtPlace(Guid id) => db.Set<ServicePlace>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && Public.Any(o => o.Id == p.ProviderId));

    private static GeoPoint? Middle(List<(double? Latitude, double? Longitude)> points)
    {
        var known = points.Where(p => p is { Latitude: not null, Longitude: not null }).ToList();
        return known.Count == 0 ? null : new(known.Average(p => p.Longitude!.Value), known.Average(p => p.Latitude!.Value));
    }

    /// <summary>On so short ways, near the equator, a degree is as long here as there: the database can reckon with it.</summary>
    private static IQueryable<ProviderLocation> Near(IQueryable<ProviderLocation> places, GeoPoint? middle, int metres)
    {
        if (middle is not { } point) return places.Where(_ => false);
        var (up, along, farthest) = (MetresADegree, MetresADegree * Math.Cos(point.Latitude * Math.PI / 180), (double)metres * metres);
        return places.Where(l => (l.Latitude - point.Latitude) * up * ((l.Latitude - point.Latitude) * up) + (l.Longitude - point.Longitude) * along * ((l.Longitude - point.Longitude) * along) <= farthest);
    }

    private IQueryable<Service> Narrowed(IQueryable<Provider> providers, HsdsQuery query, HsdsTerms terms)
    {
        var services = db.Set<Service>().AsNoTracking().Where(s => providers.Any(p => p.Id == s.ProviderId));
        if (query.Taxonomy is { } taxonomy && !HsdsTerms.Taxonomies.Any(t => t.Id == taxonomy)) return services.Where(_ => false);
        if (query.Term is not { } term) return services;
        var (kind, type) = terms.Meaning(term);
        return kind is not null ? services.Where(s => ("|" + s.Kinds + "|").Contains("|" + kind + "|")) : services.Where(s => s.Type == type);
    }
}
