using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach;

/// <summary>/api/v1/outreach: sessions, surveys and their effects, by the same operations as the pages.</summary>
internal static class OutreachApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/outreach").WithTags("Outreach");
        api.MapGet("", List).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("Sessions of a year, the last recorded first");
        api.MapPost("", Record).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Records a session");
        api.MapGet("{id:guid}", Session).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("A session with who came, by sex and age group");
        api.MapPut("{id:guid}", Change).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Changes a session, or enters who came");
        api.MapPost("{id:guid}/cancel", Cancel).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Calls a session off and says why");
        api.MapPost("{id:guid}/surveys", Prepare).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Makes a survey of a session");
        api.MapGet("surveys/{id:guid}", OneSurvey).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("A survey: its questions, how many answered, what changed");
        api.MapPost("surveys/{id:guid}/open", Open).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Says what phones are asked now: before, after, later, or nothing");
        api.MapPost("surveys/{id:guid}/slips", Slips).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Makes slips to print and answers their codes");
        api.MapPost("surveys/{id:guid}/answers", Answers).RequireAuthorization(OutreachPermissions.Record.Name).WithSummary("Enters answers from paper by code; rows with mistakes come back");
        api.MapGet("effect", Effects).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("Change by theme, method, village or series");
        api.MapGet("questions", Questions).RequireAuthorization(OutreachPermissions.View.Name).WithSummary("Questions of the library");
        api.MapPost("questions", AddQuestion).RequireAuthorization(OutreachPermissions.MaintainQuestions.Name).WithSummary("Adds a question");
    }

    private static async Task<IResult> List(AppDb db, string? region, int? year, string? theme, string? state, Guid? series, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await SessionFilter.From(db, region, year, theme, state, series).Query(db).AsNoTracking().Where(s => cursor == null || s.Id.CompareTo(cursor.Value) < 0).OrderByDescending(s => s.Id).Take(most + 1).Include(s => s.Attendance).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(SessionJson), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Record(SessionForm body, KeepSessions sessions)
    {
        var session = await sessions.Add(body);
        return TypedResults.Created($"/api/v1/outreach/{session.Id}", SessionJson(session));
    }

    private static async Task<IResult> Session(Guid id, AppDb db) => TypedResults.Ok(SessionJson(await db.Set<OutreachSession>().AsNoTracking().Include(s => s.Attendance).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing()));

    private static async Task<IResult> Change(Guid id, SessionForm body, KeepSessions sessions) => TypedResults.Ok(SessionJson(await sessions.Change(id, body)));

    private static async Task<IResult> Cancel(Guid id, CancelForm body, KeepSessions sessions)
    {
        await sessions.Cancel(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Prepare(Guid id, SurveyForm body, RunSurvey surveys)
    {
        var survey = await surveys.Prepare(id, body);
        return TypedResults.Created($"/api/v1/outreach/surveys/{survey}", new { id = survey });
    }

    private static async Task<IResult> OneSurvey(Guid id, AppDb db, EffectBook book)
    {
        var survey = await db.Set<Survey>().AsNoTracking().Include(s => s.Items).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        var counts = await db.Set<SurveySheet>().Where(s => s.SurveyId == id).GroupBy(s => s.Moment).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return TypedResults.Ok(new
        {
            survey.Id, session = survey.SessionId, series = survey.SeriesId, region = survey.RegionCode, open = survey.OpenMoment, survey.LaterOn, survey.Version,
            questions = survey.Asked.Select(i => new { i.Order, i.Dimension, i.Text, options = i.Choices.Words }), answers = Moments.All.ToDictionary(m => m.ToString().ToLowerInvariant(), m => counts.GetValueOrDefault(m)),
            after = (await book.OfSurvey(id, Moment.After)).Select(e => EffectJson(e, book.Rules)), later = (await book.OfSurvey(id, Moment.Later)).Select(e => EffectJson(e, book.Rules)),
        });
    }

    private static async Task<IResult> Open(Guid id, OpenInput body, RunSurvey surveys, AppDb db)
    {
        await db.SurveyToChange(id);
        await surveys.Open(id, body.Moment is null ? null : MomentOf(body.Moment));
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Slips(Guid id, SlipsForm body, RunSurvey surveys, AppDb db)
    {
        var batch = await surveys.Print(id, body);
        return TypedResults.Ok(new { batch, codes = await db.Set<Slip>().Where(s => s.SurveyId == id && s.Batch == batch).OrderBy(s => s.Code).Select(s => s.Code).ToListAsync() });
    }

    private static async Task<IResult> Answers(Guid id, AnswersInput body, EnterSlips enter, AppDb db)
    {
        await db.SurveyToChange(id);
        var (wrong, taken) = await enter.Run(id, MomentOf(body.Moment), [.. (body.Slips ?? []).Select(s => new TypedSlip(s.Code, s.Answers ?? []))]);
        return TypedResults.Ok(new { taken, wrong });
    }

    private static async Task<IResult> Effects(AppDb db, EffectBook book, string? region, int? year, string? by, string? to)
    {
        var query = EffectQuery.From(db, region, year, by, to);
        var report = await book.Of(query.Region, query.Year, query.By, query.To);
        return TypedResults.Ok(new { query.Region, query.Year, query.By, query.To, all = report.All.Select(e => EffectJson(e, book.Rules)), items = report.Groups.Select(g => new { g.Key, g.Name, g.Surveys, effects = g.Effects.Select(e => EffectJson(e, book.Rules)) }) });
    }

    private static async Task<IResult> Questions(AppDb db, string? theme, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await db.Set<SurveyQuestion>().AsNoTracking().Where(q => !q.IsRetired && (theme == null || q.Theme == theme || q.Theme == null) && (cursor == null || q.Id.CompareTo(cursor.Value) < 0)).OrderByDescending(q => q.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(q => new { q.Id, q.Theme, q.Dimension, q.Text, options = Choices.Read(q.Dimension, q.Answers).Words, q.Reversed, q.Edition, owner = q.OwnerRegion }), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> AddQuestion(QuestionForm body, KeepQuestions questions) => TypedResults.Created("/api/v1/outreach/questions", new { id = await questions.Add(body) });

    private static Moment MomentOf(string? written) => Enum.TryParse<Moment>(written, ignoreCase: true, out var moment) && Enum.IsDefined(moment) ? moment
        : throw new Refusal(T("moment: before, after atau later.", "moment: before, after or later."), "moment");

    private static object SessionJson(OutreachSession s) => new
    {
        s.Id, region = s.RegionCode, s.On, s.From, s.Minutes, s.Theme, s.Audience, s.Method, s.Place, person = s.PersonId, s.Educator, series = s.SeriesId, s.Note, s.State, s.CancelledBecause, s.Women, s.Men, s.Version,
        attendance = s.Attendance.OrderBy(a => a.Age).Select(a => new { a.Age, a.Women, a.Men }),
    };

    internal static object EffectJson(Effect e, EffectRules rules) => new
    {
        e.Dimension, e.Verdict, matched = e.Matched, before = e.Change?.Before, after = e.Change?.After, change = e.Change?.Mean, low = e.Change?.Low, high = e.Change?.High, dz = e.Change?.EffectSize, g = e.Change?.Hedges, words = e.Words(rules),
    };
}

internal sealed record OpenInput(string? Moment);

internal sealed record AnswersInput(string? Moment, IReadOnlyList<SlipInput>? Slips);

/// <summary>Answers as they stand on paper: a letter for an option, T for not known, a step of the scale, or nothing.</summary>
internal sealed record SlipInput(string? Code, IReadOnlyList<string?>? Answers);
