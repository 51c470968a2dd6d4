using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Web;

namespace Pilar.Modules.Disasters;

/// <summary>/api/v1/disasters: the same operations and the same secrecy as the pages.</summary>
internal static class DisasterApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/disasters").WithTags("Disasters");
        api.MapGet("", List).RequireAuthorization(DisasterPermissions.View.Name).WithSummary("Incidents of a region, the newest first");
        api.MapPost("", Report).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Reports an incident; 409 with candidates when a similar one is reported, until confirmed_new");
        api.MapGet("{id:guid}", One).RequireAuthorization(DisasterPermissions.View.Name).WithSummary("An incident with its figures as of a time (UTC; now when not given)");
        api.MapPost("{id:guid}/statements", State).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("States figures of a region of the incident");
        api.MapPost("{id:guid}/move", Move).RequireAuthorization(DisasterPermissions.Decide.Name).WithSummary("Takes the incident to another stage");
        api.MapGet("{id:guid}/households", Households).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Households the reader may see, the last first");
        api.MapPost("{id:guid}/households", Record).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Lists a household");
        api.MapGet("{id:guid}/households/doubles", Doubles).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Pairs that may be one household");
        api.MapPost("households/doubles", Decide).RequireAuthorization(DisasterPermissions.KeepLists.Name).WithSummary("Decides about a pair: choice first or second (one household, that entry is kept) or both (two households)");
    }

    private static async Task<IResult> List(AppDb db, string? region, string? stage, string? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.CheckRegion(region);
        var after = ListQuery.Cursor(cursor);
        IncidentStage? at = stage is null ? null : Enum.TryParse<IncidentStage>(stage, ignoreCase: true, out var known) ? known : throw new Refusal($"stage: {string.Join(", ", Enum.GetNames<IncidentStage>())}", "stage");
        var page = await IncidentQuery.Of(db, region, at).Where(i => after == null || i.Id.CompareTo(after.Value) < 0).OrderByDescending(i => i.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new { items = page.Take(most).Select(DisasterJson.Of), next = page.Count > most ? page[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Report(ReportForm body, ReportIncident report)
    {
        try
        {
            var id = await report.Run(body);
            return TypedResults.Created($"/api/v1/disasters/{id}", new { id });
        }
        catch (ReportedAlready already)
        {
            return TypedResults.Problem(new ValidationProblemDetails(new Dictionary<string, string[]> { ["confirmed_new"] = [already.Message] }) { Status = StatusCodes.Status409Conflict, Title = already.Message, Extensions = { ["candidates"] = already.Found.Select(DisasterJson.Of).ToArray() } });
        }
    }

    private static async Task<IResult> One(Guid id, AppDb db, DateTime? at)
    {
        var incident = await db.WholeIncidents().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(i => i.Id == id) ?? throw new Missing();
        return TypedResults.Ok(DisasterJson.Of(incident, Toll.AsOf(await db.Set<Statement>().AsNoTracking().Where(s => s.IncidentId == id).ToListAsync(), at?.ToUniversalTime() ?? db.Clock.UtcNow)));
    }

    private static async Task<IResult> State(Guid id, StatementForm body, StateFigures state)
    {
        await state.Run(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Move(Guid id, IncidentStepForm body, LeadIncident lead)
    {
        await lead.Move(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Households(Guid id, AppDb db, HouseholdList list, string? q, string? region, string? stay, string? damage, string? need, int? limit, int? page)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.CheckRegion(region);
        await db.IncidentToWork(id);
        var all = await list.Of(id, HouseholdFilter.From(q, region, stay, damage, need));
        return TypedResults.Ok(new { total = all.Count, items = all.Skip((Math.Max(1, page ?? 1) - 1) * most).Take(most).Select(DisasterJson.Of) });
    }

    private static async Task<IResult> Record(Guid id, HouseholdForm body, RecordHousehold record, HouseholdDoubles doubles)
    {
        var household = await record.Run(id, body);
        return TypedResults.Created($"/api/v1/disasters/{id}/households", new { id = household, doubles = (await doubles.Of(id, household)).Select(DisasterJson.Of) });
    }

    private static async Task<IResult> Decide(PairForm body, HouseholdDoubles doubles)
    {
        await doubles.Decide(body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Doubles(Guid id, AppDb db, HouseholdDoubles doubles)
    {
        await db.IncidentToWork(id);
        return TypedResults.Ok((await doubles.Of(id)).Select(DisasterJson.Of));
    }
}

/// <summary>Incidents and households as the JSON interface shows them.</summary>
internal static class DisasterJson
{
    public static object Of(Incident i) => new { i.Id, i.Kind, i.Stage, i.RegionCode, areas = i.Areas, i.StartedAt, i.EndedAt, i.Description, i.Latitude, i.Longitude, i.ReportedAt, leader = i.LeaderName, i.Version };

    public static object Of(Incident i, Toll toll) => new
    {
        incident = Of(i), figures = toll.Figures.ToDictionary(f => f.Key.ToString(), f => f.Value), figures_at = toll.LastAt, newer_of_parts = toll.Narrower, steps = i.Steps.OrderBy(s => s.At).Select(s => new { s.Stage, s.At, s.By, s.Reason }),
    };

    public static object Of(HouseholdShown h) => new
    {
        h.Row.Id, village = h.Row.RegionCode, h.Card.Head, h.Card.Phone, h.Card.Address, h.Card.Latitude, h.Card.Longitude, h.Row.People, h.Card.Male, h.Card.Female, h.Card.Infants, h.Card.Children, h.Card.Elderly, h.Card.Pregnant, h.Card.Disabled,
        h.Row.Damage, h.Row.Stay, shelter = h.Row.ShelterId, h.Card.StayWhere, needs = h.Row.NeedCodes, h.Card.Note, h.Row.At, h.Row.RecordedAt, h.Row.RecordedBy, h.Row.Version,
    };

    public static object Of(HouseholdPair p) => new { first = Of(p.First), second = Of(p.Second), p.Why };
}
