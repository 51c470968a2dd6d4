using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers;

/// <summary>/api/v1/providers: the directory and the search for help; the same operations as the pages.</summary>
internal static class ProviderApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/providers").WithTags("Providers");
        api.MapGet("", List).RequireAuthorization(ProviderPermissions.View.Name).WithSummary("Providers that are in the region or serve it, by name");
        api.MapPost("", Record).RequireAuthorization(ProviderPermissions.Change.Name).WithSummary("Records a provider, with services and places when given");
        api.MapGet("match", Match).RequireAuthorization(ProviderPermissions.View.Name).WithSummary("Services for a need, the best first, each condition judged");
        api.MapGet("{id:guid}", async (Guid id, AppDb db) => Results.Ok(ProviderJson.Of(await Here(db, id)))).RequireAuthorization(ProviderPermissions.View.Name);
        api.MapPatch("{id:guid}", Change).RequireAuthorization(ProviderPermissions.Change.Name).WithSummary("Changes a provider; the version read must still stand");
        api.MapPut("{id:guid}/contacts", Contact).RequireAuthorization(ProviderPermissions.KeepUp.Name).WithSummary("How it is reached, said by its office or by the institution itself");
        api.MapPost("{id:guid}/services", AddService).RequireAuthorization(ProviderPermissions.Change.Name);
        api.MapPost("{id:guid}/locations", AddLocation).RequireAuthorization(ProviderPermissions.Change.Name);
        var services = routes.MapGroup("/api/v1/services").WithTags("Providers");
        services.MapPatch("{id:guid}", ChangeService).RequireAuthorization(ProviderPermissions.Change.Name).WithSummary("Changes a service; the version read must still stand");
        services.MapPut("{id:guid}/capacity", CountPlaces).RequireAuthorization(ProviderPermissions.KeepUp.Name).WithSummary("Says how many places there are and how many are taken");
        routes.MapPut("/api/v1/locations/{id:guid}/hours", OpenAt).WithTags("Providers").RequireAuthorization(ProviderPermissions.KeepUp.Name).WithSummary("Says when a place is open, in lines as people write them");
    }

    private static async Task<IResult> List(AppDb db, string? region, string? q, string? kind, string? ppks, string? type, string? status, string? open, string? room, string? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.CheckRegion(region);
        var after = ListQuery.Cursor(cursor);
        var last = after is null ? null : await db.Set<Provider>().Where(p => p.Id == after).Select(p => new { p.SortName, p.Id }).SingleOrDefaultAsync();
        var found = await ProviderFilter.From(region, q, kind, ppks, type, status, open, room).Of(db);
        if (last is not null) found = found.Where(p => string.Compare(p.SortName, last.SortName) > 0 || p.SortName == last.SortName && p.Id.CompareTo(last.Id) > 0);
        var page = await Whole(found).OrderBy(p => p.SortName).ThenBy(p => p.Id).Take(most + 1).ToListAsync();
        var more = page.Count > most;
        if (more) page.RemoveAt(page.Count - 1);
        return Results.Ok(new ProviderList([.. page.Select(ProviderJson.Of)], more ? page[^1].Id.ToString() : null));
    }

    private static async Task<IResult> Match(MatchServices match, string region, string[]? kind, int? age, string? sex, string? residence, string? point, long? income, string[]? paper, string? type, bool? residential, int? limit)
    {
        if (type is not null && !Enum.TryParse<ServiceType>(type, ignoreCase: true, out _)) throw new Refusal(T($"Jenis layanan \"{type}\" tidak dikenal.", $"There is no type of service \"{type}\"."), "type");
        var need = new Need
        {
            Region = region, Kinds = kind ?? [], Age = age, Sex = sex, Residence = residence, Point = Coordinates.Read(point, "point"), Income = income, Papers = paper is { Length: > 0 } ? paper : null,
            Types = type is null ? [] : [Enum.Parse<ServiceType>(type, ignoreCase: true)], Residential = residential,
        };
        return Results.Ok((await match.Run(need, Math.Clamp(limit ?? ListQuery.Usual, 1, ListQuery.Most))).Select(MatchJson.Of));
    }

    private static async Task<IResult> Record(ProviderInput body, AppDb db, RecordProvider record, RecordService services, RecordLocation locations)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var id = await record.Run(body.Fill(new() { IsPublic = false }));
        foreach (var service in body.Services ?? []) await services.Run(id, service.Fill(new()));
        foreach (var location in body.Locations ?? []) await locations.Run(id, location.Form());
        await transaction.CommitAsync();
        return Results.Created($"/api/v1/providers/{id}", ProviderJson.Of(await Here(db, id)));
    }

    private static async Task<IResult> Change(Guid id, ProviderInput body, AppDb db, RecordProvider record)
    {
        var stored = await Here(db, id);
        await record.Change(id, body.Fill(ProviderForm.Of(stored)));
        return Results.Ok(ProviderJson.Of(await Here(db, id)));
    }

    private static async Task<IResult> AddService(Guid id, ServiceInput body, AppDb db, RecordService record)
    {
        await record.Run(id, body.Fill(new()));
        return Results.Created($"/api/v1/providers/{id}", ProviderJson.Of(await Here(db, id)));
    }

    private static async Task<IResult> AddLocation(Guid id, LocationInput body, AppDb db, RecordLocation record)
    {
        await record.Run(id, body.Form());
        return Results.Created($"/api/v1/providers/{id}", ProviderJson.Of(await Here(db, id)));
    }

    private static async Task<IResult> ChangeService(Guid id, ServiceInput body, AppDb db, RecordService record)
    {
        var stored = await OfService(db, id);
        await record.Change(id, body.Fill(ServiceForm.Of(stored.Services.Single(s => s.Id == id))));
        return Results.Ok(ProviderJson.Of(await Here(db, stored.Id)));
    }

    private static async Task<IResult> CountPlaces(Guid id, CapacityInput body, AppDb db, RecordService record)
    {
        var stored = await OfService(db, id);
        var form = CapacityForm.Of(stored.Services.Single(s => s.Id == id));
        (form.Capacity, form.Taken, form.Waiting, form.Version) = (body.Capacity, body.Taken ?? 0, body.Waiting ?? 0, body.Version ?? form.Version);
        await record.CountPlaces(id, form);
        return Results.Ok(ProviderJson.Of(await Here(db, stored.Id)));
    }

    private static async Task<IResult> Contact(Guid id, ContactInput body, AppDb db, RecordProvider record)
    {
        var form = ContactForm.Of(await Here(db, id));
        (form.Phone, form.WhatsApp, form.Email, form.Website, form.Version) = (body.Phone, body.Whatsapp, body.Email, body.Website, body.Version ?? form.Version);
        await record.Contact(id, form);
        return Results.Ok(ProviderJson.Of(await Here(db, id)));
    }

    private static async Task<IResult> OpenAt(Guid id, HoursInput body, AppDb db, RecordLocation record)
    {
        await record.OpenAt(id, new() { Hours = string.Join('\n', body.Hours ?? []), Exceptions = string.Join('\n', body.Exceptions ?? []) });
        return Results.Ok(ProviderJson.Of(await Whole(db.Set<Provider>()).SingleAsync(p => p.Locations.Any(l => l.Id == id))));
    }

    private static IQueryable<Provider> Whole(IQueryable<Provider> providers) => providers.AsNoTracking().AsSplitQuery()
        .Include(p => p.Services).Include(p => p.Locations).ThenInclude(l => l.Hours).Include(p => p.Locations).ThenInclude(l => l.Exceptions);

    private static async Task<Provider> Here(AppDb db, Guid id) => await Whole(db.Set<Provider>()).SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();

    private static async Task<Provider> OfService(AppDb db, Guid id) => await Whole(db.Set<Provider>()).SingleOrDefaultAsync(p => p.Services.Any(s => s.Id == id)) ?? throw new Missing();
}
