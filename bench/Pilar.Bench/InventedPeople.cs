using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Bench;

/// <summary>People that follow from their number: village, name, birth date, NIK and id. Spread evenly over all villages of Indonesia.</summary>
internal static class InventedPeople
{
    private static readonly string[] Syllables = ["ra", "mu", "ha", "si", "ti", "no", "wa", "lu", "ka", "di", "fa", "ba", "su", "mi", "ya", "ri", "da", "na", "to", "pu"];
    private static readonly string[] Common = ["Muhammad", "Siti", "Ahmad", "Nur", "Abdul", "Sri", "Dewi", "Agus"];
    private static readonly Lazy<string[]> Villages = new(() => [.. RegionTree.FromPackage().Below(RegionCode.Nation, RegionLevel.Village).Select(v => v.Code)]);

    public static string Village(int n) => Villages.Value[(int)(n * 48271L % Villages.Value.Length)];

    public static string Regency(int n) => Village(n)[..5];

    public static bool IsMale(int n) => n % 2 == 0;

    public static DateOnly BirthDate(int n) => new DateOnly(1955, 1, 1).AddDays((int)(n * 104729L % 18000));

    /// <summary>One common first name and two coined words: eight thousand of each, so that names repeat as real ones do.</summary>
    public static string Name(int n)
    {
        var mix = n * 2654435761L;
        return $"{Common[n % Common.Length]} {Word((int)(mix % 8000))} {Word((int)(mix / 8000 % 8000))}";
    }

    public static string Nik(int n)
    {
        var birth = BirthDate(n);
        return $"{Village(n)[..8].Replace(".", "", StringComparison.Ordinal)}{birth.Day + (IsMale(n) ? 0 : 40):00}{birth.Month:00}{birth.Year % 100:00}{9000 + n / Villages.Value.Length % 1000}";
    }

    /// <summary>The name with a letter left out of its last word.</summary>
    public static string MisspeltName(int n)
    {
        var name = Name(n);
        return name.Remove(name.Length - 3, 1);
    }

    /// <summary>Ids in the order of numbers, as version-7 ids are in the order of time.</summary>
    public static Guid Id(int n) => new(0x01900000 + (n >> 16), (short)(n & 0x7fff), (short)(0x7000 | (n >> 15 & 1)), 0x80, 0, 0, 0, (byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n);

    private static string Word(int w)
    {
        var word = Syllables[w % 20] + Syllables[w / 20 % 20] + Syllables[w / 400 % 20];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
