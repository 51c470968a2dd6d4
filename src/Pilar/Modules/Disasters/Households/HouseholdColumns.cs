using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>The columns of the sheet of households: what is downloaded can be filled in and uploaded. Either language heads a column.</summary>
internal static class HouseholdColumns
{
    public static readonly (string Id, string En)
        Village = ("Kode desa", "Village code"), VillageName = ("Desa", "Village"), Head = ("Kepala keluarga", "Head of household"), Phone = ("Telepon", "Phone"), Address = ("Alamat", "Address"), Point = ("Titik", "Point"),
        People = ("Jumlah jiwa", "People"), Male = ("Laki-laki", "Male"), Female = ("Perempuan", "Female"), Infants = ("Balita", "Infants"), Children = ("Anak", "Children"), Elderly = ("Lanjut usia", "Elderly"), Pregnant = ("Ibu hamil", "Pregnant"), Disabled = ("Disabilitas", "Disabled"),
        Damage = ("Kerusakan rumah", "Damage"), Stay = ("Tinggal sekarang", "Stays"), StayWhere = ("Di mana", "Where"), Needs = ("Kebutuhan", "Needs"), Note = ("Catatan", "Note");

    public static IReadOnlyList<(string Id, string En)> All { get; } = [Village, VillageName, Head, Phone, Address, Point, People, Male, Female, Infants, Children, Elderly, Pregnant, Disabled, Damage, Stay, StayWhere, Needs, Note];

    public static IReadOnlyList<string> Headings => [.. All.Select(c => T(c.Id, c.En))];
}
