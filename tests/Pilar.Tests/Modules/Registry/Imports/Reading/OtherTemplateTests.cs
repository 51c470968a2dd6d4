namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>Templates of offices nobody has seen yet: the same two people in many shapes.</summary>
public class OtherTemplateTests
{
    private const string Siti = "Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005";
    private const string Budi = "Budi Santoso 6301010203799002 L 1979-03-02 63.01.01.2008 63.01.01.2008";

    public static TheoryData<string, Book> Templates => new()
    {
        {
            "English headings below a letterhead",
            new Book().Sheet("Data", """
                | PEMERINTAH KABUPATEN TANAH LAUT
                | DINAS SOSIAL
                | Jl. Contoh No. 1 Telp. (0512) 000000

                | DAFTAR PSM TAHUN 2026


                No | Full Name | ID Number | Gender | Place of Birth | Date of Birth | Address | Village | District | Phone
                1 | SITI AMINAH | '6301015708859001 | Female | Pelaihari | @1985-08-17 | Jl. Melati RT 01 | Gunung Makmur | Takisung | 081200011111
                2 | BUDI SANTOSO | 6301010203799002 | Male | Pelaihari | @1979-03-02 | Jl. Mawar RT 02 | Pagatan Besar | Takisung | 081200011112
                """)
        },
        {
            "header over three rows",
            new Book().Sheet("PSM", """
                DATA PSM
                NO | IDENTITAS | | | | | ALAMAT TUGAS | | SURAT KEPUTUSAN | |
                | NAMA | NIK | L/P | KELAHIRAN | | DESA | KEC | NOMOR | TANGGAL | BERLAKU
                | | | | TEMPAT | TANGGAL | | | | | SAMPAI
                1 | Siti Aminah | 6301015708859001 | P | Pelaihari | 17/08/1985 | Gunung Makmur | Takisung | 188/1/2024 | 01/02/2024 | 31/12/2028
                2 | Budi Santoso | 6301010203799002 | L | Pelaihari | 02/03/1979 | Pagatan Besar | Takisung | 188/1/2024 | 01/02/2024 | 31/12/2028
                """, ["A2:A4", "B2:F2", "G2:H2", "I2:K2", "E3:F3"])
        },
        {
            "two tables side by side",
            new Book().Sheet("Sheet1", """
                DAFTAR PSM KECAMATAN TAKISUNG
                No | Nama | NIK | JK | Tgl Lahir | Desa | | No | Nama | NIK | JK | Tgl Lahir | Desa
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | | 2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Pagatan Besar
                """)
        },
        {
            "no header at all",
            new Book().Sheet("Sheet1", """
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | Takisung
                2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Pagatan Besar | Takisung
                """)
        },
        {
            "blocks per village between the rows",
            new Book().Sheet("Rekap", """
                DATA PSM KABUPATEN TANAH LAUT
                NO | NAMA LENGKAP | NIK | L/P | TTL
                KECAMATAN : TAKISUNG
                DESA : GUNUNG MAKMUR
                1 | Siti Aminah | 6301015708859001 | P | Pelaihari, 17 Agustus 1985
                DESA : PAGATAN BESAR
                1 | Budi Santoso | 6301010203799002 | L | Pelaihari, 2 Maret 1979
                Jumlah | 2
                """)
        },
        {
            "header repeated in every block",
            new Book().Sheet("Rekap", """
                KECAMATAN | : TAKISUNG
                DESA | : Gunung Makmur
                NO | NAMA | NIK | JENIS KELAMIN | TGL LAHIR
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985

                KECAMATAN | : TAKISUNG
                DESA | : Pagatan Besar
                NO | NAMA | NIK | JENIS KELAMIN | TGL LAHIR
                1 | Budi Santoso | 6301010203799002 | L | 02-03-1979
                """)
        },
        {
            "titles in columns of their own, day month and year apart",
            new Book().Sheet("PSM", """
                No | Gelar Depan | Nama | Gelar Belakang | Nomor KTP | Jns Kel | Tgl Lahir | Bln Lahir | Thn Lahir | Kel/Desa | Kec
                1 | Hj. | Siti Aminah | S.Pd | 6301015708859001 | Pr | 17 | 8 | 1985 | Gunung Makmur | Takisung
                2 | - | Budi Santoso | - | 6301010203799002 | Lk | 2 | Maret | 1979 | Pagatan Besar | Takisung
                """)
        },
        {
            "questions of a form",
            new Book().Sheet("Form Responses 1", """
                Timestamp | Email Address | Siapa nama lengkap Anda (tanpa gelar)? | Nomor Induk Kependudukan (NIK) Anda sesuai KTP | Apa jenis kelamin Anda? | Tempat dan tanggal lahir | Di kecamatan mana Anda bertugas? | Di desa/kelurahan mana Anda bertugas? | Nomor WhatsApp yang bisa dihubungi | Apakah sudah mengikuti Bimtek Dasar PSM?
                @2026-08-01 | a@contoh.example | siti aminah | 6301 0157 0885 9001 | Perempuan | Pelaihari, 17-08-1985 | Takisung | Desa Gunung Makmur | 6281200011111 | Sudah
                @2026-08-02 | | Budi Santoso | 6301.0102.0379.9002 | Laki-Laki | Pelaihari / 2 Maret 1979 | Kec. Takisung | pagatan besar | 081200011112 | Belum
                """)
        },
        {
            "name and NIK in one cell",
            new Book().Sheet("PSM", """
                No | Nama / NIK | Jenis Kelamin | Tempat, Tgl Lahir | Desa | Kecamatan
                1 | Siti Aminah\n6301015708859001 | P | Pelaihari, 17-08-1985 | Gunung Makmur | Takisung
                2 | Budi Santoso / 6301010203799002 | L | Pelaihari, 02-03-1979 | Pagatan Besar | Takisung
                """)
        },
        {
            "heading words abbreviated and misspelt",
            new Book().Sheet("PSM", """
                NO | NAMA PSM | NO. IDENTITAS | JNS KELMIN | TMPT LHR | TGL LHR | KELURHAN/DESA | KECAMTAN | NO.TELP | KETRANGAN
                1 | Siti Aminah | 6301015708859001 | P | Pelaihari | 17.08.1985 | Gunung Makmur | Takisung | 0812 | -
                2 | Budi Santoso | 6301010203799002 | L | Pelaihari | 2.3.1979 | Pagatan Besar | Takisung | 0812 | -
                """)
        },
        {
            "columns in another order, ticks by check marks",
            new Book().Sheet("PSM", """
                KECAMATAN | DESA BINAAN | LK | PR | NIK/NO KTP | NAMA ANGGOTA PSM | USIA | TGL. LAHIR
                TAKISUNG | GUNUNG MAKMUR | | ✓ | 6301015708859001 | SITI AMINAH | 41 | 17 Agt 1985
                TAKISUNG | PAGATAN BESAR | ✓ | | 6301010203799002 | BUDI SANTOSO | 47 | 2 Mar 79
                """)
        },
        {
            "village and district in one cell",
            new Book().Sheet("PSM", """
                No | Nama | NIK | L/P | Tanggal Lahir | Wilayah Tugas
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Desa Gunung Makmur Kec. Takisung
                2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Pagatan Besar, Takisung
                """)
        },
        {
            "a sheet per village",
            new Book().Sheet("Gunung Makmur", """
                No | Nama | NIK | L/P | Tanggal Lahir
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985
                """).Sheet("Pagatan Besar", """
                No | Nama | NIK | L/P | Tanggal Lahir
                1 | Budi Santoso | 6301010203799002 | L | 02-03-1979
                """)
        },
        {
            "only the address tells the place",
            new Book().Sheet("PSM", """
                PSM KECAMATAN TAKISUNG
                No | Nama Lengkap | No KTP | P/L | Tempat & Tgl. Lahir | Alamat
                1 | Siti Aminah | 6301015708859001 | P | Pelaihari, 17-08-1985 | Jl. Melati RT 01 RW 02 Desa Gunung Makmur
                2 | Budi Santoso | 6301010203799002 | L | Pelaihari, 02-03-1979 | RT 3 Ds. Pagatan Besar
                """)
        },
        {
            "address group with village and district",
            new Book().Sheet("PSM", """
                NO | NAMA | NIK | JK | TGL LAHIR | ALAMAT | | | HP
                | | | | | JALAN | DESA/KEL | KEC |
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Jl. Melati | Gunung Makmur | Takisung | 081200011111
                2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Jl. Mawar | Pagatan Besar | Takisung | 081200011112
                """, ["F1:H1"])
        },
        {
            "a year as heading, an example in a question",
            new Book().Sheet("PSM", """
                No | Nama Lengkap (huruf besar, contoh: BUDI) | NIK (16 digit, contoh 6301010101010001) | L/P | Tanggal Lahir (contoh: 31-12-1980) | Desa | Kecamatan | #2024 | #2025
                1 | SITI AMINAH | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | Takisung | v | v
                2 | BUDI SANTOSO | 6301010203799002 | L | 02-03-1979 | Pagatan Besar | Takisung | v |
                """)
        },
        {
            "name and village only with identity numbers",
            new Book().Sheet("DATA", """
                PSM KEC. TAKISUNG
                NO | NAMA | DESA | NIK | JK | TGL LHR
                A | DESA GUNUNG MAKMUR
                1 | Siti Aminah | Gunung Makmur | 6301015708859001 | P | 17-08-1985
                B | DESA PAGATAN BESAR
                2 | Budi Santoso | Pagatan Besar | 6301010203799002 | L | 02-03-1979
                """)
        },
        {
            "district as a line of its own",
            new Book().Sheet("DATA", """
                DATA PSM KAB. TANAH LAUT
                NO | NAMA | NIK | DESA | JK | TGL LHR
                I | TAKISUNG
                1 | Siti Aminah | 6301015708859001 | Gunung Makmur | P | 17-08-1985
                2 | Budi Santoso | 6301010203799002 | Pagatan Besar | L | 02-03-1979
                II | JORONG
                """)
        },
        {
            "empty rows between people and a total on top",
            new Book().Sheet("DATA", """
                NO | NAMA | NIK | DESA | KECAMATAN | JK | TGL LHR
                JUMLAH | 2 ORANG

                1 | Siti Aminah | 6301015708859001 | Gunung Makmur | Takisung | P | 17-08-1985

                2 | Budi Santoso | 6301010203799002 | Pagatan Besar | Takisung | L | 02-03-1979
                """)
        },
        {
            "residence and duty side by side",
            new Book().Sheet("DATA", """
                NO | NAMA | NIK | DESA TUGAS | DESA ASAL | KECAMATAN | JK | TGL LHR
                1 | Siti Aminah | 6301015708859001 | Gunung Makmur | Gunung Makmur | Takisung | P | 17-08-1985
                2 | Budi Santoso | 6301010203799002 | Pagatan Besar | Pagatan Besar | Takisung | L | 02-03-1979
                """)
        },
        {
            "signatures and numbered notes below",
            new Book().Sheet("PSM", """
                No | Nama | NIK | L/P | Tanggal Lahir | Desa | Kecamatan | Alamat
                1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | Takisung | RT 1
                2 | Budi Santoso | 6301010203799002 | L | 02-03-1979 | Pagatan Besar | Takisung | RT 2
                | Mengetahui, | | | | | Pelaihari, 5 Oktober 2026
                | Camat Takisung | | | | | Ketua IPSM

                | H. PEJABAT CONTOH, SE | | | | | CONTOH KETUA
                | NIP. 19701332 199613 1 999
                Keterangan :
                1 | Data per Oktober 2026
                2 | Mohon dilengkapi
                """)
        },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Reads_the_same_people_from_every_template(string template, Book book)
    {
        Assert.NotEmpty(template);
        Assert.Equal([Budi, Siti], Lists.Read(book).Select(Lists.Brief).Order(StringComparer.Ordinal));
    }
}
