using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
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
        hsds.MapGet("/taxonomies", ([AsParameters] HsdsQuery query) => Listed(HsdsTerms.Taxonomies, t => t.Name, query));
        hsds.MapGet("/taxonomies/{id:guid}", (Guid id) => One(HsdsTerms.Taxonomies.FirstOrDefault(t => t.Id == id)));
        hsds.MapGet("/taxonomy_terms", Terms);
        hsds.MapGet("/taxonomy_terms/{id:guid}", async (Guid id, HsdsDirectory directory) => One((await directory.Terms()).All.FirstOrDefault(t => t.Id == id)));
    }

    private static async Task<IResult> Organizations([AsParameters] HsdsQuery query, HsdsDirectory directory)
    {
        var (found, writer, full) = (await directory.Providers(query), await directory.Writer(), query.Full == true || query.FullService == true);
        var owners = new Dictionary<Guid, Provider>();
        return await Paged(found.OrderBy(p => p.SortName).ThenBy(p => p.Id), query, p => writer.Organization(owners.GetValueOrDefault(p.Id, p), full, query.FullService == true),
            async page => owners = full ? await Owners(directory.Whole, page.Select(p => p.Id)) : []);
    }

    private static async Task<IResult> Organization(Guid id, bool? full_service, HsdsDirectory directory) =>
        One(await directory.Whole.SingleOrDefaultAsync(p => p.Id == id) is { } provider ? (await directory.Writer()).Organization(provider, full: true, full_service == true) : null);

    private static async Task<IResult> Services([AsParameters] HsdsQuery query, HsdsDirectory directory)
    {
        var services = await directory.Services(query);
        if (query.Minimal == true) return await Minimal(services.Join(directory.Public, s => s.ProviderId, p => p.Id, (s, p) => new HsdsMinimal(s.Id, p.ChangedAt)), query);
        var (writer, owners) = (await directory.Writer(), new Dictionary<Guid, Provider>());
        return await Paged(services.OrderBy(s => s.SortName).ThenBy(s => s.Id), query, s => writer.Service(owners[s.ProviderId], s, query.Full == true),
            async page => owners = await Owners(query.Full == true ? directory.Whole : directory.Public, page.Select(s => s.ProviderId)));
    }

    private static async Task<IResult> Service(Guid id, HsdsDirectory directory) =>
        One(await directory.Whole.SingleOrDefaultAsync(p => p.Services.Any(s => s.Id == id)) is { } provider ? (await directory.Writer()).Service(provider, provider.Services.Single(s => s.Id == id), full: true) : null);

    private static async Task<IResult> ServicesAtLocations([AsParameters] HsdsQuery query, HsdsDirectory directory)
    {
        var (places, writer, owners) = (await directory.ServicesAtPlaces(query), await directory.Writer(), new Dictionary<Guid, Provider>());
        return await Paged(places, query, place => At(writer, owners[place.ProviderId], place, query.Full == true), async page => owners = await Owners(directory.Whole, page.Select(p => p.ProviderId)));
    }

    private static async Task<IResult> ServiceAtLocation(Guid id, HsdsDirectory directory) =>
        One(await directory.ServiceAtPlace(id) is { } place ? At(await directory.Writer(), await directory.Whole.SingleAsync(p => p.Id == place.ProviderId), place, full: true) : null);

    private static HsdsServiceAtLocation At(HsdsWriter writer, Provider provider, ServicePlace place, bool full) =>
        writer.At(provider, provider.Services.Single(s => s.Id == place.ServiceId), provider.Locations.Single(l => l.Id == place.LocationId), full, withService: true);

    /// <summary>No term has another above it: all are at the top, and none stands below one.</summary>
    private static async Task<IResult> Terms([AsParameters] HsdsQuery query, string? parent_id, HsdsDirectory directory) =>
        Listed([.. (await directory.Terms()).All.Where(t => string.IsNullOrEmpty(parent_id) && (query.Taxonomy is null || t.TaxonomyId == query.Taxonomy))], t => t.Name, query);

    private static Task<Dictionary<Guid, Provider>> Owners(IQueryable<Provider> providers, IEnumerable<Guid> some)
    {
        var ids = some.Distinct().ToArray();
        return providers.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
    }

    private static async Task<IResult> Minimal(IQueryable<HsdsMinimal> services, HsdsQuery query)
    {
        var all = await services.ToListAsync();
        return query.IsStream ? new HsdsStream(all.ToAsyncEnumerable()) : new HsdsAnswer(new HsdsPage<HsdsMinimal>(all.Count, 1, 1, all.Count, true, true, all.Count == 0, all));
    }

    /// <param name="fetched">Reads what belongs to the rows of a page before they are written.</param>
    private static async Task<IResult> Paged<TRow, TJson>(IQueryable<TRow> rows, HsdsQuery query, Func<TRow, TJson> write, Func<IReadOnlyList<TRow>, Task> fetched) where TJson : class
    {
        if (query.IsStream) return new HsdsStream(All(rows, write, fetched));
        var total = await rows.CountAsync();
        var page = await rows.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToListAsync();
        await fetched(page);
        return new HsdsAnswer(Page(total, query, page.ConvertAll(row => write(row))));
    }

    private static async IAsyncEnumerable<object> All<TRow, TJson>(IQueryable<TRow> rows, Func<TRow, TJson> write, Func<IReadOnlyList<TRow>, Task> fetched) where TJson : class
    {
        for (var skip = 0; ; skip += HsdsQuery.MostItems)
        {
            var page = await rows.Skip(skip).Take(HsdsQuery.MostItems).ToListAsync();
            await fetched(page);
            foreach (var row in page) yield return write(row);
            if (page.Count < HsdsQuery.MostItems) yield break;
        }
    }

    private static IResult Listed<T>(IReadOnlyList<T> all, Func<T, string> name, HsdsQuery query) where T : class
    {
        if (query.Search is { Length: > 0 } search) all = [.. all.Where(one => Spelling.Fold(name(one)).Contains(Spelling.Fold(search), StringComparison.Ordinal))];
        return query.IsStream ? new HsdsStream(all.ToAsyncEnumerable()) : new HsdsAnswer(Page(all.Count, query, [.. all.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage)]));
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
