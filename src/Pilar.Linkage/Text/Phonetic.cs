namespace Pilar.Linkage.Text;

/// <summary>
/// A sound key over capitals A-Z: spellings of one name fall together (Achmad/Akhmat, Djoko/Joko, Soekarno/Sukarno, Fitri/Pitri,
/// Christina/Kristina, Meyer/Maier). Made for Indonesian old and new spelling, coarse enough for European names.
/// </summary>
internal static class Phonetic
{
    /// <summary>Writes the key of <paramref name="word"/> to <paramref name="to"/> (as long as the word is enough); returns its length.</summary>
    public static int Key(ReadOnlySpan<byte> word, Span<byte> to)
    {
        var n = 0;
        byte last = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : (byte)0;
            var sound = c switch
            {
                (byte)'O' when next == 'E' => Skip(ref i, 'U'),
                (byte)'U' when next == 'E' => Skip(ref i, 'U'),
                (byte)'A' when next == 'E' => Skip(ref i, 'I'),
                (byte)'T' when next == 'J' => Skip(ref i, 'K'),
                (byte)'D' when next == 'J' => Skip(ref i, 'I'),
                (byte)'S' when next is (byte)'J' or (byte)'Y' => Skip(ref i, 'S'),
                (byte)'S' when next == 'C' && i + 2 < word.Length && word[i + 2] == 'H' => Skip(ref i, 'S'),
                (byte)'C' or (byte)'K' when next == 'H' => i > 0 ? Skip(ref i, '\0') : Skip(ref i, 'K'),
                (byte)'P' when next == 'H' => Skip(ref i, 'P'),
                (byte)'C' when next == 'K' => Skip(ref i, 'K'),
                (byte)'H' when i > 0 => (byte)0,
                (byte)'E' or (byte)'Y' or (byte)'J' => (byte)'I',
                (byte)'O' => (byte)'U',
                (byte)'F' or (byte)'V' => (byte)'P',
                (byte)'Z' or (byte)'X' => (byte)'S',
                (byte)'Q' or (byte)'C' => (byte)'K',
                (byte)'D' when i == word.Length - 1 => (byte)'T',
                _ => c,
            };
            if (sound == 0 || sound == last) continue;
            to[n++] = last = sound;
        }
        return n;
    }

    private static byte Skip(ref int i, char sound)
    {
        i++;
        return (byte)sound;
    }
}
