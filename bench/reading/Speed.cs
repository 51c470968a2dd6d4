using System.Diagnostics;
using System.Text;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Imports.Reading;

namespace Pilar.Bench.Reading;

/// <summary>Rows per second of a large text list, with resolution of its villages.</summary>
internal static class Speed
{
    public static void Run(int count)
    {
        var tree = RegionTree.FromPackage();
        var villages = tree.Below("63", Pilar.Kernel.RegionLevel.Village).ToArray();
        var text = new StringBuilder("No;Nama Lengkap;NIK;L/P;Tempat Lahir;Tgl Lahir;Alamat;Desa/Kel;Kecamatan;Kab/Kota;No HP;No SK;Tgl SK;Bimtek Dasar;Ket\n");
        var random = new Random(1);
        for (var i = 1; i <= count; i++)
        {
            var v = villages[random.Next(villages.Length)];
            var (year, month, day) = (random.Next(1960, 2006), random.Next(1, 13), random.Next(1, 29));
            text.Append($"{i};Ahmad Contoh {(char)('A' + i % 26)}{(char)('a' + i / 26 % 26)};{v.Code[..2]}{v.Code[3..5]}{v.Code[6..8]}{day:00}{month:00}{year % 100:00}9{i % 1000:000};L;Rantau;{day:00}-{month:00}-{year};Jl. Melati RT {i % 20} RW 02 Desa {v.Name};Ds. {v.Name};{v.Parent!.Name};{v.Parent.Parent!.Name};0812000{i % 100000:00000};188/{i % 90}/KUM/2024;05-01-2024;Sudah;\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        for (var round = 0; round < 3; round++)
        {
            var resolver = new RegionResolver(tree);
            var watch = Stopwatch.StartNew();
            using var list = new ListReader(resolver, new(new(2026, 11, 1))).Open(new MemoryStream(bytes), "psm.csv", "PSM", "63");
            var (rows, villagesFound) = (0, 0);
            foreach (var row in list.Rows())
            {
                rows++;
                if (row.Duty is not null && row.Home is not null) villagesFound++;
            }

            Console.WriteLine($"{rows} rows, {villagesFound} with village, {watch.Elapsed.TotalSeconds:0.00} s, {rows / watch.Elapsed.TotalSeconds:0} rows/s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }
    }
}
