using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Questions;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class QuestionTests
{
    [Theory]
    [InlineData(QuestionKind.OneRight, "a\nb", "*")]
    [InlineData(QuestionKind.OneRight, "*a\n*b", "satu")]
    [InlineData(QuestionKind.OneRight, "*a", "2 sampai")]
    [InlineData(QuestionKind.OneRight, "*a\nA", "sama")]
    [InlineData(QuestionKind.SeveralRight, "a\nb", "*")]
    [InlineData(QuestionKind.TrueFalse, "mungkin", "benar")]
    [InlineData(QuestionKind.Text, "", "diterima")]
    [InlineData(QuestionKind.Scale, "buruk", "1")]
    public void Says_what_is_wrong_with_the_answers(QuestionKind kind, string answers, string hint) =>
        Assert.Contains(hint, Assert.Throws<Refusal>(() => AnswerKey.Read(kind, answers)).Message, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData(QuestionKind.OneRight, "a | *b | c", "a\n*b\nc")]
    [InlineData(QuestionKind.SeveralRight, "* a\n*b\nc", "*a\n*b\nc")]
    [InlineData(QuestionKind.TrueFalse, "True", "benar")]
    [InlineData(QuestionKind.Text, "16\nenam belas", "16\nenam belas")]
    [InlineData(QuestionKind.Scale, "", "")]
    public void Reads_answers_as_people_write_them(QuestionKind kind, string written, string kept) => Assert.Equal(kept, AnswerKey.Read(kind, written).Write());

    [Theory, EachDatabase]
    public async Task Every_installation_begins_with_questions_for_each_subject(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var basic = await desk.Db.Set<Curriculum>().Include(c => c.Subjects).SingleAsync(c => c.Code == "PSM-DASAR");
        var questions = await desk.Db.Set<Question>().Where(q => q.CurriculumId == basic.Id).ToListAsync();
        Assert.InRange(questions.Count, 20, int.MaxValue);
        Assert.Equal(basic.Subjects.Select(s => (Guid?)s.Id).Order(), questions.Select(q => q.SubjectId).Distinct().Order());
    }

    [Theory, EachDatabase]
    public async Task A_question_of_a_curriculum_in_force_gets_a_new_edition_and_a_new_curriculum_takes_the_bank_along(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var national = await Course.Curriculum(house);
        await using (var leader = house.As(Role.Leader)) await Assert.ThrowsAsync<Denied>(() => leader.Get<AddQuestion>().Run(national, TrueFalse("Ya?")));
        await using (var stranger = house.As(Role.ProvinceOfficer, "63")) await Assert.ThrowsAsync<Denied>(() => stranger.Get<AddQuestion>().Run(national, TrueFalse("Ya?")));

        await using var province = house.As(Role.ProvinceOfficer, "63");
        var own = await province.Get<DraftCurriculum>().Run(CurriculumForm.Of(await province.Db.Set<Curriculum>().AsNoTracking().Include(c => c.Subjects).SingleAsync(c => c.Id == national)), national);
        var subjects = await province.Db.Set<Subject>().Where(s => s.CurriculumId == own).Select(s => (Guid?)s.Id).ToListAsync();
        var copied = await province.Db.Set<Question>().AsNoTracking().Where(q => q.CurriculumId == own).ToListAsync();
        Assert.All(copied, q => Assert.Contains(q.SubjectId, subjects));
        Assert.InRange(copied.Count, 20, int.MaxValue);

        foreach (var wrong in new[] { -1m, 0, 101 })
            Assert.Equal("Weight", (await Assert.ThrowsAsync<Refusal>(() => province.Get<AddQuestion>().Run(own, TrueFalse("Ya?", wrong)))).About);
        Assert.Equal("SubjectId", (await Assert.ThrowsAsync<Refusal>(() => province.Get<AddQuestion>().Run(own, new() { SubjectId = Guid.NewGuid(), Kind = QuestionKind.TrueFalse, Text = "Ya?", Answers = "benar" }))).About);
        province.Db.ChangeTracker.Clear();
        var id = await province.Get<AddQuestion>().Run(own, TrueFalse("Ya?"));
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(AddQuestion)));
        Assert.Equal(id, await province.Get<ReviseQuestion>().Run(id, TrueFalse("Benarkah?")));
        await province.Get<PutCurriculumInForce>().Run(own);
        Assert.Equal("Version", (await Assert.ThrowsAsync<Refusal>(() => province.Get<ReviseQuestion>().Run(id, TrueFalse("Sungguh?")))).About);
        var next = await province.Get<ReviseQuestion>().Run(id, new() { Kind = QuestionKind.TrueFalse, Text = "Sungguh?", Answers = "salah", Version = 1 });
        var editions = await province.Db.Set<Question>().AsNoTracking().Where(q => q.Id == id || q.Id == next).OrderBy(q => q.Edition).ToListAsync();
        Assert.Equal([("Benarkah?", 1, true), ("Sungguh?", 2, false)], editions.Select(q => (q.Text, q.Edition, q.IsRetired)));
        await province.Get<RetireQuestion>().Run(next);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<RetireQuestion>().Run(next));
    }

    [Theory, EachDatabase]
    public async Task A_sheet_goes_in_whole_or_says_which_cells_are_wrong(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var curriculum = await Course.Curriculum(house);
        await using var admin = house.As(Role.Administrator);
        var before = await admin.Db.Set<Question>().CountAsync();
        var wrong = await Upload(admin, curriculum, "No;Mata ajar;Jenis;Pertanyaan;Jawaban;Bobot\n;Tidak ada;benar/salah;Ya?;benar;1\n999;;benar/salah;Ya?;benar;1\n;;tebakan;Ya?;benar;1\n;;pilihan ganda;Ya?;a | b;1\n;;benar/salah;Ya?;benar;-1");
        Assert.Equal(["B2", "A3", "C4", "E5", "F6"], wrong.Problems.Select(p => p.Cell));
        admin.Db.ChangeTracker.Clear();
        Assert.Equal(before, await admin.Db.Set<Question>().CountAsync());
        Assert.Contains("Jawaban", (await Assert.ThrowsAsync<Refusal>(() => Upload(admin, curriculum, "Jenis;Pertanyaan\na;b"))).Message, StringComparison.Ordinal);

        var taken = await Upload(admin, curriculum, "No;Mata ajar;Jenis;Pertanyaan;Jawaban;Bobot\n;Pendataan dan DTSEN;pilihan ganda;Berapa?;satu | *dua;1,5\n1;;benar/salah;Sudah?;benar;1");
        Assert.Equal((1, 1), (taken.Added, taken.Changed));
        admin.Db.ChangeTracker.Clear();
        Assert.Equal(1.5m, await admin.Db.Set<Question>().Where(q => q.Text == "Berapa?").Select(q => q.Weight).SingleAsync());
        Assert.Equal(2, await admin.Db.Set<Question>().CountAsync(q => q.CurriculumId == curriculum && q.Number == 1));
        Assert.Equal(1, await admin.Db.Audit.CountAsync(a => a.SubjectId == curriculum && a.Verb == nameof(ImportQuestions)));

        var office = await house.SignIn(Role.Administrator);
        var sheet = await office.GetByteArrayAsync(new Uri($"/curricula/{curriculum}/questions.xlsx", UriKind.Relative));
        admin.Db.ChangeTracker.Clear();
        var again = await admin.Get<ImportQuestions>().Run(curriculum, new MemoryStream(sheet), "soal.xlsx");
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Problems.Count));
    }

    private static Task<(int Added, int Changed, IReadOnlyList<Pilar.Modules.Registry.CellProblem> Problems)> Upload(Desk desk, Guid curriculum, string text) =>
        desk.Get<ImportQuestions>().Run(curriculum, new MemoryStream(Encoding.UTF8.GetBytes(text)), "soal.csv");

    private static QuestionForm TrueFalse(string text, decimal weight = 1) => new() { Kind = QuestionKind.TrueFalse, Text = text, Answers = "benar", Weight = weight };
}
