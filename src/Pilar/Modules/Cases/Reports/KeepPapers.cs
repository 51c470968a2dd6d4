using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Reports;

public sealed class PaperForm
{
    public IFormFile? File { get; set; }
    public string? Title { get; set; }
}

/// <summary>Photos and papers of a case. Files lie encrypted; their own names, which may tell a person's name, are not kept in clear.</summary>
public sealed class KeepPapers(AppDb db, CaseDoor door, CaseCipher cipher, Attachments attachments)
{
    private const long MostBytes = 12 * 1024 * 1024, MostPaperBytes = 5 * 1024 * 1024;

    /// <summary>Photos of a case that the caller commits.</summary>
    public async Task Photos(Case @case, IReadOnlyList<IFormFile>? photos, string about)
    {
        var files = photos?.Where(p => p.Length > 0).ToList() ?? [];
        if (files.Count > ReportForm.MostPhotos) throw new Refusal(T($"Paling banyak {ReportForm.MostPhotos} foto sekaligus.", $"At most {ReportForm.MostPhotos} photos at once."), about);
        foreach (var file in files) await Keep(@case, Photo.Shrink(await Read(file, MostBytes, about), about), T("Foto", "Photo"), isPhoto: true, about);
    }

    public async Task Run(Guid id, PaperForm form)
    {
        var @case = await door.ToWork(id);
        if (form.File is not { Length: > 0 } file) throw new Refusal(T("Pilih berkasnya.", "Choose the file."), nameof(form.File));
        if (await db.Set<CasePaper>().CountAsync(p => p.CaseId == id) >= CasePaper.Most) throw new Refusal(T($"Paling banyak {CasePaper.Most} berkas tiap kasus.", $"At most {CasePaper.Most} files a case."), nameof(form.File));
        var isPhoto = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        var content = await Read(file, isPhoto ? MostBytes : MostPaperBytes, nameof(form.File));
        await Keep(@case, isPhoto ? Photo.Shrink(content, nameof(form.File)) : content, ReportForm.Blank(form.Title) ?? (isPhoto ? T("Foto", "Photo") : T("Dokumen", "Paper")), isPhoto, nameof(form.File));
        db.Tell(@case, EntryKind.Paper, ReportForm.Blank(form.Title) is { } title ? cipher.Seal(title) : null);
        await db.Commit(@case.Act(CasePermissions.Report, nameof(KeepPapers)));
    }

    private async Task Keep(Case @case, byte[] content, string title, bool isPhoto, string about)
    {
        var document = await attachments.Keep(content, "kasus", nameof(Case), @case.Id, @case.RegionCode, about);
        db.Add(new CasePaper { CaseId = @case.Id, DocumentId = document, Title = cipher.Seal(title), IsPhoto = isPhoto, At = db.Clock.UtcNow, AddedBy = db.Actor.Name });
    }

    private static async Task<byte[]> Read(IFormFile file, long most, string about)
    {
        if (file.Length > most) throw new Refusal(T($"Berkas lebih besar dari {most >> 20} MB. Perkecil dulu.", $"The file is larger than {most >> 20} MB. Make it smaller first."), about);
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        return buffer.ToArray();
    }
}
