using System.Text;
using Pilar.Kernel;

namespace Pilar.Cli.Demo;

/// <summary>A list as an office sends it.</summary>
internal sealed record DemoList(string FileName, string Kind, string Region, byte[] Content);

/// <summary>Writes the demo world as the lists offices send: other headings, separators and encodings from one office to the next.</summary>
internal static class DemoLists
{
    private sealed record Field(string[] Headings, Func<DemoRow, int, DemoWorld, string> Value);

    private static readonly Field[] Fields =
    [
        new(["NO", "No.", "no urut"], (_, n, _) => n.ToString()),
        new(["NAMA LENGKAP", "Nama PSM", "nama"], (r, _, _) => r.Name),
        new(["NIK", "No. KTP/NIK", "nik"], (r, _, _) => r.Nik),
        new(["L/P", "Jenis Kelamin", "jk"], (r, _, _) => r.Sex),
        new(["TEMPAT LAHIR", "Tempat Lahir", "tempat lahir"], (r, _, _) => r.Person.BirthPlace),
        new(["TANGGAL LAHIR", "Tgl Lahir", "tgl lahir"], (r, _, _) => r.BirthDate),
        new(["KECAMATAN", "Kecamatan", "kec"], (r, _, w) => RegionCode.At(r.Duty, RegionLevel.District) is { } code ? w.NameOf(code) : ""),
        new(["DESA/KELURAHAN", "Desa / Kel.", "desa"], (r, _, _) => RegionCode.Level(r.Duty) == RegionLevel.Village ? r.DutyName ?? "" : ""),
        new(["ALAMAT", "Alamat Rumah", "alamat"], (r, _, _) => $"RT {r.Person.Rt:00} RW {r.Person.Rw:00}{(r.Domicile is null ? "" : " " + r.Domicile)}"),
        new(["NO HP", "No. HP/WA", "hp"], (r, _, _) => r.Person.Phone),
        new(["PENDIDIKAN", "Pendidikan Terakhir", "pendidikan"], (r, _, _) => r.Person.Education),
        new(["PEKERJAAN", "Pekerjaan", "pekerjaan"], (r, _, _) => r.Person.Occupation),
        new(["BIMTEK DASAR", "No. Sertifikat Bimtek Dasar", "bimtek dasar"], (r, _, _) => r.Training),
        new(["NOMOR SK", "No. SK", "nomor sk"], (r, _, _) => r.SkNumber),
        new(["TANGGAL SK", "Tgl SK", "tgl sk"], (r, _, _) => r.SkDate),
        new(["BERLAKU SAMPAI", "SK Berlaku s/d", "sk sampai"], (r, _, _) => r.SkUntil),
        new(["NAMA LEMBAGA", "Lembaga", "lembaga"], (r, _, _) => r.Institution),
        new(["JABATAN", "Jabatan", "jabatan"], (r, _, _) => r.Position),
        new(["KABUPATEN/KOTA", "Kab/Kota", "kabupaten"], (r, _, w) => w.NameOf(r.Duty[..5])),
        new(["KETERANGAN", "Ket.", "ket"], (r, _, _) => r.Remark),
    ];

    public static IEnumerable<DemoList> Of(DemoWorld world)
    {
        foreach (var (regency, i) in world.Regencies.Select((r, i) => (r, i)))
        {
            var name = world.NameOf(regency).Replace("Kabupaten ", "", StringComparison.Ordinal).Replace("Kota ", "", StringComparison.Ordinal);
            yield return Write(world, $"DATA PSM {name.ToUpperInvariant()}.csv", "PSM", regency, i % 3);
            if (world.Rows.Any(r => r.Kind == "KT" && RegionCode.Contains(regency, r.Duty)))
                yield return Write(world, $"Karang Taruna {name}.csv", "KT", regency, (i + 1) % 3);
        }
        yield return Write(world, "DATA TKSK SE-KALSEL.csv", "TKSK", "63", 0);
        yield return Write(world, "tagana kalsel.csv", "TAGANA", "63", 2);
        yield return Write(world, "PENSOSMAS KALSEL.csv", "PENSOSMAS", "63", 1);
        yield return Write(world, "DATA LKS KALSEL.csv", "LKS", "63", 0);
    }

    /// <param name="style">0: title rows, ';' and Windows line ends; 1: plain, ',' and UTF-8; 2: lower-case headings, ';' and Windows-1252.</param>
    private static DemoList Write(DemoWorld world, string fileName, string kind, string region, int style)
    {
        var rows = world.Rows.Where(r => r.Kind == kind && RegionCode.Contains(region, r.Duty)).ToList();
        var used = Fields.Where(f => rows.Exists(r => f.Value(r, 1, world).Length > 0)).ToArray();
        var (separator, newline) = (style == 1 ? ',' : ';', style == 0 ? "\r\n" : "\n");
        var text = new StringBuilder();
        if (style == 0) text.Append($"DAFTAR {kind}").Append(newline).Append(world.NameOf(region).ToUpperInvariant()).Append(newline).Append(newline);
        Line(used.Select(f => f.Headings[style]));
        foreach (var (row, n) in rows.Select((r, n) => (r, n + 1))) Line(used.Select(f => f.Value(row, n, world)));
        if (style == 0) Line(["JUMLAH", rows.Count.ToString()]);
        var encoding = style == 2 ? Encoding.Latin1 : Encoding.UTF8;
        return new(fileName, kind, region, encoding.GetBytes(text.ToString()));

        void Line(IEnumerable<string> cells) =>
            text.AppendJoin(separator, cells.Select(c => c.Contains(separator) || c.Contains('"') ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)).Append(newline);
    }
}
