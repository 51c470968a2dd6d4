using Pilar.Kernel;

namespace Pilar.Cli.Demo;

/// <summary>The invented province: who serves where, told as rows of lists. The same seed gives the same province.</summary>
internal sealed class DemoWorld
{
    private readonly Random random = new(63);
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly string[] villages, districts, regencies;
    private readonly DateOnly today;
    private readonly List<DemoPerson> volunteers = [];

    /// <param name="names">Code and name of every region of the province.</param>
    public DemoWorld(IReadOnlyDictionary<string, string> names, DateOnly today)
    {
        this.names = names;
        this.today = today;
        string[] At(RegionLevel level) => [.. names.Keys.Where(c => RegionCode.Level(c) == level).Order(StringComparer.Ordinal)];
        (villages, districts, regencies) = (At(RegionLevel.Village), At(RegionLevel.District), At(RegionLevel.Regency));
        Rows = [.. Psm(), .. Tksk(), .. Tagana(), .. Pensosmas(), .. KarangTaruna(), .. Lks()];
    }

    public IReadOnlyList<DemoRow> Rows { get; }
    public IReadOnlyList<string> Regencies => regencies;
    public string NameOf(string code) => names[code];

    private List<DemoRow> Psm()
    {
        var rows = new List<DemoRow>();
        foreach (var village in villages)
        {
            var count = random.Next(100) switch { < 14 => 0, < 62 => 1, < 90 => 2, _ => 3 };
            for (var i = 0; i < count; i++)
            {
                var person = Volunteer(village);
                volunteers.Add(person);
                rows.Add(Listed(new DemoRow(person, "PSM", village) { Training = random.Next(100) < 80 ? Certificate(village) : "Belum", Domicile = Elsewhere(village, 3) }, rows));
                if (random.Next(100) < 2) rows.Add(rows[^1] with { Name = DemoNames.Respelt(random, person.Name) });
            }
        }
        return rows;
    }

    private List<DemoRow> Tksk() => Filled(districts.Where(_ => random.Next(100) < 95), "TKSK", 25);

    private List<DemoRow> Pensosmas() => Filled(districts.Where(_ => random.Next(100) < 82), "PENSOSMAS", 20);

    private List<DemoRow> Tagana() => Filled(Enumerable.Range(0, 320).Select(_ => DemoNames.Pick(random, regencies)), "TAGANA", 18);

    private List<DemoRow> KarangTaruna()
    {
        var rows = new List<DemoRow>();
        foreach (var village in villages.Where(v => v[4] is '3' or '5' or '7').Where(_ => random.Next(100) < 22))
            foreach (var position in new[] { "Ketua", "Sekretaris", "Bendahara" })
                rows.Add(Listed(new DemoRow(Serving(village, 12), "KT", village) { Institution = $"Karang Taruna {names[village]}", Position = position }, rows));
        return rows;
    }

    private List<DemoRow> Lks()
    {
        string[] words = ["Harapan", "Kasih Bunda", "Al Amin", "Nurani", "Sejahtera", "Bina Insani", "Mulia", "Cahaya"];
        var rows = new List<DemoRow>();
        for (var i = 0; i < 60; i++)
        {
            var regency = DemoNames.Pick(random, regencies);
            var institution = $"LKS {DemoNames.Pick(random, words)} {names[DemoNames.Pick(random, villages)]}";
            foreach (var position in new[] { "Ketua", "Sekretaris", "Bendahara" }.Take(random.Next(2, 4)))
                rows.Add(Listed(new DemoRow(Serving(VillageIn(regency), 15), "LKS", regency) { Institution = institution, Position = position }, rows));
        }
        return rows;
    }

    private List<DemoRow> Filled(IEnumerable<string> regions, string kind, int alsoVolunteer)
    {
        var rows = new List<DemoRow>();
        foreach (var region in regions.ToList())
        {
            var person = Serving(VillageIn(region), alsoVolunteer);
            rows.Add(Listed(new DemoRow(person, kind, region) { Domicile = Place(person.Village) }, rows));
        }
        return rows;
    }

    /// <summary>Often somebody who serves as PSM nearby already: the double roles nobody sees.</summary>
    private DemoPerson Serving(string village, int alsoVolunteer) =>
        random.Next(100) < alsoVolunteer && volunteers.Where(v => v.Village[..5] == village[..5]).ToList() is { Count: > 0 } near
            ? DemoNames.Pick(random, near) : Volunteer(village);

    private DemoPerson Volunteer(string village) => DemoPerson.Invent(random, village, names[village[..8]], today);

    private DemoRow Listed(DemoRow row, List<DemoRow> before)
    {
        var issued = today.AddDays(-random.Next(60, 2600));
        var sk = random.Next(100) < 94;
        row = row with
        {
            DutyName = names[row.Duty],
            SkNumber = sk ? $"{random.Next(100, 1000)}/{random.Next(1, 400)}-Dinsos/{issued.Year}" : "Belum SK",
            SkDate = sk ? issued.ToString("dd-MM-yyyy") : "",
            SkUntil = sk ? issued.AddYears(5).AddDays(-1).ToString("dd-MM-yyyy") : "",
        };
        return DemoDefects.Spoil(random, row, before.Count > 0 ? before[^1] : null);
    }

    private string Certificate(string village) => $"{random.Next(10, 400)}/BD-PSM/{village[3..5]}/{today.Year - random.Next(1, 7)}";

    private string? Elsewhere(string village, int percent) => random.Next(100) < percent ? Place(VillageIn(village[..5])) : null;

    private string Place(string village) => $"Desa {names[village]} Kec. {names[village[..8]]}";

    private string VillageIn(string region) => DemoNames.Pick(random, [.. villages.Where(v => RegionCode.Contains(region, v))]);
}
