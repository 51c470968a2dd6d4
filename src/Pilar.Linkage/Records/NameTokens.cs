using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>Splits a written name into the words that are the name: titles, degrees and patronymic markers are left out.</summary>
internal static unsafe class NameTokens
{
    /// <summary>Numbers of the words in order; returns how many (at most <paramref name="words"/> holds).</summary>
    public static int Split(ReadOnlySpan<byte> raw, Span<byte> room, TokenReader reader, Span<uint> words)
    {
        var length = Folding.Fold(raw, room, commas: true);
        var text = (ReadOnlySpan<byte>)room[..length];
        var n = 0;
        var comma = -1;
        while (n < words.Length && text.Length > 0)
        {
            var space = text.IndexOf((byte)' ');
            var word = space < 0 ? text : text[..space];
            text = space < 0 ? default : text[(space + 1)..];
            if (word.IsEmpty) continue;
            if (word[0] == ',')
            {
                if (comma < 0) comma = n;
                continue;
            }
            words[n++] = reader.Find(word);
        }
        return Strip(words[..n], reader.Table, comma);
    }

    private static int Strip(Span<uint> words, TokenTable table, int comma)
    {
        var end = words.Length;
        while (end > 1)
        {
            var role = table[words[end - 1]]->Role;
            if (role.HasFlag(NameWord.TitleAfter)) end--;
            else if (end > 2 && role.HasFlag(NameWord.DegreeRest) && table[words[end - 2]]->Role.HasFlag(NameWord.DegreeLetter)) end -= 2;
            else if (comma > 0 && end > comma && role.HasFlag(NameWord.DegreeRest)) end--;
            else break;
        }
        var start = 0;
        while (start < end - 1 && table[words[start]]->Role.HasFlag(NameWord.TitleBefore)) start++;
        var n = 0;
        for (var i = start; i < end; i++)
            if (end - start == 1 || !table[words[i]]->Role.HasFlag(NameWord.Marker)) words[n++] = words[i];
        return n;
    }
}
