using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Questions;

public sealed class AddQuestion(AppDb db)
{
    public async Task<Guid> Run(Guid curriculum, QuestionForm form)
    {
        var bank = await QuestionBank.Of(db, curriculum);
        var question = bank.Add(form, bank.Subject(form.SubjectId));
        await db.Commit(bank.Act(nameof(AddQuestion), question.Id));
        return question.Id;
    }
}

public sealed class ReviseQuestion(AppDb db)
{
    /// <returns>The edition that now counts.</returns>
    public async Task<Guid> Run(Guid id, QuestionForm form)
    {
        var (bank, question) = await QuestionBank.With(db, id);
        if (form.Version != question.Version) throw new Refusal(T("Soal ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this question. Check it and save again."), nameof(form.Version));
        var kept = bank.Change(question, form, bank.Subject(form.SubjectId));
        await db.Commit(bank.Act(nameof(ReviseQuestion), kept.Id) with { RelatedId = id });
        return kept.Id;
    }
}

public sealed class RetireQuestion(AppDb db)
{
    public async Task Run(Guid id)
    {
        var (bank, question) = await QuestionBank.With(db, id);
        question.Retire();
        await db.Commit(bank.Act(nameof(RetireQuestion), id));
    }
}

/// <summary>The bank of one curriculum, to be changed. Nothing is saved until the caller commits.</summary>
internal sealed class QuestionBank
{
    private readonly AppDb db;
    private int last;

    private QuestionBank(AppDb db, Curriculum curriculum, List<Question> questions)
    {
        (this.db, Curriculum, Questions) = (db, curriculum, questions);
        last = questions.Count == 0 ? 0 : questions.Max(q => q.Number);
    }

    public Curriculum Curriculum { get; }
    public List<Question> Questions { get; }

    public static async Task<QuestionBank> Of(AppDb db, Guid curriculum) => new(db,
        await db.Set<Curriculum>().Include(c => c.Subjects).SingleOrDefaultAsync(c => c.Id == curriculum) ?? throw new Missing(),
        await db.Set<Question>().Where(q => q.CurriculumId == curriculum).ToListAsync());

    public static async Task<(QuestionBank Bank, Question Question)> With(AppDb db, Guid question)
    {
        var curriculum = await db.Set<Question>().Where(q => q.Id == question).Select(q => (Guid?)q.CurriculumId).SingleOrDefaultAsync() ?? throw new Missing();
        var bank = await Of(db, curriculum);
        return (bank, bank.Questions.Single(q => q.Id == question));
    }

    public Question Add(QuestionForm form, Guid? subject)
    {
        RefuseReplaced();
        var question = new Question(Curriculum.Id, ++last, subject, form);
        db.Add(question);
        return question;
    }

    public Question Change(Question question, QuestionForm form, Guid? subject)
    {
        RefuseReplaced();
        if (Curriculum.State == CurriculumState.Draft)
        {
            question.Describe(form, subject);
            return question;
        }
        var next = question.Revise(form, subject);
        db.Add(next);
        return next;
    }

    /// <exception cref="Refusal">The curriculum has no such subject.</exception>
    public Guid? Subject(Guid? id) => id is null || Curriculum.Subjects.Any(s => s.Id == id) ? id
        : throw new Refusal(T("Mata ajar ini tidak ada dalam kurikulum.", "The curriculum has no such subject."), nameof(QuestionForm.SubjectId));

    public Act Act(string verb, Guid question) => new(TrainingPermissions.MaintainCurricula, verb, Curriculum.OwnerRegion, nameof(Question), question);

    private void RefuseReplaced()
    {
        if (Curriculum.State == CurriculumState.Retired) throw new Refusal(T("Edisi kurikulum ini sudah digantikan. Ubah soal pada edisi yang berlaku.", "This edition of the curriculum is replaced. Change the questions of the edition in force."));
    }
}
