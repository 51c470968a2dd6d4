using System.Text;
using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.People;

/// <summary>The phonetic key of Indonesian names (spelling families of domain knowledge 5.4).</summary>
internal static partial class NameSound
{
    public static string Of(string folded)
    {
        if (folded.Length == 0) return "";
        var sound = new StringBuilder(folded.Length);
        for (int at = 0, end; at <= folded.Length; at = end + 1)
        {
            end = folded.IndexOf(' ', at) is >= 0 and var space ? space : folded.Length;
            var begin = sound.Length;
            var word = folded.AsSpan(at, end - at);
            if (Family(word, first: at == 0 && end < folded.Length) is { } family) sound.Append(family);
            else Letters(word, sound);
            if (end < folded.Length && !Ends(sound, begin, "abdul")) sound.Append(' ');
        }

        return sound.ToString();
    }

    private static bool Ends(StringBuilder sound, int begin, string word)
    {
        if (sound.Length - begin != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (sound[begin + i] != word[i]) return false;
        return true;
    }

    /// <summary>The common form of names that are written in many ways; null for others.</summary>
    private static string? Family(ReadOnlySpan<char> word, bool first) => word switch
    {
        ['m', ..] => Muhammad().IsMatch(word) || first && ShortMuhammad().IsMatch(word) ? "muamad" : null,
        "abd" or "abdoel" or "abdul" or "abdur" or "abdus" or "abdun" => "abdul",
        "akh" or "ach" or "akhd" when first => "amad",
        ['a', ..] => Ahmad().IsMatch(word) ? "amad" : null,
        "siti" or "sitti" or "st" or "sity" => "siti",
        _ => null,
    };

    private static void Letters(ReadOnlySpan<char> word, StringBuilder sound)
    {
        var begin = sound.Length;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (letter, length) = (word[i], next) switch
            {
                ('o', 'e' or 'o') => ('u', 2),
                ('t', 'j') => ('c', 2),
                ('d', 'j') => ('j', 2),
                ('s', 'j' or 'y') => ('s', 2),
                ('p', 'h') => ('p', 2),
                ('k' or 'c', 'h') => ('\0', 2),
                ('h', _) => ('\0', 1),
                ('o', _) => ('u', 1),
                ('e' or 'y', _) => ('i', 1),
                ('f' or 'v', _) => ('p', 1),
                ('z', _) => ('j', 1),
                ('q', _) => ('k', 1),
                ('x', _) => ('s', 1),
                ('t', '\0') => ('d', 1),
                _ => (word[i], 1),
            };
            i += length - 1;
            if (letter != '\0' && (sound.Length == begin || sound[^1] != letter)) sound.Append(letter);
        }
    }

    [GeneratedRegex("^m(o|u|oe)?(h|ch|kh)+a?m+[ae][dt]$")]
    private static partial Regex Muhammad();

    [GeneratedRegex("^m(d|hd|hmd|oh|och|oech|ohd|uch|uh|uhd|oeh|uhm)?$")]
    private static partial Regex ShortMuhammad();

    [GeneratedRegex("^a(h|ch|kh)m[ae][dt]$")]
    private static partial Regex Ahmad();
}
