using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Sheets;

/// <summary>The columns of the sheet of providers, one row a service: what is exported can be changed and uploaded again. Either language heads a column.</summary>
internal static class ProviderColumns
{
    public static readonly (string Id, string En)
        Name = ("Nama pemberi layanan", "Provider"), Kind = ("Jenis pemberi layanan", "Kind of provider"), Home = ("Dikelola wilayah", "Kept by region"), About = ("Keterangan", "About"),
        Phone = ("Telepon", "Phone"), WhatsApp = ("WhatsApp", "WhatsApp number"), Email = ("Surel", "E-mail"), Website = ("Situs", "Website"), Languages = ("Bahasa", "Languages"), Public = ("Untuk umum", "Public"),
        Address = ("Alamat", "Address"), Place = ("Wilayah alamat", "Region of address"), PostalCode = ("Kode pos", "Postal code"), Point = ("Titik", "Point"), Access = ("Kemudahan", "Accessibility"), Hours = ("Jam buka", "Hours"), Exceptions = ("Hari khusus", "Exceptions"),
        Service = ("Layanan", "Service"), Description = ("Penjelasan layanan", "Description"), Type = ("Jenis layanan", "Type of service"), Residential = ("Dalam panti", "In a home"), Areas = ("Wilayah layanan", "Area served"), Residents = ("Warga setempat saja", "Residents only"),
        Ppks = ("Jenis PPKS", "Kinds of PPKS"), AgeFrom = ("Umur dari", "Age from"), AgeTo = ("Umur sampai", "Age to"), Sex = ("Jenis kelamin", "Sex"), Income = ("Batas penghasilan", "Income limit"), Papers = ("Berkas", "Papers"),
        Cost = ("Biaya", "Cost"), CostNote = ("Keterangan biaya", "About cost"), Apply = ("Cara mengajukan", "How to apply"), Capacity = ("Jumlah tempat", "Places"), Taken = ("Terisi", "Taken"), Waiting = ("Menunggu", "Waiting");

    public static IReadOnlyList<(string Id, string En)> All { get; } =
    [
        Name, Kind, Home, About, Phone, WhatsApp, Email, Website, Languages, Public, Address, Place, PostalCode, Point, Access, Hours, Exceptions,
        Service, Description, Type, Residential, Areas, Residents, Ppks, AgeFrom, AgeTo, Sex, Income, Papers, Cost, CostNote, Apply, Capacity, Taken, Waiting,
    ];

    public static IReadOnlyList<string> Headings => [.. All.Select(c => T(c.Id, c.En))];

    public static string Yes(bool yes) => yes ? T("ya", "yes") : T("tidak", "no");
}
