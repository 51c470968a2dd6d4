using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pilar.Data.Secrets;

/// <summary>Encrypts single values at rest. Layout: key number (4 bytes, little endian), nonce (12), tag (16), cipher text.</summary>
public sealed class FieldCipher(KeyRing ring)
{
    // Making a cipher of a key costs more than a short value; one cannot be shared between threads.
    [ThreadStatic] private static (byte[]? Key, AesGcm? Aes) own;

    private const int NonceAt = 4, TagAt = 16, TextAt = 32;

    public byte[] Encrypt(string value) => Encrypt(Encoding.UTF8.GetBytes(value));

    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealed_ = new byte[TextAt + plain.Length];
        BinaryPrimitives.WriteInt32LittleEndian(sealed_, ring.CurrentNumber);
        RandomNumberGenerator.Fill(sealed_.AsSpan(NonceAt, 12));
        Aes(ring.Current).Encrypt(sealed_.AsSpan(NonceAt, 12), plain, sealed_.AsSpan(TextAt), sealed_.AsSpan(TagAt, 16), sealed_.AsSpan(0, NonceAt));
        return sealed_;
    }

    /// <exception cref="CryptographicException">The value was tampered with, or its key is missing.</exception>
    public string Decrypt(byte[] value) => Encoding.UTF8.GetString(DecryptBytes(value));

    public byte[] DecryptBytes(byte[] value)
    {
        var plain = new byte[value.Length - TextAt];
        Aes(ring.Key(KeyNumber(value))).Decrypt(value.AsSpan(NonceAt, 12), value.AsSpan(TextAt), value.AsSpan(TagAt, 16), plain, value.AsSpan(0, NonceAt));
        return plain;
    }

    private static AesGcm Aes(byte[] key)
    {
        if (own is { Aes: { } ready } && ReferenceEquals(own.Key, key)) return ready;
        own.Aes?.Dispose();
        own = (key, new(key, 16));
        return own.Aes;
    }

    /// <summary>Number of the data key a stored value was encrypted with.</summary>
    public static int KeyNumber(byte[] value) => BinaryPrimitives.ReadInt32LittleEndian(value);

    public bool IsCurrent(byte[] value) => KeyNumber(value) == ring.CurrentNumber;

    /// <summary>Keyed fingerprint (128 bits of HMAC-SHA256, base64url): equal values are found without being readable.</summary>
    public string BlindIndex(string value)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(ring.BlindKey, Encoding.UTF8.GetBytes(value), hash);
        return System.Buffers.Text.Base64Url.EncodeToString(hash[..16]);
    }
}
