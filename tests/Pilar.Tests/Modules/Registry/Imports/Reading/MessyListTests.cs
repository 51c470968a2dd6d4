using System.Text;
using Pilar.Modules.Registry.Imports.Reading.Rows;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>Lists as offices really send them, each with the people a careful reader finds.</summary>
public class MessyListTests
{
    [Fact]
    public void Officers_side_by_side_in_one_row_are_people_of_their_own()
    {
        var book = new Book().Sheet("KT", """
            DATA PENGURUS KARANG TARUNA KECAMATAN TAKISUNG
            NO | DESA/KEL | NAMA KT | KETUA | | | SEKRETARIS | | | NO. SK
            | | | NAMA | NIK | L/P | NAMA | NIK | L/P |
            1 | Gunung Makmur | KT Bina Karya | Siti Aminah | 6301015708859001 | P | Budi Santoso | 6301010203799002 | L | 141/1/2025
            2 | Pagatan Besar | KT Tunas | Adi Putra | 6301010203799003 | L | - | - | - | 141/2/2025
            Jumlah | 2 KT
            """, ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:J3"]);
        Assert.Equal(
            ["4 Ketua Siti Aminah 6301015708859001 P - 63.01.01.2005 63.01.01.2005", "4 Sekretaris Budi Santoso 6301010203799002 L - 63.01.01.2005 63.01.01.2005", "5 Ketua Adi Putra 6301010203799003 L - 63.01.01.2008 63.01.01.2008"],
            Lists.Read(book, kind: "KT").Select(r => $"{r.Number} {r.Position} {Lists.Brief(r)}"));
    }

    [Fact]
    public void Officers_named_only_by_their_office_take_nothing_from_each_other()
    {
        var rows = Lists.ReadText("""
            No;Karang Taruna;Desa;Kecamatan;Ketua;NIK Ketua;HP Ketua;Sekretaris;Bendahara
            1;Bina Karya;Gunung Makmur;Takisung;Siti Aminah;6301015708859001;081200011111;Budi Santoso;Adi Putra
            2;Tunas;Pagatan Besar;Takisung;Rina Wati;6301015708859004;081200011112;kosong;Joko Susilo
            """, kind: "KT");
        Assert.Equal(
            ["Ketua Siti Aminah 6301015708859001 +6281200011111", "Sekretaris Budi Santoso - ", "Bendahara Adi Putra - ", "Ketua Rina Wati 6301015708859004 +6281200011112", "Bendahara Joko Susilo - "],
            rows.Select(r => $"{r.Position} {r.Name.Full} {r.Nik?.Digits ?? "-"} {r.Phone}"));
        Assert.Equal(["63.01.01.2005", "63.01.01.2008"], rows.Select(r => r.Duty!.Code).Distinct());
    }

    [Fact]
    public void A_sheet_for_each_district_with_totals_signatures_and_empty_columns()
    {
        const string End = "\n\n| | JUMLAH | | 1 orang\n\n| | Mengetahui, | | | | Pelaihari, 3 November 2025\n| | Camat | | | | Pendamping\n\n| | NAMA PEJABAT, S.Sos | | | | NAMA PENDAMPING\n| | NIP 19701332 199613 1 999";
        var book = new Book()
            .Sheet("REKAPITULASI", "REKAPITULASI PSM\nNo | Kecamatan | L | P | Jml\n1 | Takisung | 0 | 1 | 1\n2 | Jorong | 1 | 0 | 1")
            .Sheet("1. Kec. Takisung (1)", "| | PEKERJA SOSIAL MASYARAKAT\n\n| | No. | Nm. Lengkap | | N I K | J K | T.T.L. | Kel./Ds. | No. & Tgl. SK | Ket.\n| | 1 | Siti Aminah | | 6301015708859001 | P | Pelaihari, 17 Agt 85 | Gn. Makmur | 188.45/12/2024, tgl 5 Januari 2024 | aktif" + End)
            .Sheet("2. Kec. Jorong (1)", "| | PEKERJA SOSIAL MASYARAKAT\n\n| | No. | Nm. Lengkap | | N I K | J K | T.T.L. | Kel./Ds. | No. & Tgl. SK | Ket.\n| | 1 | Budi Santoso | | 6301020203799002 | L | Asam Asam 2/3-1979 | Asam2 | 188.45/13/2024 (5-1-2024) | -" + End);
        var rows = Lists.Read(book);
        Assert.Equal(["Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005", "Budi Santoso 6301020203799002 L 1979-03-02 63.01.02.2003"], rows.Select(r => Lists.Brief(r)[..^14]));
        Assert.Equal(["188.45/12/2024 2024-01-05", "188.45/13/2024 2024-01-05"], rows.Select(r => $"{r.DecreeNumber} {r.DecreeDate:yyyy-MM-dd}"));
    }

    [Fact]
    public void Arabic_digits_roman_months_and_numbers_that_lost_their_end()
    {
        var rows = Lists.Read(new Book().Sheet("PSM Takisung", """
            No | Nama | NIK | L/P | Tanggal Lahir | Desa
            ١ | Siti Aminah | ٦٣٠١٠١٥٧٠٨٨٥٩٠٠١ | P | ١٧-٠٨-١٩٨٥ | Gunung Makmur
            ٢ | Budi Santoso | 6,30101E+15 | L | 2-III-1979 | Pagatan Besar
            3 | Adi Putra | #6301010203799000 | L | 2 Mrt. '79 | Pagatan Besar
            4 | Rina Wati | 6301015708859004 | P | tujuh belas | Pagatan Besar
            """));
        Assert.Equal(
            ["Siti Aminah 6301015708859001 P 1985-08-17", "Budi Santoso - L 1979-03-02", "Adi Putra - L 1979-03-02", "Rina Wati 6301015708859004 P -"],
            rows.Select(r => string.Join(' ', Lists.Brief(r).Split(' ')[..^2])));
        Assert.Equal([NikCondition.WellFormed, NikCondition.Scientific, NikCondition.LastDigitLost, NikCondition.WellFormed], rows.Select(r => r.NikCondition));
    }

    [Fact]
    public void Tabs_in_UTF_16_with_titles_and_codes_for_the_sex()
    {
        var rows = Lists.ReadText("DAFTAR PSM KECAMATAN TAKISUNG\r\nKABUPATEN TANAH LAUT\r\n\r\nNo\tNama PSM\tNo. Identitas (KTP)\tJns Klm (1=L 2=P)\tTmp/Tgl Lhr\tRT/RW\tDesa\r\n1\tSITI AMINAH\t'6301015708859001\t2\tPELAIHARI/17-08-1985\t003/01\tGUNUNG MAKMUR\r\n2\tBUDI SANTOSO\t6301010203799002\t1\tPELAIHARI/02-03-1979\t1/2\tPAGATAN BESAR\r\n", encoding: Encoding.Unicode);
        Assert.Equal(
            ["Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005", "Budi Santoso 6301010203799002 L 1979-03-02 63.01.01.2008 63.01.01.2008"], rows.Select(Lists.Brief));
        Assert.Equal(["003/01", "1/2"], rows.Select(r => $"{r.Rt}/{r.Rw}"));
    }

    [Fact]
    public void Bars_between_columns_and_a_village_that_only_the_address_names()
    {
        var rows = Lists.ReadText("full name|national id|sex|place & date of birth|home address|mobile|notes\nSiti Aminah|6301015708859001|Female|Pelaihari, 17 August 1985|RT 03 RW 01 Desa Gunung Makmur Kec. Takisung|0812-0001-1111|moved to Banjarbaru\nBudi Santoso|6301010203799002|Male|Pelaihari, 2 March 1979|RT 1 Ds Pagatan Besar, Takisung|-|\n");
        Assert.Equal(
            ["Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005", "Budi Santoso 6301010203799002 L 1979-03-02 63.01.01.2008 63.01.01.2008"], rows.Select(Lists.Brief));
        Assert.Equal("03 01", $"{rows[0].Rt} {rows[0].Rw}");
    }

    [Fact]
    public void Tables_of_two_pillars_below_each_other_on_one_sheet()
    {
        var book = new Book().Sheet("Sheet1", """
            DAFTAR PILAR SOSIAL KECAMATAN TAKISUNG
            A. PSM
            No | Nama | NIK | JK | Tgl Lahir | Desa | Pilar
            1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | PSM
            2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Pagatan Besar | PSM

            B. TKSK
            No | Nama | NIK | JK | Tgl Lahir | Kecamatan | Pilar
            1 | Adi Putra | 6301010203799003 | L | 02-03-1979 | Takisung | TKSK
            """);
        using var list = Lists.Open(book.Stream(), kind: "auto", name: "pilar takisung.xlsx");
        Assert.Equal(["PSM Siti Aminah 63.01.01.2005", "PSM Budi Santoso 63.01.01.2008", "TKSK Adi Putra 63.01.01"], list.Rows().Select(r => $"{r.Kind.Code} {r.Name.Full} {r.Duty?.Code}").ToArray());
    }

    [Fact]
    public void The_village_in_the_sheet_name_and_the_rest_in_words()
    {
        var book = new Book()
            .Sheet("Ds. Gunung Makmur", "PSM DESA GUNUNG MAKMUR KEC. TAKISUNG\nNO | NAMA | NO KTP | LAKI-LAKI | PEREMPUAN | LAHIR | ALAMAT\n1 | Siti Aminah | 6301015708859001 | | V | 17-08-1985 | RT 02")
            .Sheet("Ds. Pagatan Besar", "PSM DESA PAGATAN BESAR KEC. TAKISUNG\nNO | NAMA | NO KTP | LAKI-LAKI | PEREMPUAN | LAHIR | ALAMAT\n1 | Budi Santoso | 6301010203799002 | V | | 02-03-1979 | RT 05");
        Assert.Equal(
            ["Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005", "Budi Santoso 6301010203799002 L 1979-03-02 63.01.01.2008 63.01.01.2008"], Lists.Read(book).Select(Lists.Brief));
    }

    [Fact]
    public void Place_and_date_on_two_lines_ranks_before_names_and_a_note_column_that_ends_roles()
    {
        var rows = Lists.Read(new Book().Sheet("Takisung", """
            PSM KEC TAKISUNG PER OKTOBER 2026
            Urut | Nama PSM (tanpa gelar) | KTP | Kelamin | Tempat\nTgl Lahir | Kelurahan / Desa | Periode SK | Catatan petugas
            1 | 1) Siti Aminah | 6301015708859001 | Prp | Pelaihari\n17 Agustus 1985 | Gng Makmur | 2024 s.d 2028 | mengundurkan diri per 1 Juni 2026
            2 | 2) H. Budi Santoso, S.Sos | 6301010203799002 | Lk | Pelaihari\n02 Maret 1979 | Pagatan Bsr | 2024 s.d 2028 | tambah SK baru
            """));
        Assert.Equal(
            ["Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005", "Budi Santoso 6301010203799002 L 1979-03-02 63.01.01.2008 63.01.01.2008"], rows.Select(Lists.Brief));
        Assert.Equal(["True 2028-12-31", "False 2028-12-31"], rows.Select(r => $"{r.HasEnded} {r.TermEnd:yyyy-MM-dd}"));
    }

    [Fact]
    public void Formulas_count_by_their_result_and_two_header_rows_repeat_on_every_page()
    {
        const string Header = "NO | IDENTITAS | | | TEMPAT TUGAS | | STATUS\n| Nama | NIK | Jns. Kelamin | Kec | Desa | Aktif/Tidak";
        var rows = Lists.Read(new Book().Sheet("PSM", $"""
            LAMPIRAN SURAT
            {Header}
            =1 | =Siti Aminah | =6301015708859001 | =P | =Takisung | =Gunung Makmur | Aktif
            Halaman 1 dari 2
            {Header}
            =2 | =Budi Santoso | =6301010203799002 | =L | =Takisung | =Pagatan Besar | Tidak Aktif
            """, ["B2:D2", "E2:F2", "B6:D6", "E6:F6"]));
        Assert.Equal(["Siti Aminah 6301015708859001 P - 63.01.01.2005 63.01.01.2005 False", "Budi Santoso 6301010203799002 L - 63.01.01.2008 63.01.01.2008 True"], rows.Select(r => $"{Lists.Brief(r)} {r.HasEnded}"));
    }
}
