using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Pilar.Modules.Selections.Model;

/// <summary>Chance that can be repeated: the same seed and the same names give the same order, on every machine and in whatever order they come.</summary>
public static class Fate
{
    public static ulong Of(int seed, params ReadOnlySpan<Guid> names)
    {
        Span<byte> text = stackalloc byte[4 + names.Length * 16], hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(text, seed);
        for (var i = 0; i < names.Length; i++) names[i].TryWriteBytes(text[(4 + i * 16)..], bigEndian: true, out _);
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
