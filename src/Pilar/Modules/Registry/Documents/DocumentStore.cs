using System.Security.Cryptography;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Documents;

/// <summary>Takes in and gives out scans. The content is written before the commit of the operation it belongs to: a commit that fails leaves
/// an unreferenced encrypted file behind and nothing else.</summary>
public sealed class DocumentStore(AppDb db, Installation installation, FieldCipher cipher)
{
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>Checks and stores an upload and adds its row; the caller commits. Null when nothing was uploaded.</summary>
    /// <param name="file">The upload.</param>
    /// <param name="subject">Kind of record it belongs to.</param>
    /// <param name="subjectId">The record.</param>
    /// <param name="region">The record's region.</param>
    /// <param name="about">Form field a refusal is shown at.</param>
    public async Task<Document?> Keep(IFormFile? file, string subject, Guid subjectId, string region, string about)
    {
        if (file is null || file.Length == 0) return null;
        if (file.Length > MostBytes)
            throw new Refusal(T("Berkas lebih besar dari 5 MB. Perkecil atau pindai ulang dengan resolusi lebih rendah.", "The file is larger than 5 MB. Shrink it or scan it again at a lower resolution."), about);
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        return await Keep(buffer.ToArray(), file.FileName, subject, subjectId, region, about);
    }

    /// <summary>The same for content that is at hand already.</summary>
    /// <param name="forOthers">Kept for another module: only it may give it out.</param>
    public Task<Document> Keep(byte[] content, string name, string subject, Guid subjectId, string region, string about, bool forOthers = false) =>
        Keep(content, FileForm.Of(content) ?? throw new Refusal(T(
            "Berkas ini bukan PDF, JPEG, atau PNG yang utuh. Simpan ulang dalam salah satu bentuk itu, lalu unggah lagi.",
            "This file is not a whole PDF, JPEG or PNG. Save it again in one of these forms, then upload it."), about), name, subject, subjectId, region, forOthers);

    /// <summary>Scans and office documents that another module gives out.</summary>
    public Task<Document> KeepHandout(byte[] content, string name, string subject, Guid subjectId, string region, string about) =>
        Keep(content, FileForm.Of(content) ?? OfficeFile.Of(content) ?? throw new Refusal(T(
            $"\"{name}\" bukan PDF, JPEG, PNG, atau dokumen kantor (docx, xlsx, pptx, odt, ods, odp) yang utuh dan tanpa makro. Simpan ulang dalam salah satu bentuk itu, lalu unggah lagi.",
            $"\"{name}\" is not a whole PDF, JPEG, PNG or office document (docx, xlsx, pptx, odt, ods, odp) without macros. Save it again in one of these forms, then upload it."), about), name, subject, subjectId, region, forOthers: true);

    private async Task<Document> Keep(byte[] content, string type, string name, string subject, Guid subjectId, string region, bool forOthers)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await Write(hash, content);
        var document = new Document
        {
            Hash = hash, Name = CleanName(name, type), ContentType = type, Size = content.Length, RegionCode = region, Subject = subject, SubjectId = subjectId,
            UploadedBy = db.Actor.AccountId, UploadedByName = db.Actor.Name, UploadedAt = db.Clock.UtcNow, IsKeptForOthers = forOthers,
        };
        db.Add(document);
        return document;
    }

    /// <exception cref="FileNotFoundException">The folder of documents does not belong to this database.</exception>
    public async Task<byte[]> Read(Document document) => cipher.DecryptBytes(await File.ReadAllBytesAsync(PathOf(document.Hash)));

    private async Task Write(string hash, byte[] content)
    {
        var path = PathOf(hash);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = $"{path}.{Guid.NewGuid():N}";
        await using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(cipher.Encrypt(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private string PathOf(string hash) => Path.Combine(installation.Documents, hash[..2], hash);

    private static string CleanName(string name, string type)
    {
        var bare = new string([.. Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.')]).Trim();
        return (bare.Length == 0 ? "dokumen" : bare[..Math.Min(bare.Length, 100)]) + FileForm.Ending(type);
    }
}
