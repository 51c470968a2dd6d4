using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>Splits an address into words; a number stays with the label before it (RT 3, No 96), so that it is compared with its like.</summary>
internal static unsafe class AddressTokens
{
    /// <param name="raw">The address as written.</param>
    /// <param name="room">Work space for the folded text.</param>
    /// <param name="glue">Work space for a label and its number.</param>
    /// <param name="reader">The field's words.</param>
    /// <param name="words">Receives the numbers of the distinct words.</param>
    /// <param name="most">How many words to keep.</param>
    /// <param name="longest">The sound of the longest word of letters: what a place is usually called by.</param>
    /// <param name="number">A key of the first number, or 0.</param>
    public static int Split(ReadOnlySpan<byte> raw, Span<byte> room, Span<byte> glue, TokenReader reader, Span<uint> words, int most, out uint longest, out uint number)
    {
        var text = new FoldedWords(room, Folding.Fold(raw, room));
        var n = 0;
        uint label = 0;
        var longestLength = 0;
        longest = number = 0;
        while (text.MoveNext())
        {
            var word = text.Current;
            Word found;
            if (text.HasDigit)
            {
                word = word.TrimStart((byte)'0');
                if (number == 0) number = Hash.Key(Hash.Of(word));
                if (label != 0)
                {
                    var name = new ReadOnlySpan<byte>(reader.Table[label]->Text, Math.Min((int)reader.Table[label]->Length, 8));
                    name.CopyTo(glue);
                    word[..Math.Min(word.Length, 16)].CopyTo(glue[name.Length..]);
                    word = glue[..(name.Length + Math.Min(word.Length, 16))];
                    label = 0;
                }
                found = reader.Find(word);
            }
            else
            {
                found = reader.Find(word);
                label = found.IsLabel ? found.Id : 0;
                if (found.IsLabel) continue;
                if (found.Length > longestLength && found.Length > 2) (longest, longestLength) = (found.Sound, found.Length);
            }
            if (n < most && !words[..n].Contains(found.Id)) words[n++] = found.Id;
        }
        return n;
    }
}
