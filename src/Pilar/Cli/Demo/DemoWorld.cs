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
        List<DemoRow> psm = Psm(), tagana = Tagana();
        Rows = [.. psm, .. Tksk(), .. tagana, .. Pensosmas(), .. KarangTaruna(), .. Lks(), .. Moved(psm, 9), .. Moved(tagana, 2)];
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

    /// <summary>Moved to another regency and appointed there, while the old office still lists them: the double roles that are forbidden.</summary>
    private List<DemoRow> Moved(List<DemoRow> rows, int count)
    {
        var moved = new List<DemoRow>();
        for (var i = 0; i < count; i++)
        {
            var old = DemoNames.Pick(random, rows);
            var village = VillageIn(DemoNames.Pick(random, regencies.Where(r => r != old.Duty[..5]).ToList()));
            moved.Add(Listed(new DemoRow(old.Person, old.Kind, village[..old.Duty.Length]) { Training = old.Training, Domicile = old.Kind == "PSM" ? null : Place(village) }, moved));
        }
        return moved;
    }

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
        var (issued, until) = Letter(row.Kind);
        var sk = random.Next(100) < (IsYearly(row.Kind) ? 98 : 94);
        row = row with
        {
            DutyName = names[row.Duty],
            SkNumber = sk ? $"{random.Next(100, 1000)}/{random.Next(1, 400)}-Dinsos/{issued.Year}" : "Belum SK",
            SkDate = sk ? issued.ToString("dd-MM-yyyy") : "",
            SkUntil = sk ? until.ToString("dd-MM-yyyy") : "",
        };
        return DemoDefects.Spoil(random, row, before.Count > 0 ? before[^1] : null);
    }

    /// <summary>Those paid from the yearly budget are appointed every January for the year; most are renewed in time. Others serve five years.</summary>
    private (DateOnly Issued, DateOnly Until) Letter(string kind)
    {
        if (!IsYearly(kind))
        {
            var issued = today.AddDays(-random.Next(60, 2150));
            return (issued, issued.AddYears(5).AddDays(-1));
        }
        var year = random.Next(100) < 94 ? today.Year : today.Year - 1;
        return (new DateOnly(year, 1, 1).AddDays(random.Next(Math.Min(28, today.DayOfYear))), new DateOnly(year, 12, 31));
    }

    private static bool IsYearly(string kind) => kind is "TKSK" or "PENSOSMAS";

    private string Certificate(string village) => $"{random.Next(10, 400)}/BD-PSM/{village[3..5]}/{today.Year - random.Next(1, 7)}";

    private string? Elsewhere(string village, int percent) => random.Next(100) < percent ? Place(VillageIn(village[..5])) : null;

    private string Place(string village) => $"Desa {names[village]} Kec. {names[village[..8]]}";

    private string VillageIn(string region) => DemoNames.Pick(random, [.. villages.Where(v => RegionCode.Contains(region, v))]);
}
