using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Curricula;

/// <summary>Writes a new curriculum, or a new edition of one, as a draft.</summary>
public sealed class DraftCurriculum(AppDb db, MaterialFiles materials)
{
    /// <param name="previous">The edition it continues; null = a new curriculum.</param>
    public async Task<Guid> Run(CurriculumForm form, Guid? previous = null)
    {
        var owner = db.Actor.Region ?? throw new Denied();
        var (code, edition) = ($"K{Guid.NewGuid().ToString("N")[..8].ToUpperInvariant()}", 1);
        if (previous is { } id)
        {
            var old = await db.Set<Curriculum>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
            // An office that does not keep the curriculum writes one of its own after its pattern.
            if (RegionCode.Contains(owner, old.OwnerRegion))
            {
                if (await db.Set<Curriculum>().AnyAsync(c => c.Code == old.Code && c.State == CurriculumState.Draft))
                    throw new Refusal(T("Sudah ada rancangan edisi baru kurikulum ini.", "There is a draft of a new edition of this curriculum already."));
                (owner, code) = (old.OwnerRegion, old.Code);
                edition = await db.Set<Curriculum>().Where(c => c.Code == old.Code).MaxAsync(c => c.Edition) + 1;
            }
        }
        var curriculum = new Curriculum(owner, code, edition, form);
        curriculum.Subjects.AddRange(SubjectLines.Read(form.Subjects, curriculum.Id));
        db.Add(curriculum);
        if (previous is { } pattern)
        {
            await db.CopyQuestions(pattern, curriculum);
            await materials.Copy(pattern, curriculum);
        }
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, nameof(DraftCurriculum), owner, nameof(Curriculum), curriculum.Id));
        return curriculum.Id;
    }
}

/// <summary>Changes a draft.</summary>
public sealed class ChangeCurriculum(AppDb db, MaterialFiles materials)
{
    public async Task Run(Guid id, CurriculumForm form)
    {
        var curriculum = await db.CurriculumToChange(id);
        curriculum.Describe(form);
        var gone = curriculum.Subjects.ToList();
        foreach (var written in SubjectLines.Read(form.Subjects, id))
            // A subject that keeps its title keeps its questions and files.
            if (gone.FirstOrDefault(s => s.Title == written.Title) is { } kept)
            {
                (kept.Order, kept.Hours, kept.Method, kept.Materials) = (written.Order, written.Hours, written.Method, written.Materials);
                gone.Remove(kept);
            }
            else
            {
                db.Add(written);
                curriculum.Subjects.Add(written);
            }
        await materials.ForgetOf([.. gone.Select(s => s.Id)]);
        db.RemoveRange(gone);
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, nameof(ChangeCurriculum), curriculum.OwnerRegion, nameof(Curriculum), id));
    }
}

/// <summary>A draft becomes the edition in force; the one before is retired.</summary>
public sealed class PutCurriculumInForce(AppDb db)
{
    public async Task Run(Guid id)
    {
        var curriculum = await db.CurriculumToChange(id);
        curriculum.PutInForce();
        foreach (var old in await db.Set<Curriculum>().Where(c => c.Code == curriculum.Code && c.State == CurriculumState.InForce).ToListAsync()) old.Retire();
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, nameof(PutCurriculumInForce), curriculum.OwnerRegion, nameof(Curriculum), id));
    }
}

internal static class CurriculumAccess
{
    public static async Task<Curriculum> CurriculumToChange(this AppDb db, Guid id) =>
        await db.Set<Curriculum>().Include(c => c.Subjects).SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();

    /// <summary>The questions in use come along, each under the subject of the same title.</summary>
    public static async Task CopyQuestions(this AppDb db, Guid from, Curriculum to)
    {
        var titles = await db.Set<Subject>().Where(s => s.CurriculumId == from).ToDictionaryAsync(s => s.Id, s => s.Title);
        foreach (var question in await db.Set<Question>().AsNoTracking().Where(q => q.CurriculumId == from && !q.IsRetired).ToListAsync())
            db.Add(question.CopyTo(to.Id, question.SubjectId is { } subject ? to.Subjects.FirstOrDefault(s => s.Title == titles[subject])?.Id : null));
    }
}
