using System.Text;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Tests.Text;

/// <summary>What reading does with vectors must be what the plain way of saying it gives.</summary>
public sealed class WordTests
{
    private readonly Random random = new(5);

    [Fact]
    public void The_hash_of_a_text_is_that_of_its_bytes_eight_by_eight()
    {
        for (var n = 0; n < 70; n++)
        {
            var text = Encoding.UTF8.GetBytes(Any("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", n));
            Assert.Equal(Plain(text), Hash.Of(text));
        }
    }

    [Fact]
    public void Letters_digits_and_blanks_are_folded_like_any_other_text()
    {
        var to = new byte[1024];
        for (var n = 0; n < 3000; n++)
        {
            var text = Any("abcxyzABCXYZ0189 -. ", random.Next(150));
            var plain = string.Join(' ', text.ToUpperInvariant().Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(plain, Encoding.UTF8.GetString(to, 0, Folding.Fold(Encoding.UTF8.GetBytes(text), to)));
        }
    }

    [Fact]
    public void Words_are_cut_at_every_blank()
    {
        for (var n = 0; n < 3000; n++)
        {
            var text = Any("AB7     " + new string('C', n % 60), random.Next(200));
            var room = new byte[text.Length + 64];
            random.NextBytes(room);
            Encoding.UTF8.GetBytes(text, room);
            var words = new FoldedWords(room, text.Length);
            foreach (var plain in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.True(words.MoveNext());
                Assert.Equal(plain, Encoding.UTF8.GetString(words.Current));
                Assert.Equal(plain.Contains('7'), words.HasDigit);
            }
            Assert.False(words.MoveNext());
        }
    }

    private string Any(string letters, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));

    private static ulong Plain(byte[] text)
    {
        var h = (ulong)text.Length * 0xD6E8FEB86659FD93;
        foreach (var chunk in text.Chunk(8))
        {
            var eight = new byte[8];
            chunk.CopyTo(eight, 0);
            h = Hash.Mix(h ^ BitConverter.ToUInt64(eight));
        }
        return text.Length == 0 ? Hash.Mix(h) : h;
    }
}
