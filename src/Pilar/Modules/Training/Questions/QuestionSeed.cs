using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Curricula;

namespace Pilar.Modules.Training.Questions;

/// <summary>Questions to begin with, for the curricula this installation was planted with; read from the sheets beside this file as anybody's would be.</summary>
internal sealed class QuestionSeed(AppDb db) : Seed
{
    private const string Folder = "questions/";

    public override int Order => 61;

    public override async Task Plant()
    {
        if (await db.Set<Question>().AnyAsync()) return;
        foreach (var sheet in typeof(QuestionSeed).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(sheet[Folder.Length..]);
            if (await db.Set<Curriculum>().Where(c => c.Code == code && c.State == CurriculumState.InForce).Select(c => (Guid?)c.Id).SingleOrDefaultAsync() is not { } curriculum) continue;
            await using var content = typeof(QuestionSeed).Assembly.GetManifestResourceStream(sheet)!;
            var entered = QuestionSheet.Enter(await UploadedTable.Read(content, sheet, QuestionSheet.MostQuestions), await QuestionBank.Of(db, curriculum));
            if (entered.Problems is [var problem, ..]) throw new InvalidOperationException($"{sheet} {problem.Cell}: {problem.Message}");
        }
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, "PlantQuestions", RegionCode.Nation, nameof(Question), Guid.Empty));
    }
}
