using Microsoft.EntityFrameworkCore;
using Pilar.Modules.Practice.Adoptions;
using Pilar.Modules.Practice.Digests;
using Pilar.Modules.Practice.Discussion;
using Pilar.Modules.Practice.Figures;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Practice.Visits;
using Pilar.Web;

namespace Pilar.Modules.Practice;

/// <summary>/api/v1/practices: stories of what worked, by the same operations as the pages.</summary>
internal static class PracticeApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/practices").WithTags("Shared practice");
        api.MapGet("", List).RequireAuthorization(PracticePermissions.View.Name).WithSummary("Stories, the newest first: published ones, or with state=mine, review, adopted or a state those the reader may see");
        api.MapPost("", Write).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Begins a story");
        api.MapGet("digest", OfMonth).RequireAuthorization(PracticePermissions.SeeDigest.Name).WithSummary("What others did on the problems a region has most");
        api.MapGet("visits", Visits).RequireAuthorization(PracticePermissions.Visit.Name).WithSummary("Exchange visits from and to the reader's region");
        api.MapPost("visits/{id:guid}/report", ReportVisit).RequireAuthorization(PracticePermissions.Visit.Name).WithSummary("The guests report what they take home");
        api.MapPost("visits/{id:guid}/cancel", CancelVisit).RequireAuthorization(PracticePermissions.Visit.Name).WithSummary("Calls a planned visit off and says why");
        api.MapPost("comments/{id:guid}/remove", RemoveComment).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Takes a comment away; its place and the reason stay");
        api.MapGet("{id:guid}", One).RequireAuthorization(PracticePermissions.View.Name).WithSummary("A story with its figures, who took it up and what they say");
        api.MapPut("{id:guid}", Change).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Mends a draft or a returned story");
        api.MapPost("{id:guid}/figures", Take).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Counts a measure and puts it under the story");
        api.MapPost("{id:guid}/submit", Submit).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Hands a story in for review");
        api.MapPost("{id:guid}/publish", Publish).RequireAuthorization(PracticePermissions.Review.Name).WithSummary("Publishes a story");
        api.MapPost("{id:guid}/return", Return).RequireAuthorization(PracticePermissions.Review.Name).WithSummary("Returns a story and says why");
        api.MapPost("{id:guid}/withdraw", Withdraw).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Withdraws a story");
        api.MapPost("{id:guid}/reopen", Reopen).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Makes a withdrawn story a draft again");
        api.MapPost("{id:guid}/adoptions", Adopt).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Takes a story up for a region, or tells what came of it there");
        api.MapPost("{id:guid}/comments", Comment).RequireAuthorization(PracticePermissions.Write.Name).WithSummary("Asks or answers under a story");
        api.MapPost("{id:guid}/visits", PlanVisit).RequireAuthorization(PracticePermissions.Visit.Name).WithSummary("Plans a visit to where it was done");
    }

    private static async Task<IResult> List(StorySearch search, string? q, string? tag, string? kind, string? region, string? state, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.CheckRegion(region);
        var rows = await search.Lines(search.Query(new(q, tag, kind, region, state)).Where(s => cursor == null || s.Id.CompareTo(cursor.Value) < 0).OrderByDescending(s => s.Id).Take(most + 1)).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(s => new { s.Id, s.Title, region = s.RegionCode, s.State, s.PublishedOn, s.Adopted, s.Worked, s.Comments, s.Tags, s.Kinds }), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Write(StoryForm body, WriteStory write) => TypedResults.Created("/api/v1/practices", new { id = await write.Run(body) });

    private static async Task<IResult> One(Guid id, StoryRecords records)
    {
        var record = await records.Open(id);
        var s = record.Story;
        return TypedResults.Ok(new
        {
            s.Id, s.Version, s.State, region = s.RegionCode, author = s.AuthorName, s.Title, s.Problem, s.Steps, s.Cost, s.CostNote, s.Result, s.Contact, s.Reason, s.ReviewedBy, s.PublishedOn,
            kinds = s.Kinds.Select(k => k.Code).Order(StringComparer.Ordinal), tags = s.Tags.Select(t => t.Tag).Order(StringComparer.Ordinal),
            figures = record.Figures.Select(f => new { f.Id, f.Measure, region = f.OfRegionCode, f.From, f.Until, f.Kind, f.Value, f.TakenOn }), files = record.Files.Select(f => new { f.Id, f.Name, f.Size, href = $"/practices/files/{f.Id}" }),
            adoptions = record.Adoptions.Select(a => new { a.Id, region = a.RegionCode, a.Since, a.What, a.Outcome, a.Words, a.ToldOn }),
            comments = record.Comments.Select(c => new { c.Id, by = c.AuthorName, region = c.FromRegionCode, c.Text, c.At, c.RemovedAt, c.RemovedBy, c.RemovedWhy }),
        });
    }

    private static async Task<IResult> Change(Guid id, StoryForm body, WriteStory write) { await write.Change(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> Take(Guid id, FigureForm body, TakeFigures figures) => TypedResults.Created($"/api/v1/practices/{id}", new { id = await figures.Run(id, body) });

    private static async Task<IResult> Submit(Guid id, SubmitForm body, WriteStory write) { await write.Submit(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> Publish(Guid id, ReviewStory review) { await review.Publish(id); return TypedResults.NoContent(); }

    private static async Task<IResult> Return(Guid id, ReasonForm body, ReviewStory review) { await review.Return(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> Withdraw(Guid id, ReasonForm body, WriteStory write) { await write.Withdraw(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> Reopen(Guid id, WriteStory write) { await write.Reopen(id); return TypedResults.NoContent(); }

    private static async Task<IResult> Adopt(Guid id, AdoptionForm body, AdoptStory adopt) => TypedResults.Created($"/api/v1/practices/{id}", new { id = await adopt.Run(id, body) });

    private static async Task<IResult> Comment(Guid id, CommentForm body, Discuss discuss) => TypedResults.Created($"/api/v1/practices/{id}", new { id = await discuss.Say(id, body) });

    private static async Task<IResult> RemoveComment(Guid id, ReasonForm body, Discuss discuss) { await discuss.Remove(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> PlanVisit(Guid id, VisitForm body, ArrangeVisit visits) => TypedResults.Created("/api/v1/practices/visits", new { id = await visits.Plan(id, body) });

    private static async Task<IResult> ReportVisit(Guid id, ReportForm body, ArrangeVisit visits) { await visits.Report(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> CancelVisit(Guid id, ReasonForm body, ArrangeVisit visits) { await visits.Cancel(id, body); return TypedResults.NoContent(); }

    private static async Task<IResult> Visits(ArrangeVisit visits, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await visits.Known.AsNoTracking().Where(v => cursor == null || v.Id.CompareTo(cursor.Value) < 0).OrderByDescending(v => v.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(v => new { v.Id, story = v.StoryId, region = v.RegionCode, host = v.HostRegionCode, v.On, v.State, v.Guests, v.Hosts, v.Aim, v.Report }), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> OfMonth(DigestBook book, string? region, string? month)
    {
        var digest = await book.Of(region, month);
        return TypedResults.Ok(new
        {
            region = digest.Region, month = $"{digest.Month:yyyy-MM}", digest.Since, digest.Until,
            items = digest.Parts.Select(p => new { kind = p.Problem.Code, p.Problem.Name, p.Problem.Cases, stories = p.Stories.Select(s => new { s.Id, s.Title, region = s.RegionCode, s.PublishedOn, s.Worked, s.Partly, not = s.Not, s.Trying }) }),
        });
    }
}
