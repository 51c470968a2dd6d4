using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>/hsds: the public part of the directory for everybody, by the API reference of HSDS 3.0 (Open Referral). Read only; only entries marked public.</summary>
internal static class HsdsEndpoints
{
    private const string Version = "3.0", Profile = "https://docs.openreferral.org/en/latest/hsds/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var hsds = routes.MapGroup("/hsds").WithTags("HSDS").AllowAnonymous().AddEndpointFilter<HsdsProblems>();
        hsds.MapGet("/", (HttpContext http) => new HsdsAnswer(new HsdsAbout(Version, Profile, http.Site() + "/openapi/v1.json"))).WithSummary("What this interface is");
        hsds.MapGet("/organizations", Organizations).WithSummary("Organizations that help");
        hsds.MapGet("/organizations/{id:guid}", Organization);
        hsds.MapGet("/services", Services).WithSummary("What they offer");
        hsds.MapGet("/services/{id:guid}", Service);
        hsds.MapGet("/service_at_locations", ServicesAtLocations).WithSummary("Which service is to be had where");
        hsds.MapGet("/service_at_locations/{id:guid}", ServiceAtLocation);
        hsds.MapGet("/taxonomies", ([AsParameters] HsdsQuery query) => Listed(HsdsTerms.Taxonomies, query));
        hsds.MapGet("/taxonomies/{id:guid}", (Guid id) => One(HsdsTerms.Taxonomies.FirstOrDefault(t => t.Id == id)));
        hsds.MapGet("/taxonomy_terms", async ([AsParameters] HsdsQuery query, OfficeCodes codes) => Listed([.. new HsdsTerms(await codes.Kinds()).All.Where(t => query.Taxonomy is null || t.TaxonomyId == query.Taxonomy)], query));
        hsds.MapGet("/taxonomy_terms/{id:guid}", async (Guid id, OfficeCodes codes) => One(new HsdsTerms(await codes.Kinds()).All.FirstOrDefault(t => t.Id == id)));
    }

    private static async Task<IResult> Organizations([AsParameters] HsdsQuery query, AppDb db, RegionTree tree, OfficeCodes codes)
    {
        var (found, writer) = (await Filtered(db, query, codes), await Writer(db, tree, codes));
        var full = query.Full == true || query.FullService == true;
        return await Paged((full ? Whole(found) : found).OrderBy(p => p.SortName).ThenBy(p => p.Id), query, p => writer.Organization(p, full, query.FullService == true));
    }

    private static async Task<IResult> Organization(Guid id, bool? full_service, AppDb db, RegionTree tree, OfficeCodes codes) =>
        One(await Whole(Public(db)).SingleOrDefaultAsync(p => p.Id == id) is { } provider ? (await Writer(db, tree, codes)).Organization(provider, full: true, full_service == true) : null);

    private static async Task<IResult> Services([AsParameters] HsdsQuery query, AppDb db, RegionTree tree, OfficeCodes codes)
    {
        var providers = await Filtered(db, query, codes);
        var services = Narrowed(db, providers, query, new(await codes.Kinds()));
        if (query.Minimal == true)
        {
            query.RefuseOtherFormats();
            var all = await services.Join(providers, s => s.ProviderId, p => p.Id, (s, p) => new HsdsMinimal(s.Id, p.ChangedAt)).ToListAsync();
            return new HsdsAnswer(new HsdsPage<HsdsMinimal>(all.Count, 1, 1, all.Count, true, true, all.Count == 0, all));
        }
        var writer = await Writer(db, tree, codes);
        var owners = new Dictionary<Guid, Provider>();
        return await Paged(services.OrderBy(s => s.SortName).ThenBy(s => s.Id), query, s => writer.Service(owners[s.ProviderId], s, query.Full == true), async page =>
        {
            var ids = page.Select(s => s.ProviderId).Distinct().ToArray();
            owners = await (query.Full == true ? Whole(Public(db)) : Public(db)).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        });
    }

    private static async Task<IResult> Service(Guid id, AppDb db, RegionTree tree, OfficeCodes codes) =>
        One(await Whole(Public(db)).SingleOrDefaultAsync(p => p.Services.Any(s => s.Id == id)) is { } provider ? (await Writer(db, tree, codes)).Service(provider, provider.Services.Single(s => s.Id == id), full: true) : null);

    private sealed record Pair(Guid Service, Guid Location, Guid Provider);

    private static async Task<IResult> ServicesAtLocations([AsParameters] HsdsQuery query, AppDb db, RegionTree tree, OfficeCodes codes)
    {
        var services = Narrowed(db, await Filtered(db, query, codes), query, new(await codes.Kinds()));
        var places = db.Set<ProviderLocation>().AsNoTracking();
        if (!string.IsNullOrEmpty(query.Postcode)) places = places.Where(l => l.PostalCode == query.Postcode);
        var pairs = services.Join(places, s => s.ProviderId, l => l.ProviderId, (s, l) => new { s, l }).OrderBy(x => x.s.SortName).ThenBy(x => x.s.Id).ThenBy(x => x.l.Id).Select(x => new Pair(x.s.Id, x.l.Id, x.s.ProviderId));
        var writer = await Writer(db, tree, codes);
        var owners = new Dictionary<Guid, Provider>();
        return await Paged(pairs, query, pair => At(writer, owners[pair.Provider], pair, query.Full == true), async page =>
        {
            var ids = page.Select(p => p.Provider).Distinct().ToArray();
            owners = await Whole(Public(db)).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        });
    }

    private static async Task<IResult> ServiceAtLocation(Guid id, AppDb db, RegionTree tree, OfficeCodes codes)
    {
        Pair? found = null;
        var pairs = db.Set<Service>().Where(s => Public(db).Any(p => p.Id == s.ProviderId)).Join(db.Set<ProviderLocation>(), s => s.ProviderId, l => l.ProviderId, (s, l) => new Pair(s.Id, l.Id, s.ProviderId));
        await foreach (var pair in pairs.AsAsyncEnumerable())
            if (HsdsId.Of(pair.Service, pair.Location) == id)
            {
                found = pair;
                break;
            }
        return One(found is null ? null : At(await Writer(db, tree, codes), await Whole(Public(db)).SingleAsync(p => p.Id == found.Provider), found, full: true));
    }

    private static HsdsServiceAtLocation At(HsdsWriter writer, Provider provider, Pair pair, bool full) =>
        writer.At(provider, provider.Services.Single(s => s.Id == pair.Service), provider.Locations.Single(l => l.Id == pair.Location), full, withService: true);

    /// <summary>Strangers have no region: the mark on the entry decides, not where they are.</summary>
    private static IQueryable<Provider> Public(AppDb db) => db.Set<Provider>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => p.IsPublic);

    private static IQueryable<Provider> Whole(IQueryable<Provider> providers) => providers.AsSplitQuery()
        .Include(p => p.Services.OrderBy(s => s.SortName)).Include(p => p.Locations.OrderBy(l => l.Id)).ThenInclude(l => l.Hours).Include(p => p.Locations).ThenInclude(l => l.Exceptions);

    private static async Task<IQueryable<Provider>> Filtered(AppDb db, HsdsQuery query, OfficeCodes codes)
    {
        query.RefuseOtherFormats();
        var found = Public(db);
        if (query.Organization is { } organization) found = found.Where(p => p.Id == organization);
        if (query.ModifiedAfter is { } after) found = found.Where(p => p.ChangedAt >= after);
        if (query.Term is not null || query.Taxonomy is not null)
        {
            var services = Narrowed(db, found, query, new(await codes.Kinds()));
            found = found.Where(p => services.Any(s => s.ProviderId == p.Id));
        }
        return query.Search is { Length: > 0 } search ? await ProviderFilter.Sounding(db, found, search) : found;
    }

    private static IQueryable<Service> Narrowed(AppDb db, IQueryable<Provider> providers, HsdsQuery query, HsdsTerms terms)
    {
        var services = db.Set<Service>().AsNoTracking().Where(s => providers.Any(p => p.Id == s.ProviderId));
        if (query.Taxonomy is { } taxonomy && !HsdsTerms.Taxonomies.Any(t => t.Id == taxonomy)) return services.Where(_ => false);
        if (query.Term is not { } term) return services;
        var (kind, type) = terms.Meaning(term);
        return kind is not null ? services.Where(s => ("|" + s.Kinds + "|").Contains("|" + kind + "|")) : services.Where(s => s.Type == type);
    }

    private static async Task<HsdsWriter> Writer(AppDb db, RegionTree tree, OfficeCodes codes) =>
        new(tree, db.Clock, new(await codes.Kinds()), await codes.Kinds().Named(), await codes.Papers().Named(), await codes.Languages().Named(), await codes.Accesses().Named());

    private static async Task<IResult> Paged<TRow, TJson>(IQueryable<TRow> rows, HsdsQuery query, Func<TRow, TJson> write, Func<IReadOnlyList<TRow>, Task>? fetched = null)
    {
        var total = await rows.CountAsync();
        var page = await rows.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToListAsync();
        if (fetched is not null) await fetched(page);
        return new HsdsAnswer(Page(total, query, page.ConvertAll(row => write(row))));
    }

    private static HsdsAnswer Listed<T>(IReadOnlyList<T> all, HsdsQuery query)
    {
        query.RefuseOtherFormats();
        return new(Page(all.Count, query, [.. all.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage)]));
    }

    private static HsdsPage<T> Page<T>(int total, HsdsQuery query, List<T> contents)
    {
        var pages = Math.Max(1, (total + query.PerPage - 1) / query.PerPage);
        return new(total, pages, query.Page, contents.Count, query.Page == 1, query.Page >= pages, contents.Count == 0, contents);
    }

    private static IResult One(object? found) => found is null ? Results.Problem(T("Tidak ada yang umum dengan nomor ini.", "Nothing public has this id."), statusCode: StatusCodes.Status404NotFound) : new HsdsAnswer(found);
}

/// <summary>What cannot be read in a query is told as problem details.</summary>
internal sealed class HsdsProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return Results.Problem(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
