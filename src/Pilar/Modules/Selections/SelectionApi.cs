using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Web;

namespace Pilar.Modules.Selections;

/// <summary>/api/v1/selections: by the same operations as the pages.</summary>
internal static class SelectionApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/selections").WithTags("Selections");
        api.MapGet("", List).RequireAuthorization(SelectionPermissions.View.Name).WithSummary("Selections the reader takes part in or holds, the newest first");
        api.MapPost("", Add).RequireAuthorization(SelectionPermissions.Manage.Name).WithSummary("Makes a selection with the usual stages and criteria");
        api.MapGet("{id:guid}", One).RequireAuthorization(SelectionPermissions.View.Name).WithSummary("A selection with its stages, criteria, and the nominations of the reader's region");
        api.MapPost("{id:guid}/nominations", Put).RequireAuthorization(SelectionPermissions.Nominate.Name).WithSummary("Nominates the holder of a role");
        api.MapGet("nominations/{id:guid}", Nomination).RequireAuthorization(SelectionPermissions.Open.Name).WithSummary("A nomination with its conditions and its portfolio");
        api.MapPost("nominations/{id:guid}/submit", Submit).RequireAuthorization(SelectionPermissions.Nominate.Name).WithSummary("Hands a nomination in");
        api.MapPost("nominations/{id:guid}/accept", Accept).RequireAuthorization(SelectionPermissions.Manage.Name).WithSummary("Accepts a nomination");
        api.MapPost("nominations/{id:guid}/return", Return).RequireAuthorization(SelectionPermissions.Manage.Name).WithSummary("Returns a nomination and says why");
        api.MapGet("panels/{id:guid}", Panel).RequireAuthorization(SelectionPermissions.SeeResults.Name).WithSummary("A panel with its jurors; once locked, its ranking with raw and corrected scores");
        api.MapGet("results/{id:guid}", Result).AllowAnonymous().WithSummary("An announced ranking, without scores");
        api.MapPut("sheets/{id:guid}", Score).RequireAuthorization(SelectionPermissions.Open.Name).WithSummary("Keeps or sends a juror's own sheet: odd fields are points, even ones notes, in the order of the criteria");
    }

    private static async Task<IResult> List(SelectionDoor door, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await door.Selections().AsNoTracking().Where(s => cursor == null || s.Id.CompareTo(cursor.Value) < 0).OrderByDescending(s => s.Id).Take(most + 1)
            .Select(s => new { s.Id, s.Title, s.Year, s.Category, region = s.RegionCode, s.NominationsFrom, s.NominationsUntil }).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Add(SelectionForm body, KeepSelections keep) => await keep.Add(body) is var id ? TypedResults.Created($"/api/v1/selections/{id}", new { id }) : null!;

    private static async Task<IResult> One(Guid id, AppDb db, SelectionDoor door)
    {
        var s = await door.Selection(id);
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.SelectionId == id).OrderBy(n => n.RegionCode).ThenBy(n => n.Id).Select(n => new { n.Id, n.Name, region = n.RegionCode, n.State }).ToListAsync();
        var panels = await db.Set<Panel>().AsNoTracking().Where(p => p.SelectionId == id).OrderBy(p => p.RegionCode).ThenBy(p => p.Id).Select(p => new { p.Id, stage = p.StageId, region = p.RegionCode, p.State }).ToListAsync();
        return TypedResults.Ok(new
        {
            s.Id, s.Title, s.Year, s.Category, region = s.RegionCode, s.NominationsFrom, s.NominationsUntil, s.NomineesPerRegency, s.LeastYears, documents = s.DocumentNames, nominations, panels,
            stages = s.InOrder.Select(t => new { t.Id, t.Level, t.From, t.Until, t.Quota, t.Tie, t.Pool, t.UsesCorrection, t.IsBlind, t.JurorsEach, scale = new[] { t.ScaleFrom, t.ScaleTo }, t.FlagFrom, t.ObjectionDays, criteria = t.InOrder.Select(c => new { c.Id, c.Name, c.Kind, c.Weight, c.Questions }) }),
        });
    }

    private static async Task<IResult> Put(Guid id, NominateForm body, Nominate nominate) => await nominate.Run(id, body) is var made ? TypedResults.Created($"/api/v1/selections/nominations/{made}", new { id = made }) : null!;

    private static async Task<IResult> Nomination(Guid id, NominationDoor door, Eligibility eligibility, Portfolios portfolios)
    {
        var (selection, n) = await door.Open(id);
        return TypedResults.Ok(new
        {
            n.Id, selection = selection.Id, n.Name, region = n.RegionCode, n.State, n.Reason, n.Innovation, papers = n.Papers.OrderBy(p => p.Order).Select(p => new { p.Id, p.Name, there = p.IsThere }),
            conditions = (await eligibility.Of(selection, n)).Select(c => new { c.Criterion, c.Met, c.Reason, c.Evidence, c.Date }), portfolio = (await portfolios.Of(n)).Select(f => new { f.Text, f.Value }), portfolio_of = n.PortfolioOn,
        });
    }

    private static async Task<IResult> Submit(Guid id, SubmitForm body, Nominate nominate)
    {
        await nominate.Submit(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Accept(Guid id, Nominate nominate)
    {
        await nominate.Accept(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Return(Guid id, DecisionForm body, Nominate nominate)
    {
        await nominate.Return(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Panel(Guid id, PanelDoor door)
    {
        var (_, _, p) = await door.Panel(id);
        var names = await door.Nominations(p);
        return TypedResults.Ok(new
        {
            p.Id, region = p.RegionCode, p.State, p.Seed, p.Noise, p.Leniency, p.Reliability, jurors = p.Jurors.OrderBy(j => j.Name).ThenBy(j => j.Id).Select(j => new { j.Id, j.Name, home = j.HomeRegionCode, declared = j.DeclaredAt is not null, j.Effect }),
            ranking = p.State < PanelState.Locked ? [] : p.Ranking.Select(e => new { e.Rank, nomination = e.NominationId, names[e.NominationId].Name, e.Raw, e.Corrected, e.Spread, jurors = e.Sheets, promoted = e.IsPromoted, flagged = e.IsFlagged, decided_by = e.DecidedBy }),
        });
    }

    private static async Task<IResult> Result(Guid id, Announced announced) => await announced.Of(id) is { } r
        ? TypedResults.Ok(new { r.Selection.Title, r.Selection.Year, r.Selection.Category, level = r.Stage.Level, region = r.Panel.RegionCode, announced_at = r.Panel.AnnouncedAt, objections_until = r.Panel.ObjectionsUntil, ranking = r.Places.Select(p => new { p.Rank, p.Name, regency = Kernel.RegionCode.At(p.RegionCode, Kernel.RegionLevel.Regency), promoted = p.IsPromoted }) })
        : TypedResults.NotFound();

    private static async Task<IResult> Score(Guid id, SheetInput body, ScoreCandidate score) =>
        TypedResults.Ok(new { saved = await score.Save(id, [.. (body.Answers ?? []).Select(a => new SentAnswer(a.Key, a.Value, null))], body.Send) });
}

/// <param name="Answers">Number of the field and what is written in it.</param>
/// <param name="Send">Final; later changes need a reason.</param>
internal sealed record SheetInput(Dictionary<int, string>? Answers, bool Send);
