using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests.Csv;

public sealed class CsvFuzzTests
{
    private static readonly string[] Bits = ["a", "Budi", "1985-08-17", "3", ",", ",", ",", ";", "\t", "\n", "\n", "\n", "\r\n", "\"", "\"\"", " ", "é", "\u00a0", "6303055708850001", "nama", "nik", "id", "\0", "O\"Brien"];

    [Property(MaxTest = 300)]
    public Property Any_text_is_linked_or_refused_with_a_sentence() =>
        Prop.ForAll(Gen.Elements(Bits).ListOf().Select(string.Concat).ToArbitrary(), text => Survives(Encoding.UTF8.GetBytes(text)));

    [Property(MaxTest = 300)]
    public Property Any_bytes_are_linked_or_refused_with_a_sentence() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), Survives);

    [Fact]
    public void Quotes_separators_and_line_ends_are_understood()
    {
        using var files = new TempFiles();
        var rows = Enumerable.Range(0, 60).Select(i => $"\"{i}\";\"Budi \"\"{(char)('A' + (i % 26))}\"\" Santoso; Jr\nII\";1980-01-{(i % 28) + 1:00}\r\n");
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("q.csv", "\uFEFFid;nama;tanggal lahir\r\n" + string.Concat(rows))] });
        Assert.Equal(60, result.RecordCount);
        Assert.Equal(["nama", "tanggal lahir"], result.Fields.Select(f => f.Name));
    }

    [Fact]
    public void Windows_1252_reads_like_UTF_8()
    {
        using var files = new TempFiles();
        var text = "id,name,date of birth\n1,José Müller,1980-02-03\n2,Jose Muller,1980-02-03\n3,Ann Other,1951-09-30\n";
        using var utf8 = Linker.Run(new LinkOptions { Inputs = [files.Write("u.csv", text)] });
        using var old = Linker.Run(new LinkOptions { Inputs = [files.Write("w.csv", Encoding.Latin1.GetBytes(text))] });
        Assert.Equal(utf8.Pairs, old.Pairs);
    }

    [Fact]
    public void A_quote_that_never_closes_is_named()
    {
        using var files = new TempFiles();
        var path = files.Write("open.csv", "id,nama\n1,Budi\n2,\"Siti\n3,Agus\n");
        Assert.Contains("never closed", Assert.Throws<LinkageException>(() => Linker.Run(new LinkOptions { Inputs = [path] })).Message, StringComparison.Ordinal);
    }

    private static bool Survives(byte[] bytes)
    {
        using var files = new TempFiles();
        try
        {
            using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("fuzz.csv", bytes)] });
            result.WritePairs(files.Path("pairs.csv"));
            result.WriteClusters(files.Path("clusters.csv"));
            return true;
        }
        catch (LinkageException e)
        {
            return e.Message.Length > 10;
        }
    }
}
