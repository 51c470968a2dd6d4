using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Correcting;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Imports for programs, and the files people download.</summary>
internal static class ImportEndpoints
{
    /// <summary>How an import stands, as JSON.</summary>
    public sealed record Standing(Guid Id, string File, string Kind, string Region, string State, int Rows, int Walked, IReadOnlyDictionary<string, int> Statuses, string? Note)
    {
        public static async Task<Standing> Of(Import import, CommitImport commit, CancellationToken cancel) => new(
            import.Id, import.FileName, import.Kind, import.RegionCode, import.State.ToString().ToLowerInvariant(), import.Rows, import.Walked, await commit.Counts(import.Id, cancel), import.Note);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/imports").RequireAuthorization(RegistryPermissions.ImportLists.Name).DisableAntiforgery();
        api.MapPost("", Upload).WithMetadata(new RequestLimit());
        api.MapGet("{id:guid}", async (Guid id, AppDb db, CommitImport commit, CancellationToken cancel) =>
            await Find(db, id, cancel) is { } import ? Results.Ok(await Standing.Of(import, commit, cancel)) : Results.NotFound());
        api.MapPost("{id:guid}/commit", Commit);
        api.MapPost("{id:guid}/undo", Undo);
        routes.MapGet("/imports/{id:guid}/corrections.xlsx", Corrections).RequireAuthorization(RegistryPermissions.ImportLists.Name);
    }

    private static async Task<IResult> Upload(IFormFile? file, [Microsoft.AspNetCore.Mvc.FromForm] string? kind, [Microsoft.AspNetCore.Mvc.FromForm] string? region,
        StartImport start, CommitImport commit, JobRunner jobs, CancellationToken cancel)
    {
        if (file is null) throw new Refusal(T("Kirim berkas dalam bagian \"file\".", "Send the list as part \"file\"."), "file");
        await using var content = file.OpenReadStream();
        var (import, isKnown) = await start.Run(content, file.FileName, kind ?? "auto", region ?? "", queue: true, cancel);
        jobs.Ring();
        var standing = await Standing.Of(import, commit, cancel);
        return isKnown ? Results.Ok(standing) : Results.Accepted($"/api/v1/imports/{import.Id}", standing);
    }

    private static async Task<IResult> Commit(Guid id, ConflictRule? rule, AppDb db, CommitImport commit, JobRunner jobs, CancellationToken cancel)
    {
        if (await Find(db, id, cancel) is not { } import) return Results.NotFound();
        await commit.Queue(import, rule ?? ConflictRule.FillGaps);
        jobs.Ring();
        return Results.Accepted($"/api/v1/imports/{id}", await Standing.Of(import, commit, cancel));
    }

    private static async Task<IResult> Undo(Guid id, AppDb db, UndoImport undo, CommitImport commit, JobRunner jobs, CancellationToken cancel)
    {
        if (await Find(db, id, cancel) is not { } import) return Results.NotFound();
        await undo.Queue(import);
        jobs.Ring();
        return Results.Accepted($"/api/v1/imports/{id}", await Standing.Of(import, commit, cancel));
    }

    private static async Task<IResult> Corrections(Guid id, AppDb db, CorrectionWorkbook workbook, CancellationToken cancel)
    {
        if (await Find(db, id, cancel) is not { } import) return Results.NotFound();
        var content = await workbook.Make(import, cancel);
        return Results.File(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CorrectionWorkbook.NameOf(import));
    }

    private static Task<Import?> Find(AppDb db, Guid id, CancellationToken cancel) => db.Set<Import>().FirstOrDefaultAsync(i => i.Id == id, cancel);

    /// <summary>Lists may be larger than other requests; the file itself is bounded by <see cref="UploadStore"/>.</summary>
    private sealed class RequestLimit : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Reading.ReadingLimits.Default.TextBytes + (1 << 20);
    }
}
