using Pilar.Modules.Regions;

namespace Pilar.Bench;

/// <summary>Writes invented people as an office would list them: some defects, dates as text, places by name.</summary>
internal static class ImportList
{
    public static int Write(int first, int rows, string file)
    {
        var regions = RegionTree.FromPackage();
        using var to = new StreamWriter(file);
        to.WriteLine("No;NIK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Alamat;Desa/Kelurahan;Kecamatan;Kabupaten/Kota;Nomor SK;Tanggal SK;Berlaku Sampai;Bimtek Dasar;No HP");
        for (var i = 0; i < rows; i++) to.WriteLine(Line(i + 1, first + i, regions));
        Console.WriteLine($"{rows:N0} rows written");
        return 0;
    }

    private static string Line(int number, int n, RegionTree regions)
    {
        var village = regions.Find(InventedPeople.Village(n))!;
        var born = InventedPeople.BirthDate(n);
        var issued = new DateOnly(2019, 1, 1).AddDays(n % 2800);
        // One row in 25 lacks its NIK, one in 40 has lost a digit, as lists have it.
        var nik = n % 25 == 7 ? "" : n % 40 == 3 ? InventedPeople.Nik(n)[..15] : InventedPeople.Nik(n);
        return string.Join(';', number, nik, n % 3 == 0 ? InventedPeople.Name(n).ToUpperInvariant() : InventedPeople.Name(n), village.Parent!.Name,
            n % 2 == 0 ? born.ToString("dd-MM-yyyy") : born.ToString("d/M/yyyy"), InventedPeople.IsMale(n) ? "L" : "P", $"Jl. Uji RT {n % 9 + 1:00} RW 01",
            village.Name, village.Parent!.Name, village.Parent!.Parent!.Name, $"{n}/Dinsos/{issued.Year}", issued.ToString("dd-MM-yyyy"), issued.AddYears(5).AddDays(-1).ToString("dd-MM-yyyy"),
            n % 5 == 0 ? "Belum" : "Sudah", $"08110{n:0000000}");
    }
}
