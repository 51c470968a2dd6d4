using System.Text.RegularExpressions;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

/// <summary>What looks like somebody's own number: a NIK (16 digits) or a mobile phone.</summary>
public static partial class PersonalWords
{
    private const int Shown = 3;

    /// <returns>Each number with its middle hidden.</returns>
    public static IReadOnlyList<string> In(params IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(text => Nik().Matches(text).Concat(Mobile().Matches(Nik().Replace(text, " ")))).Select(m => Masked(m.Value)).Distinct(StringComparer.Ordinal)];

    /// <exception cref="Refusal">There is one: short texts are simply written again.</exception>
    public static void Refuse(string? text, string about)
    {
        if (In(text) is [var found, ..]) throw new Refusal(T($"Ini tampak seperti NIK atau nomor telepon seseorang: {found}. Hapus dulu; yang ditulis di sini dibaca semua daerah.", $"This looks like somebody's NIK or telephone number: {found}. Take it out; every region reads what is written here."), about);
    }

    private static string Masked(string number) => number.Trim() is var n && n.Length > 2 * Shown ? $"{n[..Shown]}…{n[^Shown..]}" : number;

    [GeneratedRegex(@"(?<!\d)\d(?:[ .\-]?\d){15}(?!\d)")]
    private static partial Regex Nik();

    [GeneratedRegex(@"(?<!\d)(?:\+?62|0)[ .\-]?8(?:[ .\-]?\d){7,11}(?!\d)")]
    private static partial Regex Mobile();
}
