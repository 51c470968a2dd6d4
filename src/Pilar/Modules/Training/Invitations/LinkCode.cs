using System.Security.Cryptography;

namespace Pilar.Modules.Training.Invitations;

/// <summary>The secret of a link that opens without an account: 99 bits, without letters that look alike.</summary>
internal static class LinkCode
{
    private const int Length = 20;

    public static string New() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", Length);
}
