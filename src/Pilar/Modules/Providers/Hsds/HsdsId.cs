using System.Security.Cryptography;
using System.Text;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>Ids of what HSDS makes an object and this directory a column: the same every time (a UUID of version 8 over a hash).</summary>
internal static class HsdsId
{
    public static Guid Of(params object[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', parts)))[..16];
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
