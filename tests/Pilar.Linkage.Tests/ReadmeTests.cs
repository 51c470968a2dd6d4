using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests;

/// <summary>The examples of the library's README, run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_five_lines_find_pairs()
    {
        using var files = new TempFiles();
        var path = files.Write("people.csv", new People(2).Make(800, 0.3).Csv());
        var output = new StringWriter();

        using var result = Linker.Run(new LinkOptions { Inputs = [path] });
        foreach (var pair in result.Pairs.Where(p => p.Probability > 0.9))
            output.WriteLine($"{pair.Left} and {pair.Right}: {pair.Probability:P0}");

        Assert.True(output.ToString().Split('\n').Length > 100);
    }

    [Fact]
    public void The_index_finds_the_person_of_the_example()
    {
        var id = Guid.CreateVersion7();
        using var index = new PersonIndex();
        index.Set(id, new PersonEntry("Siti Nurhaliza", "6303055708850001", new DateOnly(1985, 8, 17), "P", "63.03.05.2001", "081234567890"));
        var likely = index.Find(new PersonEntry("St. Noer Haliza", BirthDate: new DateOnly(1985, 8, 17), Village: "63.03.05.2001"));
        Assert.Equal(id, Assert.Single(likely).Id);
    }

    [Fact]
    public void The_report_stands_alone()
    {
        using var files = new TempFiles();
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("people.csv", new People(2).Make(800, 0.3).Csv())] });
        result.WriteReport(files.Path("report.html"));
        var html = File.ReadAllText(files.Path("report.html"));
        Assert.Contains("Estimated recall", html, StringComparison.Ordinal);
        Assert.Contains("twins", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }
}
