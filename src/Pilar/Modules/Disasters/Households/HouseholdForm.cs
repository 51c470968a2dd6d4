using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>A household as it is written down at the door.</summary>
public sealed class HouseholdForm
{
    public const int LongestName = 200, LongestAddress = 300, LongestNote = 1000;
    private const int MostPeople = 100;

    public string? Village { get; set; }
    public string Head { get; set; } = "";
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? Point { get; set; }
    public int? People { get; set; }
    public int? Male { get; set; }
    public int? Female { get; set; }
    public int? Infants { get; set; }
    public int? Children { get; set; }
    public int? Elderly { get; set; }
    public int? Pregnant { get; set; }
    public int? Disabled { get; set; }
    public HouseDamage Damage { get; set; }
    public Stay Stay { get; set; }
    public Guid? Shelter { get; set; }
    public string? StayWhere { get; set; }

    /// <summary>Codes of goods.</summary>
    public string[] Needs { get; set; } = [];
    public string? Note { get; set; }
    public int Version { get; set; }

    internal HouseholdCard Card()
    {
        var head = Identities.Name(Written.Optional(Head, LongestName, nameof(Head)) ?? "");
        if (head.Count(char.IsLetter) < 2) throw new Refusal(T("Tulis nama kepala keluarga.", "Write the name of the head of the household."), nameof(Head));
        var people = Total();
        foreach (var (count, name, about) in new[] { (Infants, T("Balita", "Infants"), nameof(Infants)), (Children, T("Anak", "Children"), nameof(Children)), (Elderly, T("Lanjut usia", "Elderly"), nameof(Elderly)), (Pregnant, T("Ibu hamil", "Pregnant women"), nameof(Pregnant)), (Disabled, T("Penyandang disabilitas", "People with disabilities"), nameof(Disabled)) })
            if (count < 0 || count > people) throw new Refusal(T($"{name}: antara 0 dan {people} (jumlah jiwa).", $"{name}: between 0 and {people} (people in all)."), about);
        if ((Infants ?? 0) + (Children ?? 0) + (Elderly ?? 0) > people) throw new Refusal(T("Balita, anak dan lanjut usia bersama-sama lebih banyak daripada jumlah jiwa.", "Infants, children and elderly together are more than the people in all."), nameof(People));
        var point = Coordinates.Read(Point, nameof(Point));
        return new(head, Registry.Phone.Normal(Phone, nameof(Phone)), Written.Optional(Address, LongestAddress, nameof(Address)), point?.Latitude, point?.Longitude, Male, Female, Infants, Children, Elderly, Pregnant, Disabled,
            Written.Optional(StayWhere, LongestName, nameof(StayWhere)), Written.Optional(Note, LongestNote, nameof(Note)));
    }

    /// <summary>People in all: as said, or men and women added.</summary>
    internal int Total()
    {
        if (Male is < 0 or > MostPeople) throw new Refusal(T($"Laki-laki: antara 0 dan {MostPeople}.", $"Male: between 0 and {MostPeople}."), nameof(Male));
        if (Female is < 0 or > MostPeople) throw new Refusal(T($"Perempuan: antara 0 dan {MostPeople}.", $"Female: between 0 and {MostPeople}."), nameof(Female));
        var sexes = (Male ?? 0) + (Female ?? 0);
        var total = People ?? sexes;
        if (total is < 1 or > MostPeople) throw new Refusal(T($"Isi jumlah jiwa, antara 1 dan {MostPeople}.", $"Give the number of people, between 1 and {MostPeople}."), nameof(People));
        return sexes <= total ? total : throw new Refusal(T($"Laki-laki dan perempuan bersama {sexes}, lebih banyak daripada jumlah jiwa.", $"Male and female are {sexes} together, more than the people in all."), nameof(People));
    }

    public static HouseholdForm Of(Household h, HouseholdCard card) => new()
    {
        Village = h.RegionCode, Head = card.Head, Phone = Registry.Phone.Local(card.Phone), Address = card.Address, Point = card is { Latitude: { } y, Longitude: { } x } ? Coordinates.Write(new(x, y)) : null, People = h.People, Male = card.Male, Female = card.Female,
        Infants = card.Infants, Children = card.Children, Elderly = card.Elderly, Pregnant = card.Pregnant, Disabled = card.Disabled, Damage = h.Damage, Stay = h.Stay, Shelter = h.ShelterId, StayWhere = card.StayWhere, Needs = [.. h.NeedCodes], Note = card.Note, Version = h.Version,
    };
}
