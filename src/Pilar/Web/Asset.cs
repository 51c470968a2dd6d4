using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Pilar.Web;

/// <summary>A file of wwwroot, carried inside the assembly (so it is found from any working directory) and served under
/// an address that holds the hash of its content, so that browsers keep it for a year and never see a stale one.</summary>
public sealed class Asset
{
    private static readonly ConcurrentDictionary<string, Asset?> Known = new();
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    private Asset(string name, byte[] content)
    {
        Name = name;
        Content = content;
        ContentType = Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        Hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        _brotli = new(() => Compressed(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compressed(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public string Name { get; }
    public string ContentType { get; }
    public string Hash { get; }
    public byte[] Content { get; }

    /// <summary>The address of a file in wwwroot, as in <c>Asset.Url("app.css")</c>; fails when there is no such file.</summary>
    public static string Url(string name) =>
        Find(name) is { } asset ? $"/assets/{asset.Hash}/{asset.Name}" : throw new FileNotFoundException($"wwwroot/{name} is not in the assembly.");

    public static Asset? Find(string name) => Known.GetOrAdd(name, Load);

    public (byte[] Body, string? Encoding) For(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (_brotli.Value, "br")
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (_gzip.Value, "gzip")
        : (Content, null);

    private static Asset? Load(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("wwwroot/" + name);
        if (stream is null) return null;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(name, content);
    }

    private byte[] Compressed(Func<Stream, Stream> open)
    {
        using var result = new MemoryStream();
        using (var stream = open(result)) stream.Write(Content);
        return result.ToArray();
    }
}
