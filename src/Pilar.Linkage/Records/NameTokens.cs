using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>Splits a written name into the words that are the name: titles, degrees and patronymic markers are left out.</summary>
internal static class NameTokens
{
    /// <summary>The words in order; returns how many (at most <paramref name="words"/> holds).</summary>
    public static int Split(ReadOnlySpan<byte> raw, Span<byte> room, TokenReader reader, Span<Word> words)
    {
        var text = new FoldedWords(room, Folding.Fold(raw, room, commas: true));
        var n = 0;
        var comma = -1;
        while (n < words.Length && text.MoveNext())
        {
            if (text.Current[0] == ',') comma = comma < 0 ? n : comma;
            else words[n++] = reader.Find(text.Current);
        }
        return Strip(words[..n], comma);
    }

    private static bool Is(in Word word, NameWord role) => (word.Role & role) != 0;

    private static int Strip(Span<Word> words, int comma)
    {
        var end = words.Length;
        while (end > 1)
        {
            var role = words[end - 1].Role;
            if ((role & NameWord.TitleAfter) != 0) end--;
            else if (end > 2 && (role & NameWord.DegreeRest) != 0 && Is(words[end - 2], NameWord.DegreeLetter)) end -= 2;
            else if (comma > 0 && end > comma && (role & NameWord.DegreeRest) != 0) end--;
            else break;
        }
        var start = 0;
        while (start < end - 1 && Is(words[start], NameWord.TitleBefore)) start++;
        var n = 0;
        for (var i = start; i < end; i++)
            if (end - start == 1 || !Is(words[i], NameWord.Marker)) words[n++] = words[i];
        return n;
    }
}
