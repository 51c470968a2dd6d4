using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Seats;
using Pilar.Web;

namespace Pilar.Modules.Training;

/// <summary>/api/v1/trainings: events, quotas, sessions, materials, enrolments, attendance, papers, results, certificates; the same operations as the pages.</summary>
internal static class TrainingApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/trainings").WithTags("Trainings");
        api.MapGet("", List).RequireAuthorization(TrainingPermissions.View.Name).WithSummary("Events seen in the region, the latest first");
        api.MapPost("", async (EventForm body, PrepareEvent prepare, AppDb db) => await Created(db, await prepare.Run(body))).RequireAuthorization(TrainingPermissions.ManageEvents.Name).WithSummary("Prepares an event");
        api.MapGet("{id:guid}", async (Guid id, AppDb db) => Results.Ok(EventJson.Of(await Here(db, id)))).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapPut("{id:guid}", async (Guid id, EventForm body, ChangeEvent change, AppDb db) => { await change.Run(id, body); return Results.Ok(EventJson.Of(await Here(db, id))); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapGet("{id:guid}/quotas", async (Guid id, AppDb db) => { await Here(db, id); return Results.Ok(await db.Set<Quota>().AsNoTracking().Where(q => q.EventId == id).OrderBy(q => q.RegionCode).ThenBy(q => q.Kind).Select(q => new QuotaLine(q.RegionCode, q.Kind, q.Seats)).ToListAsync()); }).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapPut("{id:guid}/quotas", async (Guid id, QuotasInput body, SetQuotas set) => { await set.Run(id, body.Quotas ?? []); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapPost("{id:guid}/open", async (Guid id, OpenNominations open) => { await open.Run(id); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapPost("{id:guid}/close", async (Guid id, CloseNominations close) => { await close.Run(id); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapPost("{id:guid}/finish", async (Guid id, FinishEvent finish) => { await finish.Run(id); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapPost("{id:guid}/cancel", async (Guid id, ReasonInput body, CancelEvent cancel) => { await cancel.Run(id, body.Reason); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapGet("{id:guid}/sessions", Sessions).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapPost("{id:guid}/sessions", async (Guid id, SessionForm body, PlanSession plan) => Results.Created($"/api/v1/trainings/{id}/sessions", new { id = await plan.Run(id, null, body) })).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapPut("sessions/{id:guid}", async (Guid id, SessionForm body, PlanSession plan, AppDb db) => { await plan.Run(await EventOf(db, id), id, body); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapDelete("sessions/{id:guid}", async (Guid id, PlanSession plan, AppDb db) => { await plan.Run(await EventOf(db, id), id, new() { Remove = true }); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.ManageEvents.Name);
        api.MapGet("{id:guid}/materials", Materials).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapGet("{id:guid}/enrolments", Enrolments).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapPost("{id:guid}/enrolments", async (Guid id, NominateInput body, Nominate nominate) => Results.Ok((await nominate.Run(id, body.Roles ?? [])).Select(EnrolmentJson.Of))).RequireAuthorization(TrainingPermissions.Nominate.Name);
        api.MapGet("{id:guid}/attendance", Attendance).RequireAuthorization(TrainingPermissions.View.Name).WithSummary("Who was present in which session");
        api.MapPost("{id:guid}/attendance", async (Guid id, ScansInput body, RecordScans record) => Results.Ok(await record.Run(id, body.Scans ?? []))).RequireAuthorization(TrainingPermissions.RecordAttendance.Name).WithSummary("Scans of participants' QR, in any order, as often as they come");
        api.MapPut("{id:guid}/marks", async (Guid id, MarksInput body, EnterMarks enter) => { await enter.Run(id, body.Marks ?? []); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.RecordAttendance.Name);
        api.MapGet("{id:guid}/results", async (Guid id, AppDb db) => Results.Ok((await Readiness.Of(db, await Here(db, id))).Select(ResultJson.Of))).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapGet("{id:guid}/papers", Papers).RequireAuthorization(TrainingPermissions.View.Name).WithSummary("Tests and surveys, and how many handed in");
        api.MapGet("{id:guid}/certificates", Certificates).RequireAuthorization(TrainingPermissions.View.Name);
        api.MapPost("{id:guid}/certificates", async (Guid id, RequestCertificates request) => Results.Accepted($"/api/v1/trainings/{id}/results", new { job = await request.Run(id) })).RequireAuthorization(TrainingPermissions.IssueCertificates.Name);
        routes.MapPost("/api/v1/enrolments/{id:guid}/withdraw", async (Guid id, ReasonInput body, WithdrawParticipant withdraw) => { await withdraw.Run(id, body.Reason); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.Nominate.Name).WithTags("Trainings");
        routes.MapPost("/api/v1/enrolments/{id:guid}/replace", async (Guid id, ReplaceInput body, ReplaceParticipant replace) => Results.Ok(new { id = await replace.Run(id, body.Role, body.Reason) })).RequireAuthorization(TrainingPermissions.Nominate.Name).WithTags("Trainings");
        routes.MapPost("/api/v1/certificates/{id:guid}/replace", async (Guid id, ReasonInput body, ReplaceIssued replace) => Results.Ok(new { id = await replace.Run(id, body.Reason) })).RequireAuthorization(TrainingPermissions.IssueCertificates.Name).WithTags("Trainings");
        routes.MapPost("/api/v1/certificates/{id:guid}/revoke", async (Guid id, ReasonInput body, RevokeIssued revoke) => { await revoke.Run(id, body.Reason); return Results.NoContent(); }).RequireAuthorization(TrainingPermissions.IssueCertificates.Name).WithTags("Trainings");
    }

    private static async Task<IResult> List(AppDb db, string? region, string? q, string? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        ListQuery.CheckRegion(region);
        var after = ListQuery.Cursor(cursor);
        var last = after is null ? null : await db.Set<TrainingEvent>().AsNoTracking().Where(e => e.Id == after).Select(e => new { e.StartsOn, e.Id }).SingleOrDefaultAsync();
        var events = await EventsIn.Region(db, region ?? db.Actor.Region!, q).Where(e => last == null || e.StartsOn < last.StartsOn || e.StartsOn == last.StartsOn && e.Id.CompareTo(last.Id) < 0)
            .OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id).Take(most + 1).ToListAsync();
        var more = events.Count > most;
        if (more) events.RemoveAt(events.Count - 1);
        return Results.Ok(new EventList([.. events.Select(EventJson.Of)], more ? events[^1].Id.ToString() : null));
    }

    private static async Task<IResult> Sessions(Guid id, AppDb db)
    {
        await Here(db, id);
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).Where(s => s.EventId == id).ToListAsync();
        return Results.Ok(sessions.OrderBy(s => s.Day).ThenBy(s => s.From).Select(SessionJson.Of));
    }

    private static async Task<IResult> Enrolments(Guid id, AppDb db)
    {
        await Here(db, id);
        return Results.Ok((await db.Set<Enrolment>().AsNoTracking().Where(e => e.EventId == id).OrderBy(e => e.SortName).ThenBy(e => e.Id).ToListAsync()).Select(EnrolmentJson.Of));
    }

    private static async Task<IResult> Materials(Guid id, AppDb db)
    {
        await Here(db, id);
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.EventId == id).ToListAsync();
        var files = await MaterialsOf.Sessions(db, sessions);
        return Results.Ok(sessions.OrderBy(s => s.Day).ThenBy(s => s.From).SelectMany(s => files[s.Id].Select(m => new MaterialJson(m.Id, s.Id, m.Name, m.ContentType, m.Size, $"/trainings/materials/{m.Id}"))));
    }

    private static async Task<IResult> Attendance(Guid id, AppDb db)
    {
        await Here(db, id);
        var there = await db.Set<Session>().Where(s => s.EventId == id).Join(db.Set<Attended>(), s => s.Id, a => a.SessionId, (_, a) => a).AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.SessionId).ThenBy(a => a.EnrolmentId).ToListAsync();
        return Results.Ok(there.Select(AttendedJson.Of));
    }

    private static async Task<IResult> Papers(Guid id, AppDb db)
    {
        await Here(db, id);
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EventId == id).OrderBy(p => p.Number)
            .Select(p => new { Paper = p, Questions = p.Items.Count, HandedIn = db.Set<AnswerSheet>().Count(s => s.PaperId == p.Id && s.HandedInAt != null) }).ToListAsync();
        return Results.Ok(papers.Select(p => PaperJson.Of(p.Paper, p.Questions, p.HandedIn, db.Clock.UtcNow)));
    }

    private static async Task<IResult> Certificates(Guid id, AppDb db)
    {
        await Here(db, id);
        return Results.Ok((await db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.EventId == id).OrderBy(c => c.Id).ToListAsync()).Select(c => CertificateJson.Of(c, db.Clock.Today)));
    }

    /// <summary>The event that a session belongs to; missing when it is not seen.</summary>
    private static async Task<Guid> EventOf(AppDb db, Guid session) => (await db.Set<TrainingEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Sessions.Any(s => s.Id == session)) ?? throw new Missing()).Id;

    private static async Task<IResult> Created(AppDb db, Guid id) => Results.Created($"/api/v1/trainings/{id}", EventJson.Of(await Here(db, id)));

    private static async Task<TrainingEvent> Here(AppDb db, Guid id) => await db.Set<TrainingEvent>().AsNoTracking().Include(e => e.Curriculum).SingleOrDefaultAsync(e => e.Id == id) ?? throw new Missing();
}
