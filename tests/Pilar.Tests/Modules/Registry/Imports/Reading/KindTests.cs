using Pilar.Modules.Registry.Imports.Reading;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

public class KindTests
{
    [Fact]
    public void TKSK_serve_a_district_and_live_where_the_address_says()
    {
        var book = new Book().Sheet("TKSK", """
            DAFTAR TKSK PROVINSI KALIMANTAN SELATAN
            No | Kab/Kota | Kecamatan Dampingan | Nama TKSK | NIK | L/P | Tgl Lahir | Alamat Rumah
            1 | Tanah Laut | Takisung | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Jl. Melati RT 01 Ds. Gunung Makmur
            2 | | Jorong | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Jl. Mawar
            3 | Kotabaru | Pl. Sembilan | Adi Putra | 6301010203799003 | L | 02-03-1979 | Desa Gunung Makmur Kec. Takisung Kab. Tanah Laut
            """);
        Assert.Equal(["63.01.01 63.01.01.2005", "63.01.02 ", "63.02.01 63.01.01.2005"], Lists.Read(book, "63", "TKSK").Select(r => $"{r.Duty?.Code} {r.Home?.Code}"));
    }

    [Fact]
    public void TAGANA_serve_a_regency_named_by_acronym_and_have_no_term()
    {
        var rows = Lists.ReadText("NIA;Nama Anggota;NIK;JK;TTL;Desa/Kel;Kecamatan;Kab/Kota;Tahun Bergabung;Ket\n63.08.00001;Siti Aminah;6308015708859001;P;Amuntai, 17-08-1985;Kota Raja;Amuntai Selatan;HSU;2015;Aktif\n63.04.00002;Budi;6304010203799002;L;Marabahan, 02-03-1979;;;Batola;2016;Mengundurkan diri\n", "63", "TAGANA");
        Assert.Equal(["63.08 63.08.04.2020 2015 False", "63.04  2016 True"], rows.Select(r => $"{r.Duty?.Code} {r.Home?.Code} {r.StartYear} {r.HasEnded}"));
        Assert.All(rows, r => Assert.Null(r.TermEnd));
        Assert.Equal("63.08.00001", rows[0].MemberNumber);
    }

    [Fact]
    public void Institutions_written_once_stand_for_all_their_officers()
    {
        var book = new Book().Sheet("LKS", """
            DATA LKS
            NO | KAB/KOTA | NAMA LKS | ALAMAT LKS | NAMA PENGURUS | JABATAN | NIK | JK | TEMPAT TGL LAHIR | NO TANDA DAFTAR | MASA BERLAKU
            1 | Tanah Laut | LKSA Harapan | Jl. A | Siti Aminah | Ketua | 6301015708859001 | P | Pelaihari, 17-08-1985 | 460/1/TD | 01-01-2024 s/d 31-12-2027
            | | | | Budi Santoso | Sekretaris | 6301010203799002 | L | Pelaihari, 02-03-1979 | 460/1/TD | 01-01-2024 s/d 31-12-2027
            2 | | Panti Kasih | Jl. B | Adi Putra | Ketua | 6301010203799003 | L | Pelaihari, 02-03-1979 | 460/2/TD | 31-12-28
            """);
        var rows = Lists.Read(book, "63", "LKS");
        Assert.Equal(["63.01 LKSA Harapan Ketua 2027-12-31", "63.01 LKSA Harapan Sekretaris 2027-12-31", "63.01 Panti Kasih Ketua 2028-12-31"], rows.Select(r => $"{r.Duty?.Code} {r.Institution} {r.Position} {r.TermEnd:yyyy-MM-dd}"));
    }

    [Fact]
    public void Provincial_lists_name_the_regency_in_a_column_the_title_or_the_sheet()
    {
        var book = new Book().Sheet("Kab. Tanah Laut", "No | Nama | NIK | L/P | Desa | Kecamatan\n1 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung")
            .Sheet("Data", "PSM KABUPATEN TANAH LAUT TAHUN 2026\nNo | Nama | NIK | L/P | Desa | Kecamatan\n1 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung")
            .Sheet("Semua", "No | Nama | NIK | L/P | Desa | Kecamatan | Kab/Kota\n1 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung | Kab Tanah Laut\n2 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung |");
        Assert.Equal(["63.01.01.2005", "63.01.01.2005", "63.01.01.2005", "63.01.01.2005"], Lists.Read(book, "63").Select(r => r.Duty?.Code));
    }

    [Fact]
    public void Recognises_the_kind_of_each_sheet()
    {
        var book = new Book().Sheet("PSM", "DATA PEKERJA SOSIAL MASYARAKAT\nNo | Nama | NIK | L/P | Desa | Kecamatan\n1 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung")
            .Sheet("TKSK", "DATA TKSK\nNo | Nama | NIK | L/P | Kecamatan\n1 | Budi | 6301010203799002 | L | Jorong");
        using var list = Lists.Open(book.Stream(), kind: "auto", name: "Data PSM dan pilar lain.xlsx");
        Assert.Equal(["PSM 63.01.01.2005", "TKSK 63.01.02"], list.Rows().Select(r => $"{r.Kind.Code} {r.Duty?.Code}").ToArray());
    }

    [Fact]
    public void Leaves_out_a_sheet_about_another_pillar_and_says_so()
    {
        var book = new Book().Sheet("PSM", "DATA PSM\nNo | Nama | NIK | L/P\n1 | Siti | 6301015708859001 | P").Sheet("TKSK", "DATA TKSK\nNo | Nama | NIK | L/P\n1 | Budi | 6301010203799002 | L");
        using var list = Lists.Open(book.Stream());
        Assert.Equal("Siti", Assert.Single(list.Rows().ToArray()).Name.Full);
        Assert.Equal((SheetOutcome.OtherKind, "TKSK"), (list.Sheets[1].Outcome, list.Sheets[1].OtherKind!.Code));
    }
}
