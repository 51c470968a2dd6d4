using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Somebody without an account or a name takes a slip on the phone, or answers by one. The log says that a slip was answered, and neither which nor from where.</summary>
public sealed class AnswerSlip(IServiceScopeFactory scopes)
{
    private const string Origin = "slip";

    /// <param name="door">Code of the link shown in the room.</param>
    /// <returns>The code of the new slip.</returns>
    public async Task<string> Take(string door)
    {
        await using var scope = Open();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var survey = await db.Set<Survey>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == door) ?? throw new Missing();
        if (survey.OpenMoment is null) throw Closed();
        await RunSurvey.SlipsLeft(db, survey.Id, 1);
        var slip = new Slip { SurveyId = survey.Id, Code = SlipCode.New() };
        db.Add(slip);
        await db.Commit(RunSurvey.Act(survey, "TakeSlip") with { Permission = OutreachPermissions.Answer });
        return slip.Code;
    }

    /// <param name="values">A character for each question, as the page sends them.</param>
    public async Task Run(string code, IReadOnlyList<string?> values)
    {
        await using var scope = Open();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var slip = await db.Set<Slip>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code) ?? throw new Missing();
        var survey = await db.Set<Survey>().AsNoTracking().Include(s => s.Items).SingleAsync(s => s.Id == slip.SurveyId);
        if (survey.OpenMoment is not { } moment) throw Closed();
        var sheet = new SurveySheet(survey, slip, moment, db.Clock.Today, byPaper: false);
        sheet.Answer(survey, Given(survey, values));
        db.Add(sheet);
        await db.Commit(RunSurvey.Act(survey, "AnswerSlip") with { Permission = OutreachPermissions.Answer, Facts = new { Moment = moment.ToString() } });
    }

    internal static string Given(Survey survey, IReadOnlyList<string?> values)
    {
        var given = string.Concat(survey.Asked.Select((item, i) => values.ElementAtOrDefault(i) is { Length: > 0 } value
            ? value is [var answer] && item.Choices.Answers.Any(a => a.Value == answer) ? answer : throw new Refusal(T($"Jawaban nomor {item.Order} tidak dapat dibaca.", $"Answer {item.Order} cannot be read."), "Answers")
            : Choices.Open));
        return given.Any(c => c != Choices.Open) ? given : throw new Refusal(T("Jawab sedikitnya satu pertanyaan.", "Answer at least one question."), "Answers");
    }

    private static Refusal Closed() => new(T("Pertanyaan sedang tidak dibuka. Tunggu petugas membukanya, lalu muat ulang halaman ini.", "No questions are open now. Wait until they are opened, then load this page again."));

    private AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(T("peserta penyuluhan", "participant of outreach"), Origin);
        return scope;
    }
}
