namespace Pilar.Modules.Providers.Entries;

/// <summary>Several codes in one column, separated by '|'.</summary>
internal static class CodeText
{
    public static string[] Split(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string>? codes) => string.Join('|', (codes ?? []).Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
