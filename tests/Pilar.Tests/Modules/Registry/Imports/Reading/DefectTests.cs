using FsCheck;
using FsCheck.Xunit;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Rows;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

public class DefectTests
{
    [Theory]
    [InlineData("#6301015708859000", NikCondition.LastDigitLost)]
    [InlineData("#6301015708859001", NikCondition.WellFormed)]
    [InlineData("6,30102E+15", NikCondition.Scientific)]
    [InlineData("6.30102E+15", NikCondition.Scientific)]
    [InlineData("630101570885900", NikCondition.Malformed)]
    [InlineData("63010157O8859001", NikCondition.Malformed)]
    [InlineData("6301017208859001", NikCondition.ImpossibleDate)]
    [InlineData("6301011708859001", NikCondition.Contradictory)]
    [InlineData("6301015708859001.0", NikCondition.WellFormed)]
    [InlineData("NIK: 6301015708859001", NikCondition.WellFormed)]
    [InlineData("belum ada", NikCondition.Missing)]
    [InlineData("0", NikCondition.Missing)]
    [InlineData("=6301015708859001", NikCondition.WellFormed)]
    [InlineData("'6301 0157 0885 9001", NikCondition.WellFormed)]
    public void Judges_a_NIK_cell(string cell, NikCondition condition)
    {
        var row = Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | Tgl Lahir | Desa | Kecamatan\n1 | Siti Aminah | {cell} | P | 17-08-1985 | Gunung Makmur | Takisung")));
        Assert.Equal(condition, row.NikCondition);
        Assert.Equal(condition is NikCondition.WellFormed or NikCondition.Contradictory, row.Nik is not null);
        Assert.Equal(condition != NikCondition.WellFormed, row.Problems.Any(p => p.Field == ListField.Nik && p.Column == 2 && p.Sentence().Length > 10));
    }

    [Theory]
    [InlineData("17-08-1985")]
    [InlineData("17/8/85")]
    [InlineData("17.08.1985")]
    [InlineData("17 Agustus 1985")]
    [InlineData("17 agt 1985")]
    [InlineData("17-Ags-85")]
    [InlineData("17 Agutsus 1985")]
    [InlineData("17Agustus1985")]
    [InlineData("17 VIII 1985")]
    [InlineData("Sabtu, 17 Agustus 1985")]
    [InlineData("1985-08-17")]
    [InlineData("1985-08-17 00:00:00")]
    [InlineData("17081985")]
    [InlineData("08/17/1985")]
    [InlineData("August 17, 1985")]
    [InlineData("@1985-08-17")]
    [InlineData("#31276")]
    [InlineData("17-08-1985 (41 th)")]
    [InlineData("Pelaihari tgl. 17 - 08 - 1985")]
    [InlineData("Pelaihari, 17-08-1985")]
    [InlineData("Pelaihari/17 Agustus 1985")]
    public void Reads_a_birth_date(string cell)
    {
        var row = Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | Tgl Lahir\n1 | Siti | 6301015708859001 | P | {cell}")));
        Assert.Equal(new DateOnly(1985, 8, 17), row.BirthDate);
    }

    [Property(MaxTest = 30)]
    public bool Reads_back_any_birth_date_in_any_shape(PositiveInt days, int shape)
    {
        var born = new DateOnly(1940, 1, 1).AddDays(days.Get * 37 % 25000);
        string[] months = ["Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"];
        var cell = ((uint)shape % 6) switch
        {
            0 => born.ToString("dd-MM-yyyy"),
            1 => born.ToString("d/M/yyyy"),
            2 => $"{born.Day} {months[born.Month - 1]} {born.Year}",
            3 => $"Pelaihari, {born.Day:00}-{months[born.Month - 1][..3]}-{born.Year}",
            4 => $"@{born:yyyy-MM-dd}",
            _ => born.ToString("yyyy-MM-dd"),
        };
        return Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | TTL\n1 | Siti | 6301015708859001 | P | {cell}"))[0].BirthDate == born;
    }

    [Theory]
    [InlineData("1985", ProblemCode.BirthDateYearOnly)]
    [InlineData("Pelaihari, 1985", ProblemCode.BirthDateYearOnly)]
    [InlineData("31-02-1985", ProblemCode.BirthDateUnreadable)]
    [InlineData("-", ProblemCode.BirthDateMissing)]
    [InlineData("Pelaihari", ProblemCode.BirthDateMissing)]
    public void Makes_up_no_birth_date(string cell, string code)
    {
        var row = Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | TTL\n1 | Siti | 6301015708859001 | P | {cell}")));
        Assert.Null(row.BirthDate);
        Assert.Contains(row.Problems, p => p.Code == code);
    }

