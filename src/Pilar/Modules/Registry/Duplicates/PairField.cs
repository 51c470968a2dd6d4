using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>A field of two people side by side.</summary>
/// <param name="Key">The group of columns (<see cref="PersonColumns.Groups"/>).</param>
/// <param name="Name">Its name in the JSON interface and in the reasons of a pair.</param>
/// <param name="Label">What people read.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="IsForAll">Shown of people of other regions too.</param>
internal sealed record PairField(string Key, string Name, string Label, Func<Person, RegionTree, string?> Text, bool IsForAll = false)
{
    public static IReadOnlyList<PairField> All =>
    [
        new(nameof(Person.Name), "name", T("Nama", "Name"), (p, _) => p.Name, IsForAll: true),
        new(nameof(Person.TitlesBefore), "titles_before", T("Gelar depan", "Titles before"), (p, _) => p.TitlesBefore),
        new(nameof(Person.TitlesAfter), "titles_after", T("Gelar belakang", "Titles after"), (p, _) => p.TitlesAfter),
        new(nameof(Person.Patronymic), "patronymic", T("Bin/binti", "Father's name"), (p, _) => p.Patronymic),
        new(nameof(Person.NikHint), "nik", "NIK", (p, _) => p.NikHint is null ? null : $"{NikStateNames.Masked(p.NikHint)} ({p.NikState.Name()})", IsForAll: true),
        new(nameof(Person.Sex), "sex", T("Jenis kelamin", "Sex"), (p, _) => p.Sex?.Name(), IsForAll: true),
        new(nameof(Person.BirthPlace), "birth_place", T("Tempat lahir", "Birth place"), (p, _) => p.BirthPlace),
        new(nameof(Person.BirthDate), "birth_date", T("Tanggal lahir", "Birth date"), (p, _) => p.BirthDate is { } date ? Show.Date(date) : null, IsForAll: true),
        new(nameof(Person.VillageCode), "village", T("Tinggal di", "Lives in"), (p, tree) => p.VillageCode is { } code ? tree.Place(code) : null, IsForAll: true),
        new(nameof(Person.Address), "address", T("Alamat", "Address"), (p, _) => Joined(p.Address, Said("RT", p.Rt), Said("RW", p.Rw))),
        new(nameof(Person.Phone), "phone", T("Telepon", "Phone"), (p, _) => p.Phone is { } phone ? Phone.Local(phone) : null),
        new(nameof(Person.Email), "email", T("Surel", "E-mail"), (p, _) => p.Email),
        new(nameof(Person.Education), "education", T("Pendidikan", "Education"), (p, _) => p.Education),
        new(nameof(Person.Occupation), "occupation", T("Pekerjaan", "Occupation"), (p, _) => p.Occupation),
        new(nameof(Person.DiedOn), "died_on", T("Meninggal", "Died"), (p, _) => p.DiedOn is { } date ? Show.Date(date) : null),
    ];

    /// <summary>Keys of fields named as in the JSON interface.</summary>
    /// <exception cref="Refusal">There is no such field.</exception>
    public static string[] Keys(IEnumerable<string> names) => [.. names.Select(name => All.FirstOrDefault(f => f.Name == name)?.Key
        ?? throw new Refusal(T($"Isian \"{name}\" tidak dikenal. Yang ada: {string.Join(", ", All.Select(f => f.Name))}.", $"Field \"{name}\" is not known. There are: {string.Join(", ", All.Select(f => f.Name))}."), "FromMerged"))];

    private static string? Joined(params string?[] parts) => string.Join(" ", parts.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static string? Said(string word, string? value) => value is null ? null : $"{word} {value}";
}
