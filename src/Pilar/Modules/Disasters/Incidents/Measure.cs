using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>What is counted in a disaster. Stored by name.</summary>
public enum Measure
{
    Dead, DeadMale, DeadFemale, Missing, Injured,
    AffectedHouseholds, AffectedPeople, Male, Female, Infants, Children, Elderly, Pregnant, Disabled,
    DisplacedHouseholds, DisplacedPeople,
    HousesHeavy, HousesMedium, HousesLight, HousesFlooded,
    Schools, Worship, Health, Offices, Bridges,
    Loss,
}

public enum MeasureGroup { Victims, Affected, Displaced, Houses, Public, Loss }

public static class Measures
{
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>What a first message tells.</summary>
    public static IReadOnlyList<Measure> First { get; } = [Measure.Dead, Measure.Missing, Measure.Injured, Measure.DisplacedHouseholds, Measure.DisplacedPeople, Measure.HousesHeavy, Measure.HousesFlooded];

    /// <summary>What stands on top of a page.</summary>
    public static IReadOnlyList<Measure> Main { get; } = [Measure.Dead, Measure.Missing, Measure.Injured, Measure.AffectedPeople, Measure.DisplacedPeople, Measure.HousesHeavy];

    public static MeasureGroup Group(this Measure measure) => measure switch
    {
        <= Measure.Injured => MeasureGroup.Victims,
        <= Measure.Disabled => MeasureGroup.Affected,
        <= Measure.DisplacedPeople => MeasureGroup.Displaced,
        <= Measure.HousesFlooded => MeasureGroup.Houses,
        <= Measure.Bridges => MeasureGroup.Public,
        _ => MeasureGroup.Loss,
    };

    public static string Name(this MeasureGroup group) => group switch
    {
        MeasureGroup.Victims => T("Korban", "Victims"),
        MeasureGroup.Affected => T("Terdampak", "Affected"),
        MeasureGroup.Displaced => T("Mengungsi", "Displaced"),
        MeasureGroup.Houses => T("Rumah", "Houses"),
        MeasureGroup.Public => T("Bangunan umum rusak", "Public buildings damaged"),
        MeasureGroup.Loss => T("Perkiraan kerugian", "Estimated loss"),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public static string Name(this Measure measure) => measure switch
    {
        Measure.Dead => T("Meninggal", "Dead"),
        Measure.DeadMale => T("Meninggal, laki-laki", "Dead, male"),
        Measure.DeadFemale => T("Meninggal, perempuan", "Dead, female"),
        Measure.Missing => T("Hilang", "Missing"),
        Measure.Injured => T("Luka-luka", "Injured"),
        Measure.AffectedHouseholds => T("Keluarga terdampak", "Affected households"),
        Measure.AffectedPeople => T("Jiwa terdampak", "Affected people"),
        Measure.Male => T("Laki-laki terdampak", "Affected, male"),
        Measure.Female => T("Perempuan terdampak", "Affected, female"),
        Measure.Infants => T("Balita (0–4 tahun)", "Infants (0–4 years)"),
        Measure.Children => T("Anak (5–17 tahun)", "Children (5–17 years)"),
        Measure.Elderly => T("Lanjut usia (60 tahun ke atas)", "Elderly (60 and above)"),
        Measure.Pregnant => T("Ibu hamil", "Pregnant women"),
        Measure.Disabled => T("Penyandang disabilitas", "People with disabilities"),
        Measure.DisplacedHouseholds => T("Keluarga mengungsi", "Displaced households"),
        Measure.DisplacedPeople => T("Jiwa mengungsi", "Displaced people"),
        Measure.HousesHeavy => T("Rumah rusak berat", "Houses, heavily damaged"),
        Measure.HousesMedium => T("Rumah rusak sedang", "Houses, damaged"),
        Measure.HousesLight => T("Rumah rusak ringan", "Houses, lightly damaged"),
        Measure.HousesFlooded => T("Rumah terendam", "Houses under water"),
        Measure.Schools => T("Sekolah", "Schools"),
        Measure.Worship => T("Rumah ibadah", "Places of worship"),
        Measure.Health => T("Fasilitas kesehatan", "Health facilities"),
        Measure.Offices => T("Kantor", "Offices"),
        Measure.Bridges => T("Jembatan dan jalan", "Bridges and roads"),
        Measure.Loss => T("Kerugian (rupiah)", "Loss (rupiah)"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
