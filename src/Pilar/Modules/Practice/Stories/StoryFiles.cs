using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

/// <summary>A photo or paper of a story, for whoever may read it.</summary>
public sealed class StoryFile
{
    public const int Most = 8;
    public const long MostBytes = 12 * 1024 * 1024;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid StoryId { get; init; }
    public required Guid DocumentId { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
}

public sealed class FilesForm
{
    public IReadOnlyList<IFormFile>? Files { get; set; }
}

/// <summary>One of several, to take away.</summary>
public sealed class DropForm
{
    public Guid? Id { get; set; }
}

/// <summary>Adds files to a story and takes them off.</summary>
public sealed class StoryFiles(AppDb db, StoryDoor door, Attachments attachments)
{
    public async Task Add(Guid id, FilesForm form)
    {
        var story = await door.ToWrite(id);
        var files = form.Files?.Where(f => f.Length > 0).ToList() ?? [];
        if (files.Count == 0) throw new Refusal(T("Pilih sedikitnya satu berkas.", "Choose at least one file."), nameof(form.Files));
        var number = await db.Set<StoryFile>().CountAsync(f => f.StoryId == id);
        if (files.Count + number > StoryFile.Most) throw new Refusal(T($"Paling banyak {StoryFile.Most} berkas.", $"At most {StoryFile.Most} files."), nameof(form.Files));
        foreach (var file in files) db.Add(Path.GetExtension(file.FileName).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" ? await Shrunk(story, file, ++number) : await Kept(story, file));
        await db.Commit(story.Act(PracticePermissions.Write, "AddStoryFiles"));
    }

    public async Task Remove(Guid id, Guid file)
    {
        var story = await door.ToWrite(id);
        var gone = await db.Set<StoryFile>().SingleOrDefaultAsync(f => f.Id == file && f.StoryId == id) ?? throw new Missing();
        db.Remove(gone);
        await attachments.Remove(gone.DocumentId);
        await db.Commit(story.Act(PracticePermissions.Write, "RemoveStoryFile"));
    }

    /// <summary>Without the place the camera wrote into it.</summary>
    private async Task<StoryFile> Shrunk(Story story, IFormFile file, int number)
    {
        if (file.Length > StoryFile.MostBytes) throw new Refusal(T($"Foto lebih besar dari {Show.Size(StoryFile.MostBytes)}. Perkecil dulu.", $"The photo is larger than {Show.Size(StoryFile.MostBytes)}. Make it smaller first."), nameof(FilesForm.Files));
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        var photo = Photo.Shrink(buffer.ToArray(), nameof(FilesForm.Files));
        var name = $"{T("foto", "photo")}-{number}.jpg";
        return new() { StoryId = story.Id, DocumentId = await attachments.Keep(photo, name, nameof(Story), story.Id, story.RegionCode, nameof(FilesForm.Files)), Name = name, ContentType = "image/jpeg", Size = photo.Length };
    }

    private async Task<StoryFile> Kept(Story story, IFormFile file)
    {
        var kept = await attachments.KeepHandout(file, StoryFile.MostBytes, nameof(Story), story.Id, story.RegionCode, nameof(FilesForm.Files));
        return new() { StoryId = story.Id, DocumentId = kept.Id, Name = kept.Name, ContentType = kept.ContentType, Size = kept.Size };
    }
}

/// <summary>GET /practices/files/{id}: for those who may read the story.</summary>
internal static class StoryFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/practices/files/{id:guid}", Open).RequireAuthorization(PracticePermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Open(Guid id, AppDb db, StoryDoor door, Attachments attachments, HttpContext http)
    {
        if (await db.Set<StoryFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } file) return Results.NotFound();
        await door.ToRead(file.StoryId);
        if (await attachments.Open(file.DocumentId) is not { } content) return Results.NotFound();
        http.Response.ShowHarmlessly();
        return file.ContentType == "image/jpeg" ? Results.Bytes(content, file.ContentType) : Results.File(content, file.ContentType, file.Name);
    }
}
