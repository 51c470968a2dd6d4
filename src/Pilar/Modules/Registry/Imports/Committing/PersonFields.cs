using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>The plain texts a list knows of a person. Lasting ones stay as first written; changing ones follow the newest letter.</summary>
internal sealed record PersonField(string Name, bool Changes, Func<ListedFacts, string?> Listed, Func<Person, string?> Ours, Action<Person, string?> Set)
{
    public static readonly IReadOnlyList<PersonField> All =
    [
        new(nameof(Person.TitlesBefore), true, f => f.Front, p => p.TitlesBefore, (p, v) => p.TitlesBefore = v),
        new(nameof(Person.TitlesAfter), true, f => f.Back, p => p.TitlesAfter, (p, v) => p.TitlesAfter = v),
        new(nameof(Person.Patronymic), false, f => f.Father, p => p.Patronymic, (p, v) => p.Patronymic = v),
        new(nameof(Person.BirthPlace), false, f => f.BirthPlace, p => p.BirthPlace, (p, v) => p.BirthPlace = v),
        new(nameof(Person.Address), true, f => f.Address, p => p.Address, (p, v) => p.Address = v),
        new(nameof(Person.Rt), true, f => f.Rt, p => p.Rt, (p, v) => p.Rt = v),
        new(nameof(Person.Rw), true, f => f.Rw, p => p.Rw, (p, v) => p.Rw = v),
        new(nameof(Person.Phone), true, f => f.Phone, p => p.Phone, (p, v) => p.Phone = v),
        new(nameof(Person.Email), true, f => f.Email, p => p.Email, (p, v) => p.Email = v),
        new(nameof(Person.Education), true, f => f.Education, p => p.Education, (p, v) => p.Education = v),
        new(nameof(Person.Occupation), true, f => f.Occupation, p => p.Occupation, (p, v) => p.Occupation = v),
    ];

    public static readonly IReadOnlySet<string> Names = All.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    public static string Label(string field) => field switch
    {
        nameof(Person.Name) => T("Nama", "Name"),
        nameof(Person.TitlesBefore) => T("Gelar depan", "Titles before"),
        nameof(Person.TitlesAfter) => T("Gelar belakang", "Titles after"),
        nameof(Person.Patronymic) => T("Nama ayah (bin/binti)", "Father's name (bin/binti)"),
        "Nik" => "NIK",
        nameof(Person.Sex) => T("Jenis kelamin", "Sex"),
        nameof(Person.BirthDate) => T("Tanggal lahir", "Date of birth"),
        nameof(Person.BirthPlace) => T("Tempat lahir", "Place of birth"),
        nameof(Person.VillageCode) => T("Desa domisili", "Village of domicile"),
        nameof(Person.Address) => T("Alamat", "Address"),
        nameof(Person.Phone) => T("Telepon", "Phone"),
        nameof(Person.Education) => T("Pendidikan", "Education"),
        nameof(Person.Occupation) => T("Pekerjaan", "Occupation"),
        _ => field,
    };
}
