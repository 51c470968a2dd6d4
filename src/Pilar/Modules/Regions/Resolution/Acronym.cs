namespace Pilar.Modules.Regions.Resolution;

/// <summary>Regencies by their acronyms: HSU (initials), Tanbu (beginnings of words), Batola (letters of every word in order).</summary>
internal static class Acronym
{
    private const int Longest = 8;

    /// <summary>How far the acronym is from the name; very far when it is none of it.</summary>
    public static double Cost(string acronym, PlaceName name)
    {
        if (acronym.Length is < 2 or > Longest || acronym.Length * 3 > name.Plain.Length * 2 || acronym[0] != name.Plain[0]) return double.MaxValue;
        if (acronym.Length == name.Words.Length && name.Words.Select((w, i) => w.Text[0] == acronym[i]).All(same => same)) return 0.1;
        if (acronym.Length < 4) return double.MaxValue;
        return OfBeginnings(acronym, name.Words, 0) ? 0.3 : OfLetters(acronym, name.Words) ? 0.45 : double.MaxValue;
    }

    private static bool OfBeginnings(ReadOnlySpan<char> rest, PlaceWord[] words, int at)
    {
        if (at == words.Length) return rest.IsEmpty;
        var word = words[at].Text;
        for (var length = 1; length <= rest.Length && length <= word.Length && rest[length - 1] == word[length - 1]; length++)
            if (OfBeginnings(rest[length..], words, at + 1)) return true;
        return false;
    }

    /// <summary>Every word gives at least one letter, all in order.</summary>
    private static bool OfLetters(string acronym, PlaceWord[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var before = at;
            foreach (var letter in word.Text)
                if (at < acronym.Length && acronym[at] == letter) at++;
            if (at == before) return false;
        }

        return at == acronym.Length;
    }
}
