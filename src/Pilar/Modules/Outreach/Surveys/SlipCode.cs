using Pilar.Kernel;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>The code of a slip: eight random letters (40 bits) and one that checks them. The alphabet has 31 letters, a prime: one wrong letter, or two neighbours
/// in the wrong order, never make another code that holds.</summary>
public static class SlipCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Random = 8;

    public static string New() => LinkCode.New(Random) is var letters ? letters + Check(letters) : "";

    /// <summary>What somebody typed, as it is stored.</summary>
    /// <exception cref="Refusal">It is mistyped.</exception>
    public static string Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return code.Length == Random + 1 && code.All(c => Letters.Contains(c)) && code[Random] == Check(code[..Random]) ? code
            : throw new Refusal(T($"Kode \"{typed}\" salah ketik. Periksa lagi lembarnya.", $"The code \"{typed}\" is mistyped. Look at the slip again."), "Code");
    }

    /// <summary>"abc def ghj", as it is printed.</summary>
    public static string Shown(string code) => string.Join(' ', code.Chunk(3).Select(c => new string(c)));

    private static char Check(string letters) => Letters[letters.Select((c, i) => (i + 1) * Letters.IndexOf(c)).Sum() % Letters.Length];
}
