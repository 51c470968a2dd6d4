using System.Text;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

public class TextFileTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), Windows1252];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Finds_out_the_encoding(Encoding encoding)
    {
        var row = Assert.Single(Lists.ReadText("No;Nama;NIK;L/P\r\n1;Ma’ruf Jalālī;6301011708859001;L\r\n".Replace("ālī", encoding == Windows1252 ? "áli" : "ālī"), encoding: encoding));
        Assert.StartsWith("Ma’ruf Jal", row.Name.Full, StringComparison.Ordinal);
        Assert.Equal(2, row.Number);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Finds_out_the_separator(char mark)
    {
        var text = "No;Nama;NIK;Tempat Lahir;Tgl Lahir;L/P;Desa;Kecamatan\n1;Siti Aminah;6301015708859001;\"Pelaihari, Kota\";17-08-1985;P;Gunung Makmur;Takisung\n".Replace(';', mark);
        Assert.Equal("Siti Aminah 6301015708859001 P 1985-08-17 63.01.01.2005 63.01.01.2005", Lists.Brief(Assert.Single(Lists.ReadText(text))));
    }

    [Fact]
    public void Obeys_a_separator_line() =>
        Assert.Single(Lists.ReadText("sep=|\nNo|Nama|NIK|L/P\n1|Siti|6301015708859001|P\n"));

    [Fact]
    public void Keeps_line_breaks_in_quotes_and_counts_physical_lines()
    {
        var rows = Lists.ReadText("No,Nama,NIK,L/P,Alamat\n1,Siti Aminah,6301015708859001,P,\"Jl. Melati\nRT 1\"\n2,Budi,6301011708859001,L,-\n");
        Assert.Equal([2, 4], rows.Select(r => r.Number));
        Assert.Equal("Jl. Melati\nRT 1", rows[0].Address);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_line()
    {
        var rows = Lists.ReadText("No,Nama,NIK,L/P,Alamat\n1,Siti Aminah,6301015708859001,P,\"Jl. Melati\n2,Budi,6301011708859001,L,-\n3,Adi Putra,6301011708859002,L,-\n");
        Assert.Equal(["Siti Aminah", "Budi", "Adi Putra"], rows.Select(r => r.Name.Full));
    }

    [Fact]
    public void Reads_a_formula_text_and_doubled_quotes() =>
        Assert.Equal("6301015708859001", Assert.Single(Lists.ReadText("No;Nama;NIK;L/P\n1;Siti;\"=\"\"6301015708859001\"\"\";P\n")).Nik!.Value.Digits);

    [Fact]
    public void Reads_lazily_with_flat_memory()
    {
        using var list = Lists.Open(new EndlessList(), name: "psm.csv");
        Assert.Equal(1000, list.Rows().Take(1000).Count());
    }

    [Fact]
    public void Ignores_the_file_name()
    {
        var book = new Book().Sheet("PSM", "No | Nama | NIK | L/P\n1 | Siti | 6301015708859001 | P");
        Assert.Single(Lists.Read(book.Stream(), "63.01", "PSM", "salah.csv"));
        Assert.Single(Lists.Read(new MemoryStream("No;Nama;NIK;L/P\n1;Siti;6301015708859001;P\n"u8.ToArray()), "63.01", "PSM", "salah.xlsx"));
    }

    [Fact]
    public void Reads_a_web_table_saved_as_a_workbook()
    {
        var html = "<html><body><table border=1><tr><th rowspan=2>No</th><th colspan='2'>Identitas</th><th>Desa</th></tr><tr><th>Nama</th><th>NIK</th><th>Desa</th></tr>"
            + "<tr><td>1</td><td>Siti&nbsp;Aminah</td><td>6301015708859001</td><td rowspan=2>Gunung Makmur</td></tr><tr><td>2</td><td>Budi</td><td>6301011708859001</td></tr></table></body></html>";
        var rows = Lists.Read(new MemoryStream(Encoding.UTF8.GetBytes(html)), "63.01.01", "PSM", "export.xls");
        Assert.Equal(["63.01.01.2005", "63.01.01.2005"], rows.Select(r => r.Duty?.Code));
        Assert.Equal("Siti Aminah", rows[0].Name.Full);
    }

    /// <summary>A seekable list far larger than memory: fails when somebody reads it to its end.</summary>
    private sealed class EndlessList : Stream
    {
        private static readonly byte[] Head = "No;Nama;NIK;L/P\n"u8.ToArray();
        private static readonly byte[] Line = "1;Siti Aminah;6301015708859001;P\n"u8.ToArray();

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => 40L << 20;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, Length - Position);
            for (var i = 0; i < count; i++, Position++)
                buffer[offset + i] = Position < Head.Length ? Head[Position] : Line[(Position - Head.Length) % Line.Length];
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
