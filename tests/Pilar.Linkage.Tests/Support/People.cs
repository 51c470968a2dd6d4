using System.Text;

namespace Pilar.Linkage.Tests.Support;

/// <summary>A small seeded generator of people with second records that carry the errors of real lists; every name is made of syllables.</summary>
internal sealed class People(int seed)
{
    private static readonly string[] Syllables = "BA DI KO SU RA MU NI TA WA YO LE GA RI SA NO JA HE PU DE MA".Split(' ');
    private readonly Random random = new(seed);
    private readonly List<string> names = [];
    private readonly List<string> streets = [];

    /// <summary>Person number and its fields, per record.</summary>
    public List<(int Person, string[] Cells)> Records { get; } = [];

    public static string[] Header { get; } = ["id", "nama", "nik", "tanggal_lahir", "jenis_kelamin", "alamat", "kode_desa", "telepon"];

    public People Make(int people, double again)
    {
        for (var i = 0; i < 300; i++) names.Add(Word(2 + (i % 2)));
        for (var i = 0; i < 400; i++) streets.Add(Word(3));
        for (var p = 0; p < people; p++)
        {
            var first = Person(p);
            Records.Add((p, Dirty(first, 0.3)));
            while (random.NextDouble() < again) Records.Add((p, Dirty(first, 1)));
        }
        for (var i = Records.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (Records[i], Records[j]) = (Records[j], Records[i]);
        }
        for (var i = 0; i < Records.Count; i++) Records[i].Cells[0] = $"r{i}";
        return this;
    }

    public string Csv(char separator = ',') => new StringBuilder(string.Join(separator, Header)).Append('\n')
        .AppendJoin('\n', Records.Select(r => string.Join(separator, r.Cells))).Append('\n').ToString();

    public HashSet<(string, string)> TruePairs() =>
        [.. Records.GroupBy(r => r.Person).SelectMany(g => g.SelectMany(a => g.Where(b => string.CompareOrdinal(a.Cells[0], b.Cells[0]) < 0).Select(b => (a.Cells[0], b.Cells[0]))))];

    private string[] Person(int serial)
    {
        var born = new DateOnly(1940, 1, 1).AddDays(random.Next(25_000));
        var female = random.Next(2) == 0;
        var district = 630000 + (random.Next(1, 13) * 100) + random.Next(1, 9);
        var nik = $"{district}{born.Day + (female ? 40 : 0):00}{born.Month:00}{born.Year % 100:00}{serial % 10_000:0000}";
        return ["", $"{Pick(names)} {Pick(names)} {Pick(names)}", nik, born.ToString("yyyy-MM-dd"), female ? "P" : "L",
            $"JL {Pick(streets)} NO {random.Next(1, 90)} RT {random.Next(1, 9)}", $"{district}{2000 + random.Next(1, 12)}", $"08{random.NextInt64(10_000_000_000):0000000000}"];
    }

    private string[] Dirty(string[] person, double rate)
    {
        var cells = (string[])person.Clone();
        if (random.NextDouble() < 0.3 * rate) cells[1] = Typo(cells[1]);
        if (random.NextDouble() < 0.1 * rate) cells[1] = string.Join(' ', cells[1].Split(' ').Skip(1).Append(cells[1].Split(' ')[0]));
        if (random.NextDouble() < 0.25) cells[2] = "";
        else if (random.NextDouble() < 0.08 * rate) cells[2] = Digit(cells[2]);
        if (random.NextDouble() < 0.05 * rate) cells[3] = Digit(cells[3]);
        if (random.NextDouble() < 0.2) cells[5] = "";
        if (random.NextDouble() < 0.3 * rate) cells[7] = "";
        return cells;
    }

    private string Typo(string text)
    {
        var i = random.Next(text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(i, 1),
            1 => text.Insert(i, ((char)('A' + random.Next(26))).ToString()),
            _ => text[..i] + text[i + 1] + text[i] + text[(i + 2)..],
        };
    }

    private string Digit(string text)
    {
        int i;
        do i = random.Next(text.Length);
        while (!char.IsAsciiDigit(text[i]));
        return text[..i] + (char)('0' + random.Next(10)) + text[(i + 1)..];
    }

    private string Word(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Syllables)));

    private string Pick(IReadOnlyList<string> list) => list[(int)(random.NextDouble() * random.NextDouble() * list.Count)];
}
