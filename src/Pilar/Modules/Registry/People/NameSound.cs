using System.Text;
using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.People;

/// <summary>The phonetic key of Indonesian names (spelling families of domain knowledge 5.4).</summary>
internal static partial class NameSound
{
    public static string Of(string folded)
    {
        if (folded.Length == 0) return "";
        var words = folded.Split(' ');
        var sound = new StringBuilder(folded.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = Family(words[i], first: i == 0 && words.Length > 1);
            sound.Append(word);
            if (i < words.Length - 1 && word != "abdul") sound.Append(' ');
        }

        return sound.ToString();
    }

    private static string Family(string word, bool first)
    {
        if (Muhammad().IsMatch(word) || first && ShortMuhammad().IsMatch(word)) return "muamad";
        if (Ahmad().IsMatch(word) || first && word is "akh" or "ach" or "akhd") return "amad";
        if (word is "abd" or "abdoel" or "abdul" or "abdur" or "abdus" or "abdun") return "abdul";
        if (word is "siti" or "sitti" or "st" or "sity") return "siti";
        return Letters(word);
    }

    private static string Letters(string word)
    {
        var sound = new StringBuilder(word.Length);
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
            if (letter != '\0' && (sound.Length == 0 || sound[^1] != letter)) sound.Append(letter);
        }

        return sound.ToString();
    }

    [GeneratedRegex("^m(o|u|oe)?(h|ch|kh)+a?m+[ae][dt]$")]
    private static partial Regex Muhammad();

    [GeneratedRegex("^m(d|hd|hmd|oh|och|oech|ohd|uch|uh|uhd|oeh|uhm)?$")]
    private static partial Regex ShortMuhammad();

    [GeneratedRegex("^a(h|ch|kh)m[ae][dt]$")]
    private static partial Regex Ahmad();
}
