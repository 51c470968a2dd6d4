using System.Security.Cryptography;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Uploaded lists on disk until their rows are committed: readable by the application's account only.</summary>
public sealed class UploadStore(Installation installation)
{
    private static readonly long Limit = ReadingLimits.Default.TextBytes;

    /// <summary>Keeps the file; stops reading at the size limit, so that an endless upload costs nothing.</summary>
    public async Task<(string Hash, long Size)> Keep(Stream content, CancellationToken cancel)
    {
        if (content.CanSeek && content.Length > Limit) throw TooLarge();
        Directory.CreateDirectory(installation.Uploads);
        var partial = Path.Combine(installation.Uploads, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size;
            await using (var file = PrivateFile.Create(partial))
                size = await Copy(content, file, hash, cancel);
            if (size == 0) throw new Refusal(T("Berkas ini kosong.", "This file is empty."), "File");
            var name = Convert.ToHexStringLower(hash.GetHashAndReset());
            File.Move(partial, PathOf(name), overwrite: true);
            return (name, size);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public FileStream Open(string hash) => File.Exists(PathOf(hash))
        ? new(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16)
        : throw new Refusal(T("Berkas unggahan sudah dihapus. Unggah lagi.", "The uploaded file has been removed. Upload it again."));

    public void Remove(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) => Path.Combine(installation.Uploads, hash);

    private static async Task<long> Copy(Stream from, FileStream to, IncrementalHash hash, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > Limit) throw TooLarge();
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return size;
    }

    private static Refusal TooLarge() => new(T(
        $"Berkas ini lebih besar dari {Limit >> 20} MB. Bagi menjadi beberapa berkas.", $"This file is larger than {Limit >> 20} MB. Split it into several files."), "File");
}
