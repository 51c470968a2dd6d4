using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Providers.Sheets;
using Pilar.Modules.Providers.Verification;
using Pilar.Modules.Regions;

namespace Pilar.Cli.Demo;

/// <summary>The directory of help of the demo province: invented providers of every regency, uploaded as one list by the province's officer; most of them checked, some long ago.</summary>
internal sealed class DemoProviders(IServiceProvider services)
{
    private const string Province = "63";
    private readonly Random chance = new(20261101);

    private static readonly string[] Columns =
    [
        "Nama pemberi layanan", "Jenis pemberi layanan", "Dikelola wilayah", "Telepon", "WhatsApp", "Bahasa", "Untuk umum", "Alamat", "Wilayah alamat", "Titik", "Kemudahan", "Jam buka",
        "Layanan", "Jenis layanan", "Dalam panti", "Wilayah layanan", "Jenis PPKS", "Umur dari", "Umur sampai", "Jenis kelamin", "Batas penghasilan", "Berkas", "Biaya", "Cara mengajukan", "Jumlah tempat", "Terisi", "Menunggu",
    ];

    /// <param name="Places">Most places it has; 0 = not counted.</param>
    private sealed record Offer(string Name, ProviderKind Kind, string Service, string Type, string Kinds = "", int? From = null, int? To = null, string Sex = "", string Papers = "KTP; KK", int Places = 0, bool Home = false, string Hours = "Senin-Kamis 08.00-16.00; Jumat 08.00-11.00", bool IsPublic = true, string Income = "");

    private static readonly Offer[] InEachRegency =
    [
        new("Dinas Sosial {0} (demo)", ProviderKind.Office, "Bantuan kebutuhan dasar", "Security", "PMKS-08; PMKS-09; PMKS-24; PMKS-21", Papers: "KTP; KK; VILLAGE"),
        new("Dinas Sosial {0} (demo)", ProviderKind.Office, "Asesmen dan pendampingan pekerja sosial", "Rehabilitation"),
        new("Puskesmas Rekaan {0}", ProviderKind.Clinic, "Layanan kesehatan jiwa dan kunjungan rumah", "Rehabilitation", "PMKS-09; PMKS-16; PMKS-17", Papers: "KTP; BPJS"),
        new("BPJS Kesehatan {0} (demo)", ProviderKind.Insurance, "Kepesertaan jaminan kesehatan", "Security", Papers: "KTP; KK; DTSEN"),
        new("Lembaga Zakat Rekaan {0}", ProviderKind.Charity, "Bantuan modal usaha kecil", "Empowerment", "PMKS-23; PMKS-24", From: 18, Papers: "KTP; KK; POOR", Income: "2500000"),
        new("LKS Lansia Contoh {0}", ProviderKind.Lks, "Makanan siap saji dan perawatan di rumah", "Rehabilitation", "PMKS-08", From: 60, Papers: "KTP", Places: 60),
        new("Unit Perlindungan Perempuan dan Anak {0} (demo)", ProviderKind.Police, "Pengaduan dan perlindungan korban", "Protection", "PMKS-06; PMKS-18; PMKS-19", Papers: "", Hours: "Setiap hari 24 jam"),
        new("Balai Latihan Kerja Contoh {0}", ProviderKind.School, "Pelatihan keterampilan kerja", "Empowerment", "PMKS-04; PMKS-09; PMKS-15; PMKS-24", From: 15, To: 55, Places: 32),
        new("Jejaring Warga Peduli {0}", ProviderKind.Network, "Tetangga siaga dan rumah singgah sementara", "Protection", "PMKS-21; PMKS-22; PMKS-24", Papers: "", Hours: "", IsPublic: false),
    ];

    private static readonly Offer[] OfTheProvince =
    [
        new("Panti Werdha Contoh Sejahtera", ProviderKind.Shelter, "Perawatan lanjut usia dalam panti", "Rehabilitation", "PMKS-08", From: 60, Papers: "KTP; KK; REFERRAL; HEALTH", Places: 120, Home: true),
        new("Panti Asuhan Contoh Harapan", ProviderKind.Shelter, "Pengasuhan anak telantar", "Rehabilitation", "PMKS-01; PMKS-02", To: 17, Papers: "KK; BIRTH; REFERRAL", Places: 90, Home: true),
        new("Panti Bina Netra Rekaan", ProviderKind.Shelter, "Pelatihan dan asrama penyandang disabilitas netra", "Rehabilitation", "PMKS-05; PMKS-09", From: 15, To: 45, Papers: "KTP; DISABILITY; REFERRAL", Places: 50, Home: true),
        new("Rumah Singgah Contoh Banjarmasin", ProviderKind.Shelter, "Tempat tinggal sementara", "Protection", "PMKS-11; PMKS-12; PMKS-20", From: 18, Papers: "", Places: 40, Home: true, Hours: "Setiap hari 24 jam"),
        new("Rumah Aman Rekaan", ProviderKind.Shelter, "Rumah aman perempuan dan anak", "Protection", "PMKS-06; PMKS-18; PMKS-19", Sex: "perempuan", Papers: "REFERRAL", Places: 20, Home: true, Hours: "Setiap hari 24 jam", IsPublic: false),
        new("Lembaga Bantuan Hukum Contoh", ProviderKind.LegalAid, "Pendampingan hukum cuma-cuma", "Protection", "PMKS-03; PMKS-18; PMKS-19", Papers: "KTP; POOR"),
        new("Balai Pemulihan Contoh", ProviderKind.Clinic, "Rehabilitasi korban NAPZA", "Rehabilitation", "PMKS-17", From: 15, Papers: "KTP; REFERRAL; CONSENT", Places: 35, Home: true),
        new("Rumah Sakit Jiwa Rekaan", ProviderKind.Clinic, "Rawat inap gangguan jiwa", "Rehabilitation", "PMKS-09; PMKS-11", Papers: "KTP; BPJS; REFERRAL", Places: 200, Home: true, Hours: "Setiap hari 24 jam"),
        new("Perusahaan Tambang Contoh", ProviderKind.Company, "Beasiswa dan bedah rumah (CSR)", "Empowerment", "PMKS-02; PMKS-24", Papers: "KTP; KK; POOR"),
    ];

