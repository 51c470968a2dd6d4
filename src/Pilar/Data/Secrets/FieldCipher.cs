using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pilar.Data.Secrets;

/// <summary>Encrypts single values at rest. Layout: key number (4 bytes, little endian), nonce (12), tag (16), cipher text.</summary>
public sealed class FieldCipher(KeyRing ring)
{
    private const int NonceAt = 4, TagAt = 16, TextAt = 32;

    public byte[] Encrypt(string value) => Encrypt(Encoding.UTF8.GetBytes(value));

    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealed_ = new byte[TextAt + plain.Length];
        BinaryPrimitives.WriteInt32LittleEndian(sealed_, ring.CurrentNumber);
        RandomNumberGenerator.Fill(sealed_.AsSpan(NonceAt, 12));
        using var aes = new AesGcm(ring.Current, 16);
        aes.Encrypt(sealed_.AsSpan(NonceAt, 12), plain, sealed_.AsSpan(TextAt), sealed_.AsSpan(TagAt, 16), sealed_.AsSpan(0, NonceAt));
        return sealed_;
    }

    /// <exception cref="CryptographicException">The value was tampered with, or its key is missing.</exception>
    public string Decrypt(byte[] value) => Encoding.UTF8.GetString(DecryptBytes(value));

    public byte[] DecryptBytes(byte[] value)
    {
        var plain = new byte[value.Length - TextAt];
        using var aes = new AesGcm(ring.Key(KeyNumber(value)), 16);
        aes.Decrypt(value.AsSpan(NonceAt, 12), value.AsSpan(TextAt), value.AsSpan(TagAt, 16), plain, value.AsSpan(0, NonceAt));
        return plain;
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
