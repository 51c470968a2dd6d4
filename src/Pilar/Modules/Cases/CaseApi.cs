using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Lists;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases;

/// <summary>/api/v1/cases: the same operations and the same secrecy as the pages.</summary>
internal static class CaseApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/cases").WithTags("Cases");
        cases.MapGet("", List).RequireAuthorization(CasePermissions.View.Name).WithSummary("Cases of a region, the newest first; of a sealed one number and stage");
        cases.MapPost("", Report).RequireAuthorization(CasePermissions.Report.Name).WithSummary("Reports somebody in need; 409 with candidates when a case may be about the same person, until confirm_distinct");
        cases.MapGet("{id:guid}", One).RequireAuthorization(CasePermissions.View.Name).WithSummary("A case with its story; 403 when it is sealed for the reader");
        cases.MapPost("{id:guid}/entries", Write).RequireAuthorization(CasePermissions.Report.Name).WithSummary("Writes a note, visit or observation");
        cases.MapPost("{id:guid}/take", Take).RequireAuthorization(CasePermissions.Decide.Name).WithSummary("Makes the officer responsible");
        cases.MapPost("{id:guid}/move", Move).RequireAuthorization(CasePermissions.Decide.Name).WithSummary("Moves the case to another stage");
    }

    private static async Task<IResult> List(CaseList list, Actor actor, string? region, string? stage, string? kind, string? urgency, string? owner, string? overdue, string? q, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.Inside(actor, region);
        var filter = CaseFilter.From(actor, region, Word<CaseStage>(stage, "stage", CaseFilter.All), kind, Word<Urgency>(urgency, "urgency"), owner, overdue, q);
        var query = list.Query(filter).Where(c => cursor == null || c.Id.CompareTo(cursor.Value) < 0).OrderByDescending(c => c.Id);
        var lines = await list.Lines(query.Take(most + 1));
        return TypedResults.Ok(new { items = lines.Take(most).Select(CaseJson.Of), next = lines.Count > most ? lines[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Report(ReportInput body, ReportCase report)
    {
        try
        {
            var receipt = await report.Run(body.Form());
            return TypedResults.Created($"/api/v1/cases/{receipt.Id}", new { receipt.Id, receipt.Number, status_pin = receipt.Pin });
        }
        catch (MaybeReported maybe)
        {
            return TypedResults.Problem(new ValidationProblemDetails(new Dictionary<string, string[]> { ["confirm_distinct"] = [maybe.Message] })
            {
                Status = StatusCodes.Status409Conflict, Title = maybe.Message, Extensions = { ["candidates"] = maybe.Found.Select(f => new { f.CaseId, f.Number, f.Stage, name = f.ClientName, reason = f.Why }).ToArray() },
            });
        }
    }

    private static async Task<IResult> One(Guid id, CaseRecords records) => TypedResults.Ok(CaseJson.Of(await records.Open(id)));

    private static async Task<IResult> Write(Guid id, EntryForm body, CaseStory story)
    {
        await story.Write(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Take(Guid id, LeadCase lead)
    {
        await lead.Take(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Move(Guid id, StepForm body, MoveCase move)
    {
        await move.Run(id, body);
        return TypedResults.NoContent();
    }

    private static string? Word<TWord>(string? word, string about, params string[] others) where TWord : struct, Enum =>
        word is null || others.Contains(word) ? word : Enum.TryParse<TWord>(word, ignoreCase: true, out var value) ? value.ToString()
            : throw new Refusal(T($"{about}: {string.Join(", ", Enum.GetNames<TWord>().Select(n => n.ToLowerInvariant()).Concat(others))}.", $"{about}: {string.Join(", ", Enum.GetNames<TWord>().Select(n => n.ToLowerInvariant()).Concat(others))}."), about);
}

/// <summary>A report as the JSON interface takes one.</summary>
internal sealed record ReportInput(
    CaseSubject Subject, Urgency Urgency, string[]? Kinds, string? Village, double? Latitude, double? Longitude, string? Name, string? Nik, DateOnly? BirthDate, int? Age, string? Sex, string? Address, string? Phone,
    string? Need, LegalBasis? Basis, string? BasisNote, string? Guardian, string? GuardianPhone, bool Seal, bool ConfirmDistinct)
{
    public ReportForm Form() => new()
    {
        Subject = Subject, Urgency = Urgency, Kinds = Kinds ?? [], Village = Village, Point = Latitude is { } y && Longitude is { } x ? FormattableString.Invariant($"{y}, {x}") : null, Name = Name ?? "", Nik = Nik, BirthDate = BirthDate,
        Age = Age, Sex = Sex, Address = Address, Phone = Phone, Need = Need ?? "", Basis = Basis, BasisNote = BasisNote, Guardian = Guardian, GuardianPhone = GuardianPhone, Seal = Seal, ConfirmedDistinct = ConfirmDistinct,
    };
}

/// <summary>A case as the JSON interface shows one; what is null is not for this reader.</summary>
internal sealed record CaseJson(Guid Id, string Number, CaseStage Stage, bool Sealed, string? Name, string[]? Kinds, string? Village, Urgency? Urgency, CaseSubject? Subject, string? Owner, DateOnly? DueOn, DateTime? ReportedAt)
{
    public static CaseJson Of(CaseLine l) => new(l.Id, l.Number, l.Stage, l.IsSealed, l.Open?.Client.Name, l.Open?.Kinds.Select(k => k.Code).ToArray(), l.Open?.VillageCode, l.Open?.Urgency, l.Open?.Subject, l.Open?.OwnerName, l.Open?.DueOn, l.Open?.ReportedAt);

    public static object Of(CaseRecord r) => new
    {
        r.Case.Id, r.Case.Number, r.Case.Stage, @sealed = r.Case.IsSealed, name = r.Client.Name, nik = r.Client.Nik is { } nik ? "************" + nik[^4..] : null, r.Client.BirthDate, age = r.Client.Age,
        sex = r.Client.IsFemale switch { true => "P", false => "L", null => null }, r.Client.Address, kinds = r.Kinds.Select(k => k.Code), village = r.Case.RegionCode, r.Case.Urgency, r.Case.Subject, r.Case.Channel,
        owner = r.Case.OwnerName, r.Case.DueOn, r.Case.ReportedAt, r.Case.ClosedOn, r.Case.Ending, r.Case.Version, r.Report.Need, r.Report.Basis, r.Report.Guardian,
        entries = r.Story.Select(e => new { e.Entry.Kind, e.Entry.At, author = e.Entry.AuthorName, e.Text, awaits_supervisor = e.Entry.AwaitsSupervisor }),
        plan = r.Plan.Select(p => new { p.Item.Service, p.Goal, p.Item.Responsible, p.Item.DueOn, p.Item.State }),
        tasks = r.Tasks.Select(t => new { t.Title, t.Task.DueOn, assignee = t.Task.AssigneeName, t.Task.DoneAt }),
    };
}
