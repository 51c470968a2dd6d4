using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>What is filled in about a person.</summary>
public class PersonForm
{
    private const int OldestAge = 120;

    /// <summary>Full name, titles and all.</summary>
    public string Name { get; set; } = "";

    /// <summary>Sixteen digits as on the card; when changing a person, empty leaves the stored number alone.</summary>
    public string? Nik { get; set; }
    public Sex? Sex { get; set; }
    public string? BirthPlace { get; set; }
    public DateOnly? BirthDate { get; set; }

    /// <summary>Village of domicile, as on the card.</summary>
    public string? Village { get; set; }
    public string? Address { get; set; }
    public string? Rt { get; set; }
    public string? Rw { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Education { get; set; }
    public string? Occupation { get; set; }

    /// <summary>People who may be the same were shown, and it is none of them.</summary>
    public bool ConfirmedDistinct { get; set; }

    internal static PersonForm Of(Person person) => Fill(new PersonForm(), person);

    internal static T Fill<T>(T form, Person person) where T : PersonForm
    {
        form.Name = person.FullName;
        (form.Sex, form.BirthPlace, form.BirthDate, form.Village) = (person.Sex, person.BirthPlace, person.BirthDate, person.VillageCode);
        (form.Address, form.Rt, form.Rw) = (person.Address, person.Rt, person.Rw);
        (form.Phone, form.Email) = (Registry.Phone.Local(person.Phone), person.Email);
        (form.Education, form.Occupation) = (person.Education, person.Occupation);
        return form;
    }

    /// <summary>Checks everything but NIK and village, and writes it to the person.</summary>
    internal void Write(Person person, DateOnly today)
    {
        var name = PersonName.Parse(Name);
        if (name.Full.Count(char.IsLetter) < 2) throw new Refusal(T("Tulis nama lengkap seperti di KTP.", "Write the full name as on the identity card."), nameof(Name));
        if (name.Full.Any(char.IsDigit)) throw new Refusal(T("Nama tidak boleh berisi angka.", "A name has no digits."), nameof(Name));
        if (BirthDate > today) throw new Refusal(T("Tanggal lahir belum terjadi.", "The birth date lies in the future."), nameof(BirthDate));
        if (BirthDate < today.AddYears(-OldestAge)) throw new Refusal(T("Tanggal lahir ini lebih dari 120 tahun lalu. Periksa tahunnya.", "This birth date is more than 120 years ago. Check the year."), nameof(BirthDate));
        if (Blank(Email) is { } email && (email.IndexOf('@') is < 1 || email.Contains(' ') || !email[(email.IndexOf('@') + 1)..].Contains('.')))
            throw new Refusal(T("Alamat surel ini tidak lengkap.", "This e-mail address is incomplete."), nameof(Email));
        person.Rename(name.Full, PersonName.Fold(name.Full));
        (person.TitlesBefore, person.TitlesAfter, person.Patronymic) = (Blank(name.Front), Blank(name.Back), Blank(name.Father));
        (person.Sex, person.BirthPlace, person.BirthDate) = (Sex, Blank(BirthPlace), BirthDate);
        (person.Address, person.Rt, person.Rw) = (Blank(Address), Neighbourhood(Rt, nameof(Rt)), Neighbourhood(Rw, nameof(Rw)));
        (person.Phone, person.Email) = (Registry.Phone.Normal(Phone, nameof(Phone)), Blank(Email));
        (person.Education, person.Occupation) = (Blank(Education), Blank(Occupation));
    }

    /// <summary>The village, when it exists; null when none is given.</summary>
    internal string? KnownVillage(RegionTree tree) => Blank(Village) is not { } code ? null
        : tree.Find(code) is { Level: RegionLevel.Village } ? code
        : throw new Refusal(T("Pilih desa atau kelurahan sampai tingkat terakhir.", "Choose the village down to the last step."), nameof(Village));

    private static string? Neighbourhood(string? written, string about)
    {
        var digits = Blank(written)?.TrimStart('0');
        return digits is null ? null
            : digits.Length <= 3 && digits.All(char.IsAsciiDigit) ? digits.PadLeft(3, '0')
            : throw new Refusal(T("RT dan RW berupa angka, paling banyak tiga.", "RT and RW are numbers of at most three digits."), about);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A person who is not yet registered, with a first role when there is one.</summary>
public sealed class RegisterForm : PersonForm
{
    public Pillars.RoleForm? Role { get; set; }
}

/// <summary>Changes to a person, made on what stood there at <see cref="Version"/>.</summary>
public sealed class ChangeForm : PersonForm
{
    public int Version { get; set; }

    internal static new ChangeForm Of(Person person) => Fill(new ChangeForm { Version = person.Version }, person);
}
