using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests;

public sealed class LinkerTests : IDisposable
{
    private readonly TempFiles files = new();

    [Fact]
    public void Finds_the_second_records_of_a_made_up_register()
    {
        var people = new People(7).Make(4000, 0.2);
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("people.csv", people.Csv())] });
        var truth = people.TruePairs();
        var found = result.Pairs.Where(p => p.Probability >= 0.5).Select(p => string.CompareOrdinal(p.Left, p.Right) < 0 ? (p.Left, p.Right) : (p.Right, p.Left)).ToHashSet();
        Assert.True(F1(found, truth) > 0.97, $"pair F1 {F1(found, truth)}");
        var together = result.Clusters.SelectMany(c => c.SelectMany(a => c.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b)))).ToHashSet();
        Assert.True(F1(together, truth) > 0.97, $"cluster F1 {F1(together, truth)}");
    }

    [Fact]
    public void The_result_is_the_same_whatever_the_number_of_threads()
    {
        var path = files.Write("people.csv", new People(11).Make(3000, 0.25).Csv());
        string Run(int threads)
        {
            using var result = Linker.Run(new LinkOptions { Inputs = [path], Threads = threads });
            result.WritePairs(files.Path($"pairs{threads}.csv"));
            result.WriteClusters(files.Path($"clusters{threads}.csv"));
            return File.ReadAllText(files.Path($"pairs{threads}.csv")) + File.ReadAllText(files.Path($"clusters{threads}.csv"));
        }
        Assert.Equal(Run(1), Run(4));
    }

    [Fact]
    public void Two_files_are_linked_without_pairs_inside_one_file()
    {
        var people = new People(5).Make(1500, 0.5);
        var left = people.Records.Where((_, i) => i % 2 == 0).ToList();
        var right = people.Records.Where((_, i) => i % 2 == 1).ToList();
        string Csv(List<(int Person, string[] Cells)> rows) => string.Join(',', People.Header) + "\n" + string.Join("\n", rows.Select(r => string.Join(',', r.Cells)));
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("a.csv", Csv(left)), files.Write("b.csv", Csv(right))], OneToOne = false });
        var lefts = left.Select(r => r.Cells[0]).ToHashSet();
        Assert.All(result.Pairs, p => Assert.True(lefts.Contains(p.Left) && !lefts.Contains(p.Right)));
        var person = people.Records.ToDictionary(r => r.Cells[0], r => r.Person);
        var found = result.Pairs.Where(p => p.Probability >= 0.5).Select(p => (p.Left, p.Right)).ToHashSet();
        var truth = left.SelectMany(l => right.Where(r => r.Person == l.Person).Select(r => (l.Cells[0], r.Cells[0]))).ToHashSet();
        Assert.True(F1(found, truth) > 0.96, $"pair F1 {F1(found, truth)}");
    }

    [Fact]
    public void A_repeated_id_is_refused_by_name()
    {
        var path = files.Write("twice.csv", "id,nama\n1,Budi\n2,Siti\n1,Agus\n");
        var refusal = Assert.Throws<LinkageException>(() => Linker.Run(new LinkOptions { Inputs = [path], IdColumn = "id" }));
        Assert.Contains("the id 1 in column id occurs more than once", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_or_column_is_named()
    {
        Assert.Contains("no such file", Assert.Throws<LinkageException>(() => Linker.Run(new LinkOptions { Inputs = [files.Path("none.csv")] })).Message, StringComparison.Ordinal);
        var path = files.Write("a.csv", "id,nama\n1,Budi\n2,Siti\n");
        Assert.Contains("no column kode", Assert.Throws<LinkageException>(() => Linker.Run(new LinkOptions { Inputs = [path], IdColumn = "kode" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_run_ends_by_cancellation()
    {
        var path = files.Write("people.csv", new People(3).Make(500, 0.2).Csv());
        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Run(new LinkOptions { Inputs = [path] }, new CancellationToken(true)));
    }

    private static double F1(HashSet<(string, string)> found, HashSet<(string, string)> truth)
    {
        var hits = found.Count(truth.Contains);
        return 2.0 * hits / (found.Count + truth.Count);
    }

    public void Dispose() => files.Dispose();
}
