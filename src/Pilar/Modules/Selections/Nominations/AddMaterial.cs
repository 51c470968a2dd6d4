using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>The candidate, or the office for them, adds the own story: what is new, photos, the presentation.</summary>
public sealed class AddMaterial(AppDb db, NominationDoor door, Attachments attachments)
{
    private const long MostPhotoBytes = 12L << 20, MostPresentationBytes = 20L << 20;

    public async Task Run(Guid id, MaterialForm form)
    {
        var (_, nomination) = await door.Open(id);
        nomination.Write(form.Innovation);
        foreach (var photo in form.Photos?.Where(p => p.Length > 0) ?? []) await AddPhoto(nomination, photo);
        if (form.Presentation is { Length: > 0 } presentation)
        {
            var kept = await attachments.KeepHandout(presentation, MostPresentationBytes, nameof(Nomination), id, nomination.RegionCode, nameof(form.Presentation));
            db.Add(new NominationFile { NominationId = id, DocumentId = kept.Id, IsPhoto = false, Name = kept.Name, ContentType = kept.ContentType, Size = kept.Size, At = db.Clock.UtcNow });
        }
        await db.Commit(nomination.Act(await Right(nomination), nameof(AddMaterial)));
    }

    public async Task Remove(Guid id, Guid file)
    {
        var (_, nomination) = await door.Open(id);
        nomination.Write(nomination.Innovation);
        var found = await db.Set<NominationFile>().SingleOrDefaultAsync(f => f.Id == file && f.NominationId == id) ?? throw new Missing();
        await attachments.Remove(found.DocumentId);
        db.Remove(found);
        await db.Commit(nomination.Act(await Right(nomination), "RemoveMaterial"));
    }

    private async Task AddPhoto(Nomination nomination, IFormFile file)
    {
        if (file.Length > MostPhotoBytes) throw new Refusal(T($"Foto lebih besar dari {MostPhotoBytes >> 20} MB. Perkecil dulu.", $"The photo is larger than {MostPhotoBytes >> 20} MB. Make it smaller first."), nameof(MaterialForm.Photos));
        var known = await db.Set<NominationFile>().CountAsync(f => f.NominationId == nomination.Id && f.IsPhoto) + db.ChangeTracker.Entries<NominationFile>().Count(e => e.State == EntityState.Added);
        if (known >= NominationFile.MostPhotos) throw new Refusal(T($"Paling banyak {NominationFile.MostPhotos} foto.", $"At most {NominationFile.MostPhotos} photos."), nameof(MaterialForm.Photos));
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        var small = Photo.Shrink(buffer.ToArray(), nameof(MaterialForm.Photos));
        var document = await attachments.Keep(small, "seleksi", nameof(Nomination), nomination.Id, nomination.RegionCode, nameof(MaterialForm.Photos));
        db.Add(new NominationFile { NominationId = nomination.Id, DocumentId = document, IsPhoto = true, Name = T("Foto", "Photo"), ContentType = "image/jpeg", Size = small.Length, At = db.Clock.UtcNow });
    }

    private async Task<Permission> Right(Nomination nomination) => await door.IsMine(nomination) ? SelectionPermissions.TakePart : SelectionPermissions.Nominate;
}
