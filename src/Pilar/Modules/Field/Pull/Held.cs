using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Pilar.Modules.Field.Pull;

/// <summary>What a phone has: share -> id -> hash of the content.</summary>
internal sealed class Held
{
    private const int HashBytes = 6;

    public SortedDictionary<string, SortedDictionary<string, string>> Shares { get; init; } = new(StringComparer.Ordinal);

    /// <summary>48 bits: that a changed record looks like the one the phone has happens once in 280,000,000,000,000 changes.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToBase64String(SHA256.HashData(content).AsSpan(0, HashBytes));

    public bool Has(string share, string id, string hash) => Shares.TryGetValue(share, out var records) && records.TryGetValue(id, out var known) && known == hash;

    public void Put(string share, string id, string hash)
    {
        if (!Shares.TryGetValue(share, out var records)) Shares[share] = records = new(StringComparer.Ordinal);
        records[id] = hash;
    }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(brotli, Shares);
        return packed.ToArray();
    }

    public static Held Of(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var held = new Held();
        foreach (var (share, records) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(brotli)!)
            foreach (var (id, hash) in records) held.Put(share, id, hash);
        return held;
    }
}
