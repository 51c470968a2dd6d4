using System.Security.Cryptography;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Field;

/// <summary>Photos on their way from a phone, kept in pieces, encrypted, until the act that names them takes them. A piece that has arrived stays, whatever cuts the connection.</summary>
public sealed class FieldFiles(Installation installation, FieldCipher cipher, Actor actor)
{
    public const int MostBytes = 3 << 20, MostPiece = 256 << 10, MostWaiting = 60;

    /// <summary>A file nobody has asked for is thrown away after this time.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether all of the file is here.</summary>
    public bool Has(Guid account, string hash) => File.Exists(Whole(account, hash));

    /// <summary>How much of the file is here.</summary>
    public long Offset(Guid account, string hash) => File.Exists(Whole(account, hash)) ? cipher.DecryptBytes(File.ReadAllBytes(Whole(account, hash))).Length : Pieces(account, hash).Sum(p => p.Length);

    /// <summary>Takes the piece that begins at an offset; what is here already is passed over.</summary>
    /// <param name="total">Length of the whole file.</param>
    /// <returns>How much is here now.</returns>
    /// <exception cref="Refusal">A gap lies before it, or the whole is not what its name says.</exception>
    public async Task<long> Put(Guid account, string hash, long offset, byte[] piece, long total, CancellationToken cancel)
    {
        if (total is < 1 or > MostBytes) throw new Refusal(T($"Satu berkas paling besar {MostBytes >> 20} MB.", $"A file has {MostBytes >> 20} MB at most."), "file");
        if (File.Exists(Whole(account, hash))) return total;
        var folder = Directory.CreateDirectory(Folder(account)).FullName;
        if (Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)[..64]).Distinct().Take(MostWaiting + 1).Count(f => f != hash) >= MostWaiting)
            throw new Refusal(T($"Sudah {MostWaiting} berkas menunggu laporannya. Kirim dulu laporannya.", $"{MostWaiting} files wait for their reports already. Send the reports first."), "file");
        var here = Pieces(account, hash).Sum(p => p.Length);
        if (offset > here) throw new Refusal(T($"Kirim mulai dari {here}.", $"Send from {here} on."), "offset");
        if (offset + piece.Length > total) throw new Refusal(T("Potongan ini melewati akhir berkas.", "The piece goes beyond the end of the file."), "offset");
        if (offset + piece.Length > here) await Write($"{Whole(account, hash)}.{here:D8}", piece[(int)(here - offset)..], cancel);
        return Math.Max(here, offset + piece.Length) is var now && now == total ? await Join(account, hash, cancel) : now;
    }

    /// <summary>The files an act of this actor names, as a form would bring them.</summary>
    /// <exception cref="FieldWaits">One has not arrived.</exception>
    public async Task<IReadOnlyList<IFormFile>> Of(IReadOnlyList<string>? hashes, string about, CancellationToken cancel)
    {
        var files = new List<IFormFile>();
        foreach (var hash in hashes ?? [])
        {
            if (!IsHash(hash)) throw new Refusal(T("Nama berkas bukan SHA-256.", "The name of the file is no SHA-256."), about);
            if (actor.AccountId is not { } account || !File.Exists(Whole(account, hash))) throw new FieldWaits(T("Menunggu fotonya terkirim.", "Waits until its photo has been sent."));
            var content = new MemoryStream(cipher.DecryptBytes(await File.ReadAllBytesAsync(Whole(account, hash), cancel)));
            files.Add(new FormFile(content, 0, content.Length, about, $"{hash}.jpg") { Headers = new HeaderDictionary(), ContentType = "image/jpeg" });
        }
        return files;
    }

    /// <summary>Throws away what nobody asked for.</summary>
    /// <param name="needed">Names of files that stay, however old.</param>
    public void Sweep(DateTime before, IReadOnlySet<string> needed)
    {
        var root = Path.Combine(installation.Uploads, "field");
        if (!Directory.Exists(root)) return;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before && !needed.Contains(Path.GetFileName(f)[..64]))) File.Delete(file);
    }

    private async Task<long> Join(Guid account, string hash, CancellationToken cancel)
    {
        var pieces = Pieces(account, hash);
        var content = pieces.SelectMany(p => p).ToArray();
        var intact = Convert.ToHexStringLower(SHA256.HashData(content)) == hash;
        if (intact) await Write(Whole(account, hash), content, cancel);
        foreach (var piece in PiecesOf(account, hash).ToList()) File.Delete(piece);
        return intact ? content.Length : throw new Refusal(T("Isi berkas tidak cocok dengan namanya. Kirim lagi dari awal.", "The content does not match the name of the file. Send it again from the start."), "file");
    }

    private List<byte[]> Pieces(Guid account, string hash) => !Directory.Exists(Folder(account)) ? []
        : [.. PiecesOf(account, hash).Order(StringComparer.Ordinal).Select(f => cipher.DecryptBytes(File.ReadAllBytes(f)))];

    /// <summary>Named after the file and where they begin; a search for "NAME.*" would also find the whole file, which has no such end.</summary>
    private IEnumerable<string> PiecesOf(Guid account, string hash) =>
        Directory.EnumerateFiles(Folder(account), $"{hash}*").Where(f => Path.GetFileName(f).Length > hash.Length && !f.EndsWith(".new", StringComparison.Ordinal));

    private async Task Write(string path, byte[] content, CancellationToken cancel)
    {
        var next = path + ".new";
        await using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(cipher.Encrypt(content), cancel);
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }

    private string Folder(Guid account) => Path.Combine(installation.Uploads, "field", account.ToString("N"));

    private string Whole(Guid account, string hash) => Path.Combine(Folder(account), hash);
}
