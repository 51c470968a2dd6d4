namespace Pilar.Linkage.Tests.Support;

/// <summary>
/// Seeded lists of invented people as other countries and offices write them. Names are built from sounds of a language, so none is anybody's; second
/// records carry typing errors, lost and swapped values.
/// </summary>
internal sealed class Lists(int seed, Lists.Tongue tongue)
{
    internal sealed record Tongue(string[] Onsets, string[] Vowels, string[] Ends, string[] Before, string[] Streets);

    public static Tongue English { get; } = new("b c d f g h j k l m n p r s t w br th st cl".Split(' '), "a e i o u ea oo ai".Split(' '), "n r ll t son ton ley man".Split(' '), [], ["street", "road", "avenue", "close", "lane"]);
    public static Tongue Spanish { get; } = new("b c d f g j l m n p r s t v ch ll".Split(' '), "a e i o u ía é".Split(' '), "ez ero ado ina os al".Split(' '), ["de la ", "del ", ""], ["calle", "avenida", "plaza"]);
    public static Tongue German { get; } = new("b d f g h k l m n r s sch st w z".Split(' '), "a e i o u ö ü ei au".Split(' '), "mann er ner berg ke sen".Split(' '), ["von ", "", ""], ["strasse", "weg", "platz"]);
    public static Tongue Vietnamese { get; } = new("b c d đ h kh l m n ng nh ph q t th tr v".Split(' '), "a à ê i ô ư uy ươ".Split(' '), "n ng nh m t p c".Split(' '), ["Văn ", "Thị ", ""], ["đường", "phố"]);
    public static Tongue Arabic { get; } = new("b d f g h j k kh l m n q r s sh t y z".Split(' '), "a aa i ee u ou".Split(' '), "d m l r b n f".Split(' '), ["Al-", "El ", "Abdel ", ""], ["street", "sharia"]);

    private readonly Random random = new(seed);

    internal sealed record Entry(string Given, string Middle, string Surname, string Number, string Street, string Town, string Postcode, DateOnly Born, string Key);

    /// <summary>Pairs of a clean and a faulty record of the same person; the second is missing for some.</summary>
    public IEnumerable<(Entry First, Entry? Second)> People(int count, double again)
    {
        var (given, surnames, streets, towns) = (Words(160, 2), Words(500, 2), Words(300, 2), Words(60, 2));
        for (var i = 0; i < count; i++)
        {
            var person = new Entry(Pick(given), random.NextDouble() < 0.4 ? Pick(given) : "", tongue.Before.Length == 0 ? Pick(surnames) : Pick(tongue.Before) + Pick(surnames),
                random.Next(1, 180).ToString(), $"{Pick(streets)} {Pick(tongue.Streets)}", Pick(towns), random.Next(1000, 9999).ToString(), new DateOnly(1930, 1, 1).AddDays(random.Next(27_000)), random.Next(1_000_000, 9_999_999).ToString());
            yield return (person, random.NextDouble() < again ? Faulty(person) : null);
        }
    }

    private Entry Faulty(Entry p)
    {
        p = p with { Given = Slip(p.Given, .2), Surname = Slip(p.Surname, .2), Number = Slip(p.Number, .08), Street = Slip(p.Street, .2), Town = Slip(p.Town, .12), Postcode = Slip(p.Postcode, .08), Key = Slip(p.Key, .1) };
        if (random.NextDouble() < .05) p = p with { Given = p.Surname, Surname = p.Given };
        if (random.NextDouble() < .3) p = p with { Middle = p.Middle.Length > 0 ? p.Middle[..1] : "" };
        return random.NextDouble() < .08 ? p with { Born = p.Born.AddDays(random.Next(2) == 0 ? 10 : 1) } : p;
    }

    private string Slip(string text, double rate)
    {
        if (random.NextDouble() < rate * .2) return "";
        if (random.NextDouble() >= rate || text.Length < 3) return text;
        var i = random.Next(text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(i, 1),
            1 => text.Insert(i, char.IsAsciiDigit(text[i]) ? random.Next(10).ToString() : ((char)('a' + random.Next(26))).ToString()),
            _ => text[..i] + text[i + 1] + text[i] + text[(i + 2)..],
        };
    }

    private string[] Words(int count, int syllables) => [.. Enumerable.Range(0, count * 2).Select(_ => Word(syllables)).Distinct().Take(count)];

    private string Word(int syllables) => Capital(string.Concat(Enumerable.Range(0, syllables).Select(_ => Any(tongue.Onsets) + Any(tongue.Vowels))) + Any(tongue.Ends));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Any(string[] list) => list[random.Next(list.Length)];

    private string Pick(string[] list) => list[(int)(random.NextDouble() * random.NextDouble() * list.Length)];
}
