using static Pilar.Kernel.Language;

namespace Pilar.Kernel;

/// <summary>What people write, without blanks around it and never longer than it may be.</summary>
public static class Written
{
    public static string? Optional(string? text, int most, string about) => string.IsNullOrWhiteSpace(text) ? null
        : text.Trim() is var trimmed && trimmed.Length <= most ? trimmed
        : throw new Refusal(T($"Terlalu panjang: paling banyak {Show.Number(most)} huruf.", $"Too long: at most {Show.Number(most)} characters."), about);

    /// <param name="missing">The sentence for whoever wrote nothing.</param>
    public static string Required(string? text, int most, string missing, string about) => Optional(text, most, about) ?? throw new Refusal(missing, about);
}
