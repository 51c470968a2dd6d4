using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Surveys;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Questions;

/// <summary>Writes the questions of the library.</summary>
public sealed class KeepQuestions(AppDb db, OutreachCodes codes)
{
    public async Task<Guid> Add(QuestionForm form)
    {
        await CheckTheme(form, null);
        var question = new SurveyQuestion(db.Actor.Region ?? throw new Denied(), form);
        db.Add(question);
        await db.Commit(Act(question, "AddSurveyQuestion"));
        return question.Id;
    }

    /// <returns>The edition that now counts.</returns>
    public async Task<Guid> Change(Guid id, QuestionForm form)
    {
        var question = await Found(id);
        if (form.Version != question.Version) throw new Conflict();
        await CheckTheme(form, question.Theme);
        // Somebody may have asked it in a region that this office does not see.
        var asked = await db.Set<SurveyItem>().AnyAsync(i => i.QuestionId == id);
        var kept = asked ? question.Revise(form) : question;
        if (asked) db.Add(kept);
        else question.Describe(form);
        await db.Commit(Act(kept, "ChangeSurveyQuestion") with { RelatedId = id });
        return kept.Id;
    }

    public async Task Retire(Guid id)
    {
        var question = await Found(id);
        question.Retire();
        await db.Commit(Act(question, "RetireSurveyQuestion"));
    }

    private async Task<SurveyQuestion> Found(Guid id)
    {
        var question = await db.Set<SurveyQuestion>().SingleOrDefaultAsync(q => q.Id == id) ?? throw new Missing();
        return db.Actor.May(OutreachPermissions.MaintainQuestions, question.OwnerRegion) ? question : throw new Denied();
    }

    private async Task CheckTheme(QuestionForm form, string? known)
    {
        if (!string.IsNullOrEmpty(form.Theme) && form.Theme != known && !(await codes.Themes()).Any(t => t.Code == form.Theme && t.InUse)) throw new Refusal(T("Tema ini tidak ada dalam daftar.", "This theme is not on the list."), nameof(form.Theme));
    }

    private static Act Act(SurveyQuestion question, string verb) => new(OutreachPermissions.MaintainQuestions, verb, question.OwnerRegion, nameof(SurveyQuestion), question.Id);
}

internal static class QuestionLibrary
{
    /// <summary>What may be asked about a theme, its own questions before those for every theme.</summary>
    public static IQueryable<SurveyQuestion> For(AppDb db, string theme) =>
        db.Set<SurveyQuestion>().AsNoTracking().Where(q => !q.IsRetired && (q.Theme == theme || q.Theme == null)).OrderBy(q => q.Theme == null).ThenBy(q => q.Dimension).ThenBy(q => q.Id);
}
