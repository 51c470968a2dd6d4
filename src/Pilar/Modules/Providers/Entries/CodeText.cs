using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>Texts as they are stored: trimmed, and never longer than their column. Several codes in one column are separated by '|'.</summary>
internal static class CodeText
{
    private const int Usual = 400;

    public static string[] Split(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string>? codes, string about)
    {
        var joined = string.Join('|', (codes ?? []).Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return joined.Length <= ProviderMapping.LongText ? joined : throw new Refusal(T("Terlalu banyak pilihan; pilih yang lebih luas.", "Too many; choose something wider."), about);
    }

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <exception cref="Refusal">Longer than <paramref name="most"/>.</exception>
    public static string? Fit(string? text, string about, int most = Usual) =>
        Blank(text) is not { } written || written.Length <= most ? Blank(text) : throw new Refusal(T($"Paling panjang {Show.Number(most)} huruf.", $"At most {Show.Number(most)} characters."), about);
}
