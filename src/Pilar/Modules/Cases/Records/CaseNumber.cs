using System.Security.Cryptography;

namespace Pilar.Modules.Cases.Records;

/// <summary>Numbers that are easy to say on the telephone and cannot be guessed.</summary>
internal static class CaseNumber
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => $"K-{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";

    public static string NewPin() => RandomNumberGenerator.GetString("0123456789", 6);

    /// <summary>As typed by somebody, in the form it is stored.</summary>
    public static string Read(string? written)
    {
        var letters = new string([.. (written ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == 9 && letters[0] == 'K' ? $"K-{letters[1..5]}-{letters[5..]}" : letters;
    }
}
