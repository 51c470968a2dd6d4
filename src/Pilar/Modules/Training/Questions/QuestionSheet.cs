using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Curricula;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Questions;

/// <summary>A bank as a sheet: downloaded, changed in a spreadsheet, and uploaded again.</summary>
internal static class QuestionSheet
{
    public const int MostQuestions = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/curricula/{id:guid}/questions.{ending}", async (Guid id, string ending, AppDb db) =>
    {
        if (await db.Set<Curriculum>().AsNoTracking().Include(c => c.Subjects).SingleOrDefaultAsync(c => c.Id == id) is not { } curriculum) return Results.NotFound();
        return Write(curriculum, await db.Set<Question>().AsNoTracking().Where(q => q.CurriculumId == id && !q.IsRetired).OrderBy(q => q.Number).ToListAsync()).As(ending);
    }).RequireAuthorization(TrainingPermissions.MaintainCurricula.Name);

    private static TableFile Write(Curriculum curriculum, IEnumerable<Question> questions)
    {
        var subjects = curriculum.Subjects.ToDictionary(s => s.Id, s => s.Title);
        return new($"soal-{curriculum.Code.ToLowerInvariant()}", [T("No", "No"), T("Mata ajar", "Subject"), T("Jenis", "Kind"), T("Pertanyaan", "Question"), T("Jawaban", "Answers"), T("Bobot", "Weight"), T("Penjelasan", "Explanation")],
            questions.Select(q => (object?[])[q.Number, q.SubjectId is { } s ? subjects.GetValueOrDefault(s) : null, q.Kind.Name(), q.Text, q.Answers.Replace("\n", " | ", StringComparison.Ordinal), q.Weight, q.Explanation]));
    }

    /// <summary>Enters the rows into the bank: those with a number change that question, the others are new.</summary>
    /// <returns>How many were added and changed, and what is wrong at which cell.</returns>
    public static (int Added, int Changed, IReadOnlyList<CellProblem> Problems) Enter(UploadedTable table, QuestionBank bank)
    {
        var (number, subject, kind) = (table.Column("No"), table.Column("Mata ajar", "Subject"), table.Required("Jenis", "Kind"));
        var (text, answers, weight, explanation) = (table.Required("Pertanyaan", "Question"), table.Required("Jawaban", "Answers"), table.Column("Bobot", "Weight"), table.Column("Penjelasan", "Explanation"));
        var subjects = bank.Curriculum.Subjects.GroupBy(s => s.Title, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
        var used = bank.Questions.Where(q => !q.IsRetired).ToDictionary(q => q.Number);
        var (added, changed, problems) = (0, 0, new List<CellProblem>());
        foreach (var row in table.Rows)
        {
            void Wrong(int? column, string message) => problems.Add(new(UploadedTable.Cell(column ?? 0, row.Number), message));
            var before = problems.Count;
            Question? old = null;
            if (row[number].Length > 0 && (!int.TryParse(row[number], NumberStyles.None, CultureInfo.InvariantCulture, out var n) || !used.Remove(n, out old)))
                Wrong(number, T($"Tidak ada soal nomor \"{row[number]}\" yang dipakai, atau nomornya dua kali. Kosongkan nomor untuk soal baru.", $"No question in use has the number \"{row[number]}\", or it stands here twice. Leave it empty for a new question."));
            Guid? about = row[subject].Length == 0 ? null : subjects.TryGetValue(row[subject], out var found) ? found : null;
            if (row[subject].Length > 0 && about is null) Wrong(subject, T($"Tidak ada mata ajar \"{row[subject]}\" dalam kurikulum ini.", $"The curriculum has no subject \"{row[subject]}\"."));
            if (QuestionKinds.Read(row[kind]) is not { } read) Wrong(kind, T($"Jenis \"{row[kind]}\" tidak dikenal. Pilih: {Kinds}.", $"\"{row[kind]}\" is no kind. Choose one of: {Kinds}."));
            else if (Weight(row[weight]) is not { } points) Wrong(weight, T($"\"{row[weight]}\" bukan bobot.", $"\"{row[weight]}\" is not a weight."));
            else if (problems.Count == before)
                try
                {
                    var form = new QuestionForm { Kind = read, Text = row[text], Answers = row[answers], Weight = points, Explanation = row[explanation] };
                    if (old is null) { bank.Add(form, about); added++; }
                    else if (Differs(old, form, about)) { bank.Change(old, form, about); changed++; }
                }
                catch (Refusal refusal)
                {
                    Wrong(refusal.About switch { nameof(QuestionForm.Answers) => answers, nameof(QuestionForm.Weight) => weight, _ => text }, refusal.Message);
                }
        }
        return (added, changed, problems);
    }

    private static string Kinds => string.Join(", ", Enum.GetValues<QuestionKind>().Select(k => k.Name()));

    private static decimal? Weight(string text) => text.Length == 0 ? 1
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) ? weight : null;

    private static bool Differs(Question q, QuestionForm form, Guid? subject) => q.SubjectId != subject || q.Kind != form.Kind || q.Text != form.Text!.Trim() || q.Weight != form.Weight
        || q.Answers != AnswerKey.Read(form.Kind, form.Answers).Write() || (q.Explanation ?? "") != (form.Explanation ?? "").Trim();
}

/// <summary>Takes an uploaded sheet into the bank: all of it, or nothing when a cell is wrong.</summary>
public sealed class ImportQuestions(AppDb db)
{
    public async Task<(int Added, int Changed, IReadOnlyList<CellProblem> Problems)> Run(Guid curriculum, Stream file, string name)
    {
        var bank = await QuestionBank.Of(db, curriculum);
        if (!db.Actor.May(TrainingPermissions.MaintainCurricula, bank.Curriculum.OwnerRegion)) throw new Denied();
        var entered = QuestionSheet.Enter(await UploadedTable.Read(file, name, QuestionSheet.MostQuestions), bank);
        if (entered.Problems.Count > 0 || entered.Added + entered.Changed == 0) return entered;
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, nameof(ImportQuestions), bank.Curriculum.OwnerRegion, nameof(Curriculum), curriculum) { Facts = new { entered.Added, entered.Changed } });
        return entered;
    }
}
