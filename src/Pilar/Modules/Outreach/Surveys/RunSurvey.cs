using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Makes a survey of a session, prints its slips, and says what phones are asked now.</summary>
public sealed class RunSurvey(AppDb db)
{
    public const int MostAtOnce = 200;

    public async Task<Guid> Prepare(Guid sessionId, SurveyForm form)
    {
        var session = await db.OutreachToChange(sessionId);
        var chosen = (form.Questions ?? []).Distinct().ToArray();
        var questions = await QuestionLibrary.For(db, session.Theme).Where(q => chosen.Contains(q.Id)).ToListAsync();
        if (questions.Count < chosen.Length) throw new Refusal(T("Ada pertanyaan yang tidak dipakai lagi. Muat ulang halaman ini.", "A question is no longer used. Load the page again."), nameof(form.Questions));
        var survey = new Survey(session, [.. questions.OrderBy(q => q.Dimension)], form.LaterOn);
        db.Add(survey);
        await db.Commit(Act(survey, "PrepareSurvey"));
        return survey.Id;
    }

    /// <param name="moment">What phones are asked from now on; null = nothing.</param>
    public async Task Open(Guid id, Moment? moment)
    {
        var survey = await Found(id);
        survey.Open(moment);
        await db.Commit(Act(survey, moment is null ? "CloseSurvey" : "OpenSurvey") with { Facts = new { Moment = moment?.ToString() } });
    }

    /// <returns>Number of the printing.</returns>
    public async Task<int> Print(Guid id, SlipsForm form)
    {
        var survey = await Found(id);
        if (form.Count is not (>= 1 and <= MostAtOnce)) throw new Refusal(T($"Cetak 1 sampai {MostAtOnce} lembar sekaligus.", $"Print 1 to {MostAtOnce} slips at once."), nameof(form.Count));
        await SlipsLeft(db, id, form.Count.Value);
        var batch = (await db.Set<Slip>().Where(s => s.SurveyId == id).MaxAsync(s => s.Batch) ?? 0) + 1;
        db.AddRange(Enumerable.Range(0, form.Count.Value).Select(_ => new Slip { SurveyId = id, Code = SlipCode.New(), Batch = batch }));
        await db.Commit(Act(survey, "PrintSlips") with { Facts = new { Slips = form.Count, Batch = batch } });
        return batch;
    }

    internal static async Task SlipsLeft(AppDb db, Guid survey, int wanted)
    {
        if (await db.Set<Slip>().CountAsync(s => s.SurveyId == survey) + wanted > Survey.MostSlips) throw new Refusal(T($"Satu pengukuran paling banyak {Show.Number(Survey.MostSlips)} lembar.", $"A survey has {Show.Number(Survey.MostSlips)} slips at most."), nameof(SlipsForm.Count));
    }

    internal static Act Act(Survey survey, string verb) => new(OutreachPermissions.Record, verb, survey.RegionCode, nameof(Survey), survey.Id) { RelatedId = survey.SessionId };

    private Task<Survey> Found(Guid id) => db.SurveyToChange(id);
}

public sealed class SlipsForm
{
    public int? Count { get; set; }
}

internal static class SurveyAccess
{
    /// <exception cref="Denied">Its session is somebody else's.</exception>
    public static async Task<Survey> SurveyToChange(this AppDb db, Guid id)
    {
        var survey = await db.Set<Survey>().Include(s => s.Items).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        await db.OutreachToChange(survey.SessionId);
        return survey;
    }
}
