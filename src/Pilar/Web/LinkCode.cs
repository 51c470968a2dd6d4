using System.Security.Cryptography;

namespace Pilar.Web;

/// <summary>The secret of a link that opens without an account, without letters that look alike; twenty letters are 99 bits.</summary>
internal static class LinkCode
{
    public static string New(int length = 20) => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", length);
}
