namespace Pilar.Cli.Demo;

/// <summary>An invented person, as they really are; the lists tell it with defects.</summary>
internal sealed class DemoPerson
{
    public required string Name { get; init; }
    public required bool Male { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required string BirthPlace { get; init; }
    public required string Village { get; init; }
    public required string Nik { get; init; }
    public required string Phone { get; init; }
    public required int Rt { get; init; }
    public required int Rw { get; init; }
    public required string Education { get; init; }
    public required string Occupation { get; init; }

    private static readonly string[] Educations = ["SD", "SMP", "SMA", "SMA", "SMA", "D3", "S1"];
    private static readonly string[] Occupations = ["Petani", "Ibu Rumah Tangga", "Wiraswasta", "Guru Honorer", "Nelayan", "Pedagang", "Swasta"];

    /// <summary>Serial numbers of 9000 and more and the phone block 000 are never issued: no real person can have them.</summary>
    public static DemoPerson Invent(Random random, string village, string birthPlace, DateOnly today, int minAge = 19, int maxAge = 66)
    {
        var male = random.Next(100) < 47;
        var birth = today.AddDays(-random.Next(minAge * 365, maxAge * 365));
        var day = birth.Day + (male ? 0 : 40);
        return new DemoPerson
        {
            Name = DemoNames.Of(random, male),
            Male = male,
            BirthDate = birth,
            BirthPlace = birthPlace,
            Village = village,
            Nik = $"{village[..8].Replace(".", "", StringComparison.Ordinal)}{day:00}{birth.Month:00}{birth.Year % 100:00}{random.Next(9000, 10000)}",
            Phone = $"08{DemoNames.Pick(random, new[] { "12", "13", "21", "52", "53" })}000{random.Next(100000):00000}",
            Rt = random.Next(1, 19),
            Rw = random.Next(1, 6),
            Education = DemoNames.Pick(random, Educations),
            Occupation = DemoNames.Pick(random, Occupations),
        };
    }
}
