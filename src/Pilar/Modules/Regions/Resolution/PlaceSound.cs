using System.Text;

namespace Pilar.Modules.Regions.Resolution;

/// <summary>How an Indonesian place name sounds, so that old spelling (oe, tj, dj, sj, ch), silent h (Hulu/Ulu, Hanyar/Anyar),
/// weak e (Banua/Benua, Mesjid/Masjid), doubled letters and f/v/p, z/s, q/k fall together.</summary>
internal static class PlaceSound
{
    public static string Of(string plain)
    {
        var sound = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var next = i + 1 < plain.Length ? plain[i + 1] : '\0';
            var (letter, length) = (plain[i], next) switch
            {
                ('O', 'E') => ('U', 2),
                ('T', 'J') => ('C', 2),
                ('D', 'J') => ('I', 2),
                ('S', 'J' or 'Y') => ('S', 2),
                ('N', 'J') => ('N', 1),
                ('C', 'H') => ('K', 2),
                ('H', _) => ('\0', 1),
                ('E', _) => ('A', 1),
                ('O', _) => ('U', 1),
                ('J' or 'Y', _) => ('I', 1),
                ('F' or 'V', _) => ('P', 1),
                ('Z', _) => ('S', 1),
                ('Q', _) => ('K', 1),
                ('X', _) => ('S', 1),
                _ => (plain[i], 1),
            };
            i += length - 1;
            if (letter != '\0' && (sound.Length == 0 || sound[^1] != letter || char.IsAsciiDigit(letter))) sound.Append(letter);
        }

        return sound.ToString();
    }
}
