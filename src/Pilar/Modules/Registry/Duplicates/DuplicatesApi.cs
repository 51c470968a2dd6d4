using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>/api/v1/duplicates: the same list and decisions as the pages.</summary>
internal static class DuplicatesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/api/v1/duplicates").WithTags("Duplicates");
        pairs.MapGet("", List).RequireAuthorization(RegistryPermissions.SeeDuplicates.Name).WithSummary("Pairs that may be one person, the likeliest first");
        pairs.MapPost("{id:guid}/merge", Merge).RequireAuthorization(RegistryPermissions.Merge.Name).WithSummary("Merges both records of a pair; can be split again");
        pairs.MapPost("{id:guid}/dismiss", Dismiss).RequireAuthorization(RegistryPermissions.Merge.Name).WithSummary("They are two people; never asked again");
        pairs.MapGet("run", Latest).RequireAuthorization(RegistryPermissions.SeeDuplicates.Name).WithSummary("The latest search for duplicates and how far it is");
        pairs.MapPost("run", Start).RequireAuthorization(RegistryPermissions.Merge.Name).WithSummary("Searches for duplicates among who is new or changed, with everybody among all; one search at a time");
        routes.MapPost("/api/v1/people/{id:guid}/split", Split).RequireAuthorization(RegistryPermissions.Merge.Name).WithTags("Duplicates").WithSummary("Takes a merge into this person back");
    }

    private static async Task<Ok<PairsJson>> List(PairList pairs, Actor actor, string? region, string? state, string? cursor, int? limit, CancellationToken cancel)
    {
        var most = ListQuery.Limit(limit);
        if (cursor is not null && PairCursor.Parse(cursor) is null) throw ListQuery.UnknownCursor();
        ListQuery.CheckRegion(region);
        var page = await pairs.Page(region ?? actor.Region ?? RegionCode.Nation, State(state), PairCursor.Parse(cursor), most, count: false, cancel);
        return TypedResults.Ok(new PairsJson([.. page.Lines.Select(PairJson.Of)], page.Next));
    }

    private static PairState State(string? text) => string.IsNullOrEmpty(text) ? PairState.Open
        : text.All(char.IsAsciiLetter) && Enum.TryParse<PairState>(text, ignoreCase: true, out var state) ? state
        : throw new Refusal(T("state: open, asked, merged, atau different.", "state: open, asked, merged or different."), "state");

    private static async Task<Ok<RunJson>> Latest(StartFinding finding, CancellationToken cancel) =>
        TypedResults.Ok(await finding.Latest(cancel) is { } job ? RunJson.Of(job) : throw new Missing());

    private static async Task<Accepted<RunJson>> Start(StartFinding finding, RunInput? body, CancellationToken cancel)
    {
        await finding.Run(body?.Everybody ?? false, cancel);
        return TypedResults.Accepted("/api/v1/duplicates/run", RunJson.Of((await finding.Latest(cancel))!));
    }

    private static async Task<Ok<MergedJson>> Merge(Guid id, MergeInput body, DecidePair decide, CancellationToken cancel)
    {
        var merge = await decide.Merge(id, body.Kept, PairField.Keys(body.FromMerged ?? []), body.Reason, cancel);
        return TypedResults.Ok(new MergedJson(merge, body.Kept!.Value));
    }

    private static async Task<NoContent> Dismiss(Guid id, DismissInput body, DecidePair decide, CancellationToken cancel)
    {
        await decide.Dismiss(id, body.Reason, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Split(Guid id, SplitInput body, AppDb db, SplitPeople split, CancellationToken cancel)
    {
        if (body.Merge is not { } merge) throw new Refusal(T("merge wajib: penggabungan yang dibatalkan.", "merge is required: the merge to take back."), "merge");
        if (!await db.Set<People.Person>().AnyAsync(p => p.Id == id, cancel) || !await db.Set<PersonMerge>().AnyAsync(m => m.Id == merge && m.KeptId == id, cancel)) throw new Missing();
        await split.Run(merge, body.Added ?? [], body.Reason, cancel);
        return TypedResults.NoContent();
    }
}