    [Theory]
    [InlineData("188/1/KUM/2024", "05-01-2024", "31-12-2027", "2027-12-31", TermSource.Written)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "2024 - 2028", "2028-12-31", TermSource.Period)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "2024 s.d. 2028", "2028-12-31", TermSource.Period)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "2024/28", "2028-12-31", TermSource.Period)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "5 Januari 2024 s/d 4 Januari 2027", "2027-01-04", TermSource.Written)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "3 (tiga) tahun", "2027-01-04", TermSource.Period)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "#2027", "2027-12-31", TermSource.Period)]
    [InlineData("188/1/KUM/2024", "05-01-2024", "-", "2029-01-04", TermSource.ByRule)]
    [InlineData("188/1/KUM/2024 tanggal 5 Januari 2024", "", "", "2029-01-04", TermSource.ByRule)]
    [InlineData("188/1/KUM/2024\\n05-01-2024", "", "", "2029-01-04", TermSource.ByRule)]
    [InlineData("188/05/01/2024", "", "", "", TermSource.None)]
    [InlineData("Belum SK", "", "", "", TermSource.None)]
    public void Reads_the_term_of_a_decree(string number, string date, string term, string end, TermSource source)
    {
        var row = Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | No SK | Tgl SK | Masa Bakti\n1 | Siti | 6301015708859001 | P | {number} | {date} | {term}")));
        Assert.Equal(end, row.TermEnd?.ToString("yyyy-MM-dd") ?? "");
        Assert.Equal(source, row.TermSource);
        Assert.Equal(number.StartsWith("Belum", StringComparison.Ordinal) ? "" : number.Split(' ', '\\')[0], row.DecreeNumber);
    }

    [Theory]
    [InlineData("Sudah", true)]
    [InlineData("belum", false)]
    [InlineData("√", true)]
    [InlineData("2023", true)]
    [InlineData("-", false)]
    [InlineData("Bimtek Dasar PSM 2022", true)]
    [InlineData("Pelatihan Kewirausahaan 2022", false)]
    [InlineData("100/SERT/PSM-D/2019", true)]
    public void Reads_the_basic_training(string cell, bool done) =>
        Assert.Equal(done, Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | Bimtek Dasar\n1 | Siti | 6301015708859001 | P | {cell}"))).Trained);

    [Theory]
    [InlineData("081200011111", "+6281200011111")]
    [InlineData("#81200011111", "+6281200011111")]
    [InlineData("+62 812-0001-1111 (WA)", "+6281200011111")]
    [InlineData("6281200011111", "+6281200011111")]
    [InlineData("0812 0001 1111 / 0813 0001 1111", "+6281200011111")]
    [InlineData("-", null)]
    public void Reads_a_phone_number(string cell, string? phone) =>
        Assert.Equal(phone, Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | HP/WA\n1 | Siti | 6301015708859001 | P | {cell}"))).Phone);

    [Theory]
    [InlineData("L", "L")]
    [InlineData("Laki - laki", "L")]
    [InlineData("Perempuan (P)", "P")]
    [InlineData("P - Perempuan", "P")]
    [InlineData("1", "L")]
    [InlineData("2", "P")]
    [InlineData("L/P", "-")]
    [InlineData("?", "-")]
    public void Reads_the_sex(string cell, string sex) =>
        Assert.Contains($" {sex} 1985", Lists.Brief(Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | Jenis Kelamin | Tgl Lahir\n1 | Siti | 630101570885900 | {cell} | 17-08-1985")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Jl. Melati RT 01 RW 02", "63.01.01.2005")]
    [InlineData("Jl. Melati RT 01 RW 02 Ds. Pagatan Besar", "63.01.01.2008")]
    [InlineData("Jl. Melati RT 01/02 Pagatan Besar", "63.01.01.2008")]
    [InlineData("Jl. Melati No. 3, Pagatan Besar, Takisung", "63.01.01.2008")]
    [InlineData("Jl. Pagatan Besar RT 01", "63.01.01.2005")]
    [InlineData("Desa Asam Jaya Kec. Jorong", "63.01.02.2010")]
    [InlineData("Desa Bincau Mr. Kecamatan Martapura Kabupaten Banjar", "63.03.05.2040")]
    [InlineData("Ds. Antah Berantah Sejahtera Kec. Jorong", "")]
    public void Finds_the_village_of_residence_in_an_address(string address, string home) =>
        Assert.Equal(home, Assert.Single(Lists.Read(new Book().Sheet("PSM", $"No | Nama | NIK | L/P | Desa | Kecamatan | Alamat\n1 | Siti | 6301015708859001 | P | Gunung Makmur | Takisung | {address}"))).Home?.Code ?? "");

    [Fact]
    public void A_blank_village_is_the_one_above_only_when_the_list_writes_each_once()
    {
        var once = "No | Nama | NIK | L/P | Desa | Kecamatan\n1 | A B | 6301015708859001 | P | Gunung Makmur | Takisung\n2 | C D | 6301015708859002 | P | | \n3 | E F | 6301015708859003 | P | Pagatan Besar |";
        Assert.Equal(["63.01.01.2005", "63.01.01.2005", "63.01.01.2008"], Lists.Read(new Book().Sheet("PSM", once)).Select(r => r.Duty?.Code));
        var always = "No | Nama | NIK | L/P | Desa | Kecamatan" + string.Concat(Enumerable.Range(1, 8).Select(i => $"\n{i} | A B | 630101570885900{i} | P | {(i == 5 ? "" : "Gunung Makmur")} | Takisung"));
        Assert.Null(Lists.Read(new Book().Sheet("PSM", always))[4].Duty);
    }

    [Fact]
    public void Skips_vacant_lines_totals_hidden_sheets_and_summaries()
    {
        var book = new Book().Sheet("REKAP", """
            REKAP JUMLAH PSM
            No | Kecamatan | Jumlah Desa | Jumlah PSM | L | P | Ket
            1 | Takisung | 12 | 2 | 1 | 1 |
            """).Sheet("PSM", """
            No | Kecamatan | Desa | Nama | NIK | L/P | Tgl Lahir | Ket
            1 | I. TAKISUNG | Gunung Makmur | 1. Siti Aminah | 6301015708859001 | P | 17-08-1985 |
            2 | | Pagatan Besar | KOSONG | | | |
            3 | | Takisung | - | - | - | - |
            | | Benua Lawas | (belum ada PSM) | | | |
            SUB JUMLAH KEC. TAKISUNG | | | 1 orang | | | |
            No | Kecamatan | Desa | Nama | NIK | L/P | Tgl Lahir | Ket
            4 | II. JORONG | Asam-Asam | Budi Santoso | | L | | pindah ke Kalteng
            | | Asam Jaya | NIHIL | | | |
            J U M L A H | | | 2
            """).Sheet("Lama", "No | Nama | NIK | L/P\n1 | Lama | 6301015708859001 | P", hidden: true);
        using var list = Lists.Open(book.Stream());
        Assert.Equal(["2 Siti Aminah 63.01.01.2005 False", "8 Budi Santoso 63.01.02.2003 True"], list.Rows().Select(r => $"{r.Number} {r.Name.Full} {r.Duty?.Code} {r.HasEnded}").ToArray());
        Assert.Equal([SheetOutcome.NoTable, SheetOutcome.People, SheetOutcome.Hidden], list.Sheets.Select(s => s.Outcome));
    }

    [Fact]
    public void Prefers_the_visible_NIK_column_over_a_hidden_old_one()
    {
        var book = new Book().Sheet("PSM", "No | Nama | NIK | NIK | L/P\n1 | Siti | 6301010101019009 | 6301015708859001 | P", hiddenColumns: [3]);
        Assert.Equal("6301015708859001", Assert.Single(Lists.Read(book)).Nik!.Value.Digits);
    }

    [Fact]
    public void Says_where_a_village_of_another_district_lies_and_chooses_nothing()
    {
        var row = Assert.Single(Lists.Read(new Book().Sheet("PSM", "No | Nama | NIK | L/P | Desa | Kecamatan\n1 | Siti | 6301015708859001 | P | Asam Jaya | Takisung")));
        Assert.Null(row.Duty);
        Assert.Equal("63.01", row.DutyArea!.Code);
        Assert.Contains("Jorong", Assert.Single(row.Problems, p => p.Code == ProblemCode.VillageElsewhere).Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_mapping_is_remembered_by_its_headings()
    {
        var book = new Book().Sheet("PSM", "No | Nama | Kode X | L/P | Tempat Y\n1 | Siti | abc | P | 17-08-1985");
        using var first = Lists.Open(book.Stream());
        var found = Assert.Single(first.Rows().ToArray()).Table.Mapping;
        var corrected = ColumnMapping.FromJson(found.With(2, ListField.Remark).With(4, ListField.BirthDate).ToJson())!;
        Assert.Equal(found.Signature, corrected.Signature);
        var again = Assert.Single(Lists.Read(book, remembered: signature => signature == found.Signature ? corrected : null));
        Assert.Equal(("abc", new DateOnly(1985, 8, 17)), (again.Remark, again.BirthDate!.Value));
    }

    [Fact]
    public void Speaks_both_languages()
    {
        var problem = new Problem(ProblemCode.NikMissing, ListField.Nik, 2);
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            Assert.Equal("The NIK is missing.", problem.Sentence());
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("id");
            Assert.Equal("NIK tidak terisi.", problem.Sentence());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
