using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Materials;

/// <summary>Adds files to a subject of a draft or to a session, and takes them off again. All files of an upload are kept, or none.</summary>
public sealed class MaterialFiles(AppDb db, Attachments attachments, MaterialLimits limits)
{
    public async Task AddToSubject(Guid id, IReadOnlyList<IFormFile> files)
    {
        var curriculum = await CurriculumOf(id);
        await Keep(files, id, null, curriculum.OwnerRegion, nameof(Curriculum), curriculum.Id);
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, "AddMaterials", curriculum.OwnerRegion, nameof(Curriculum), curriculum.Id) { RelatedId = id });
    }

    public async Task AddToSession(Guid id, IReadOnlyList<IFormFile> files)
    {
        var (e, session) = await SessionOf(id);
        await AddToSession(e, session, files, null);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, "AddMaterials") with { RelatedId = id });
    }

    /// <summary>Saves nothing: the caller commits.</summary>
    /// <param name="speaker">Who gives them, when it is the speaker.</param>
    internal Task AddToSession(TrainingEvent e, Session session, IReadOnlyList<IFormFile> files, Guid? speaker) => Keep(files, null, session.Id, e.RegionCode, nameof(TrainingEvent), e.Id, speaker);

    public async Task Remove(Guid id)
    {
        var material = await db.Set<Material>().SingleOrDefaultAsync(m => m.Id == id) ?? throw new Missing();
        if (material.SubjectId is { } subject)
        {
            var curriculum = await CurriculumOf(subject);
            await Forget([material]);
            await db.Commit(new Act(TrainingPermissions.MaintainCurricula, "RemoveMaterial", curriculum.OwnerRegion, nameof(Curriculum), curriculum.Id) { RelatedId = subject });
        }
        else
        {
            var (e, session) = await SessionOf(material.SessionId!.Value);
            await Forget([material]);
            await db.Commit(e.Act(TrainingPermissions.ManageEvents, "RemoveMaterial") with { RelatedId = session.Id });
        }
    }

    /// <summary>What goes with subjects or a session that go. Saves nothing: the caller commits.</summary>
    internal async Task ForgetOf(IReadOnlyCollection<Guid> owners) =>
        await Forget(await db.Set<Material>().Where(m => owners.Contains(m.SubjectId ?? m.SessionId!.Value)).ToListAsync());

    /// <summary>The file itself stays while another edition gives it out.</summary>
    internal async Task Forget(IReadOnlyCollection<Material> materials)
    {
        var going = materials.Select(m => m.Id).ToArray();
        foreach (var material in materials)
        {
            db.Remove(material);
            if (!await db.Set<Material>().AnyAsync(m => m.DocumentId == material.DocumentId && !going.Contains(m.Id))) await attachments.Remove(material.DocumentId);
        }
    }

    /// <summary>The subjects of a new edition give out what the subjects of the same title gave out before.</summary>
    internal async Task Copy(Guid from, Curriculum to)
    {
        foreach (var old in await db.Set<Subject>().AsNoTracking().Where(s => s.CurriculumId == from).ToListAsync())
            if (to.Subjects.FirstOrDefault(s => s.Title == old.Title) is { } subject)
                db.AddRange((await db.Set<Material>().AsNoTracking().Where(m => m.SubjectId == old.Id).OrderBy(m => m.Id).ToListAsync()).Select(m => m.For(subject.Id)));
    }

    private async Task Keep(IReadOnlyList<IFormFile> files, Guid? subject, Guid? session, string region, string owner, Guid ownerId, Guid? speaker = null)
    {
        const string about = nameof(MaterialForm.Files);
        if (files.Count == 0) throw new Refusal(T("Pilih sedikitnya satu berkas.", "Choose at least one file."), about);
        if (files.Count > MaterialLimits.Together) throw new Refusal(T($"Paling banyak {MaterialLimits.Together} berkas sekali unggah.", $"At most {MaterialLimits.Together} files at a time."), about);
        if (await db.Set<Material>().CountAsync(m => m.SubjectId == subject && m.SessionId == session) + files.Count > Material.Most)
            throw new Refusal(T($"Paling banyak {Material.Most} berkas.", $"At most {Material.Most} files."), about);
        foreach (var file in files)
            db.Add(new Material(subject, session, await attachments.KeepHandout(file, limits.MostBytes, owner, ownerId, region, about), speaker, db.Clock.UtcNow));
    }

    private async Task<Curriculum> CurriculumOf(Guid subject)
    {
        var curriculum = await db.Set<Curriculum>().SingleOrDefaultAsync(c => c.Subjects.Any(s => s.Id == subject)) ?? throw new Missing();
        if (!db.Actor.May(TrainingPermissions.MaintainCurricula, curriculum.OwnerRegion)) throw new Denied();
        if (curriculum.State != CurriculumState.Draft) throw new Refusal(T("Edisi yang berlaku tidak diubah. Buat edisi baru.", "An edition in force is not changed. Make a new edition."));
        return curriculum;
    }

    private async Task<(TrainingEvent Event, Session Session)> SessionOf(Guid id)
    {
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        var e = await db.Set<TrainingEvent>().SingleOrDefaultAsync(x => x.Id == session.EventId) ?? throw new Missing();
        if (!db.Actor.May(TrainingPermissions.ManageEvents, e.RegionCode)) throw new Denied();
        if (e.State == EventState.Cancelled) throw new Refusal(T("Kegiatan ini dibatalkan.", "The event is cancelled."));
        return (e, session);
    }
}

/// <summary>Files for a subject or a session.</summary>
public sealed class MaterialForm
{
    public Guid? Target { get; set; }
    public IReadOnlyList<IFormFile>? Files { get; set; }
}
