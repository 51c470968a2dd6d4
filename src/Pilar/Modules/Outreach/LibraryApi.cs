using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Materials;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Years;
using Pilar.Web;

namespace Pilar.Modules.Outreach;

/// <summary>/api/v1/outreach: plans, materials and the year, by the same operations as the pages.</summary>
internal static class LibraryApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/outreach").WithTags("Outreach");
        api.MapGet("plan", Plan).RequireAuthorization(OutreachPermissions.ViewPlans.Name).WithSummary("An office's plan of a year with what was done for each line");
        api.MapPost("plan/lines", AddLine).RequireAuthorization(OutreachPermissions.Plan.Name).WithSummary("Adds a line to the plan of the own office");
        api.MapPut("plan/lines/{id:guid}", ChangeLine).RequireAuthorization(OutreachPermissions.Plan.Name).WithSummary("Changes a line; with a reason once the plan is approved");
        api.MapPost("plan/lines/{id:guid}/drop", DropLine).RequireAuthorization(OutreachPermissions.Plan.Name).WithSummary("Drops a line");
        api.MapPost("plan/{id:guid}/submit", Submit).RequireAuthorization(OutreachPermissions.Plan.Name).WithSummary("Submits a plan");
        api.MapPost("plan/{id:guid}/approve", Approve).RequireAuthorization(OutreachPermissions.ApprovePlans.Name).WithSummary("Approves a plan somebody else submitted");
        api.MapPost("plan/{id:guid}/return", Return).RequireAuthorization(OutreachPermissions.ApprovePlans.Name).WithSummary("Sends a plan back and says why");
        api.MapGet("materials", Materials).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("Materials of the library by theme and audience");
        api.MapGet("year", Year).RequireAuthorization(OutreachPermissions.ViewPlans.Name).WithSummary("What outreach did in a year");
    }

    private static async Task<IResult> Plan(AppDb db, string? region, int? year)
    {
        var filter = SessionFilter.From(db, region, year, null, null);
        var book = await PlanBook.Of(db, filter.Region, filter.Year);
        return TypedResults.Ok(new
        {
            id = book.Plan?.Id, filter.Region, filter.Year, state = book.Plan?.State, book.Plan?.Revision, book.Planned, book.Held, book.Fulfilled, outside = book.Outside.Sessions,
            lines = book.Lines.Select(l => new { l.Line.Id, l.Line.Month, l.Line.Theme, l.Line.Audience, place = l.Line.PlaceRegionCode, l.Line.Sessions, l.Line.People, person = l.Line.PersonId, l.Line.Educator, l.Line.DroppedBecause, l.Line.Version, held = l.Done.Sessions, reached = l.Done.People }),
        });
    }

    private static async Task<IResult> AddLine(LineInput body, KeepPlans plans, AppDb db) => TypedResults.Created("/api/v1/outreach/plan", new { id = await plans.Add(body.Year ?? db.Clock.Today.Year, body.Form()) });

    private static async Task<IResult> ChangeLine(Guid id, LineInput body, KeepPlans plans)
    {
        await plans.Change(id, body.Form());
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DropLine(Guid id, ReasonForm body, KeepPlans plans)
    {
        await plans.Drop(id, body.Reason);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Submit(Guid id, KeepPlans plans)
    {
        await plans.Submit(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Approve(Guid id, KeepPlans plans)
    {
        await plans.Approve(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Return(Guid id, ReasonForm body, KeepPlans plans)
    {
        await plans.Return(id, body.Reason);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Materials(AppDb db, string? theme, string? audience, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await db.Set<OutreachMaterial>().AsNoTracking().Include(m => m.Versions).Where(m => !m.IsRetired && (theme == null || m.Theme == theme) && (audience == null || m.Audience == audience || m.Audience == null) && (cursor == null || m.Id.CompareTo(cursor.Value) < 0))
            .OrderByDescending(m => m.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new
        {
            items = rows.Take(most).Select(m => new { m.Id, m.Title, m.Theme, m.Audience, m.Description, owner = m.OwnerRegion, version = m.Newest.Number, m.Newest.Name, m.Newest.ContentType, m.Newest.Size, downloads = m.Versions.Sum(v => v.Downloads), link = $"/materi/{m.Code}" }),
            next = rows.Count > most ? rows[most - 1].Id : (Guid?)null,
        });
    }

    private static async Task<IResult> Year(AppDb db, EffectBook effects, string? region, int? year)
    {
        var filter = SessionFilter.From(db, region, year, null, null);
        var book = await YearBook.Of(db, effects, filter.Region, filter.Year);
        return TypedResults.Ok(new { book.Region, book.Year, book.Sessions, book.Women, book.Men, planned = book.Plan.Planned, book.Plan.Fulfilled, book.Months, book.Themes, book.Places, book.Ages, effects = book.Effects.All.Select(e => OutreachApi.EffectJson(e, effects.Rules)) });
    }
}

/// <summary>A line of a plan as the JSON interface takes one.</summary>
internal sealed record LineInput(int? Year, int? Month, string? Theme, string? Audience, string? Place, int? Sessions, int? People, Guid? Person, string? Educator, string? Reason, int Version = 0)
{
    public PlanLineForm Form() => new() { Month = Month, Theme = Theme, Audience = Audience, Place = Place, Sessions = Sessions, People = People, Person = Person, Educator = Educator, Reason = Reason, Version = Version };
}
