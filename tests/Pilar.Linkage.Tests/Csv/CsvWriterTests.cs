using Pilar.Linkage.Csv;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests.Csv;

public sealed class CsvWriterTests : IDisposable
{
    private readonly TempFiles files = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_001)]
    public void Lines_stand_in_order_whatever_thread_made_them(int lines)
    {
        CsvWriter.Write(files.Path("w.csv"), "n,half,share,text\n", lines, (line, i) =>
        {
            line.Whole(i);
            line.Hundredths(-i * 50);
            line.Share(i / 100_000.0);
            line.Text(System.Text.Encoding.UTF8.GetBytes(i % 2 == 0 ? "a1" : "say \"é\", once"));
            line.End();
        });
        var wanted = Enumerable.Range(0, lines).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i},{(i == 0 ? "0.00" : $"-{i / 2.0:0.00}")},{i / 100_000.0:0.00000},{(i % 2 == 0 ? "a1" : "\"say \"\"é\"\", once\"")}"));
        Assert.Equal(wanted.Prepend("n,half,share,text"), File.ReadAllLines(files.Path("w.csv")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("none", Assert.Throws<LinkageException>(() => CsvWriter.Write(files.Path("none/w.csv"), "n\n", 3, (line, i) => line.End())).Message, StringComparison.Ordinal);

    [Fact]
    public void When_a_stretch_fails_writing_ends_with_a_sentence() =>
        Assert.Contains("cannot be written", Assert.Throws<LinkageException>(() => CsvWriter.Write(files.Path("full.csv"), "n\n", 200_000, (line, i) =>
        {
            if (i == 90_000) throw new IOException("no space left");
            line.Whole(i);
            line.End();
        })).Message, StringComparison.Ordinal);

    public void Dispose() => files.Dispose();
}
