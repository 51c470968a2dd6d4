namespace Pilar.Cli.Demo;

/// <summary>The defects of real lists, in shares that make the demo believable (assumptions, not measurements).</summary>
internal static class DemoDefects
{
    /// <summary>What the office wrote instead of the truth. <paramref name="neighbour"/> is the row above, for a NIK copied by mistake.</summary>
    public static DemoRow Spoil(Random random, DemoRow row, DemoRow? neighbour)
    {
        row = row with { Name = random.Next(100) < 12 ? DemoNames.Respelt(random, row.Name) : random.Next(100) < 8 ? Titled(random, row) : row.Name };
        return random.Next(1000) switch
        {
            < 12 => row with { Nik = "" },
            < 22 => row with { Nik = row.Nik[..15] },
            < 27 => row with { Nik = row.Nik + row.Nik[^1] },
            < 35 => row with { Nik = OtherSex(row.Nik) },
            < 41 when neighbour is { Nik.Length: 16 } => row with { Nik = neighbour.Nik },
            < 51 => row with { BirthDate = "" },
            < 57 => row with { BirthDate = row.Person.BirthDate.Year.ToString() },
            < 61 => row with { Sex = "" },
            < 81 => row with { Remark = DemoNames.Pick(random, new[] { "Mengundurkan diri", "Meninggal", "pindah ke luar daerah", "Tidak aktif" }) },
            < 95 => row with { DutyName = Mistyped(random, row.DutyName) },
            < 103 => row with { DutyName = "Desa " + row.DutyName },
            _ => row,
        };
    }

    private static string Titled(Random random, DemoRow row) =>
        random.Next(2) == 0 ? (row.Person.Male ? "H. " : "Hj. ") + row.Name : row.Name + DemoNames.Pick(random, new[] { ", S.Sos", ", S.Pd.I", ", S.E." });

    private static string OtherSex(string nik)
    {
        var day = int.Parse(nik.AsSpan(6, 2));
        return $"{nik[..6]}{(day > 40 ? day - 40 : day + 40):00}{nik[8..]}";
    }

    private static string? Mistyped(Random random, string? name)
    {
        if (name is not { Length: > 6 }) return name;
        var at = random.Next(2, name.Length - 2);
        return random.Next(2) == 0 ? name.Remove(at, 1) : name.Insert(at, name[at].ToString());
    }
}