    public async Task Run()
    {
        var done = await As(s => s.GetRequiredService<ImportProviders>().Run(new MemoryStream(Encoding.UTF8.GetBytes(List(s.GetRequiredService<RegionTree>()))), "sistem-sumber.csv"));
        if (done.Problems.Count > 0) throw new InvalidOperationException($"{done.Problems[0].Cell}: {done.Problems[0].Message}");
        foreach (var ids in (await As(Checked)).Chunk(VerifyProvider.Most)) await As(s => s.GetRequiredService<VerifyProvider>().Run(ids));
    }

    /// <summary>Two of three have been checked.</summary>
    private static async Task<List<Guid>> Checked(IServiceProvider services) =>
        [.. (await services.GetRequiredService<AppDb>().Set<Provider>().OrderBy(p => p.SortName).Select(p => p.Id).ToListAsync()).Where((_, i) => i % 3 != 2)];

    private string List(RegionTree tree)
    {
        var rows = new List<string[]> { Columns };
        foreach (var regency in tree.Children(Province))
            rows.AddRange(InEachRegency.Select(offer => Row(offer, regency, string.Format(CultureInfo.InvariantCulture, offer.Name, Short(regency.Name)), regency.Code)));
        var capital = tree.Children(Province)[^1];
        rows.AddRange(OfTheProvince.Select(offer => Row(offer, capital, offer.Name, Province)));
        return string.Join('\n', rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
    }

    /// <param name="seat">Regency in which its house stands.</param>
    /// <param name="home">Region of the office that keeps it, which is also what it serves.</param>
    private string[] Row(Offer o, RegionNode seat, string name, string home)
    {
        // The same provider, the same address and number, whatever it offers.
        var own = new Random(HashOf(name));
        var district = seat.Children[own.Next(seat.Children.Count)];
        var point = RegionPoints.Of(seat.Code) is { } middle ? Coordinates.Write(new(middle.Longitude + own.NextDouble() / 10 - 0.05, middle.Latitude + own.NextDouble() / 10 - 0.05)) : "";
        var number = own.Next(1000, 9999);
        var taken = o.Places == 0 ? 0 : o.Places - chance.Next(0, o.Places / 3 + 1);
        return
        [
            name, o.Kind.Name(), home, $"0511 555 {number}", $"0800 0000 {number}", "ind; bjn", o.IsPublic ? "ya" : "tidak", $"Jalan Contoh Nomor {own.Next(1, 200)}", district.Code, point ?? "", own.Next(2) == 0 ? "RAMP" : "", o.Hours,
            o.Service, o.Type, o.Home ? "ya" : "tidak", home, o.Kinds, Text(o.From), Text(o.To), o.Sex, o.Income, o.Papers, "0", "Datang atau telepon; bawa berkas yang diminta.",
            o.Places == 0 ? "" : Text(o.Places), o.Places == 0 ? "" : Text(taken), o.Places == 0 ? "" : Text(taken == o.Places ? chance.Next(1, 9) : 0),
        ];
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Short(string regency) => regency.Replace("Kabupaten ", "", StringComparison.Ordinal);

    private static int HashOf(string name) => name.Aggregate(17, (hash, c) => unchecked(hash * 31 + c));

    /// <summary>As the officer of the province.</summary>
    private async Task<TResult> As<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var officer = DemoAccounts.All.Single(a => a is { Role: Role.ProvinceOfficer, Region: Province });
        var grant = new Grant(officer.Role, officer.Region);
        var account = await scope.ServiceProvider.GetRequiredService<AppDb>().Users.Where(a => a.Email == officer.Email).Select(a => a.Id).SingleAsync();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        actor.Become(account, officer.FullName, grant, [grant]);
        actor.Origin = "demo";
        return await act(scope.ServiceProvider);
    }
}
