using System.Globalization;

namespace Pilar.Bench;

/// <summary>Sets the measured lines of <see cref="LoadRun"/> as tables, one for each database, sizes side by side with the price of more data.</summary>
internal static class WebReport
{
    private sealed record Line(string Provider, int Size, string Name, string[] Values)
    {
        public double At(int column) => double.Parse(Values[column], CultureInfo.InvariantCulture);
    }

    /// <param name="file">The lines.</param>
    /// <param name="noun">What the sizes count.</param>
    public static int Write(string file, string noun)
    {
        foreach (var provider in File.ReadLines(file).Select(l => l.Split('\t')).Select(f => new Line(f[0], int.Parse(f[1]), f[2], f[3..])).GroupBy(l => l.Provider))
        {
            var sizes = provider.Select(l => l.Size).Distinct().Order().ToList();
            Console.WriteLine($"\n## {(provider.Key == "postgres" ? "PostgreSQL" : "SQLite")}\n");
            Console.WriteLine($"| page |{string.Concat(sizes.Select(s => $" {s:N0} {noun}: p50 | p95 | p95, 4 clients | server CPU |"))} KB |{(sizes.Count > 1 ? " p95, most {noun} : fewest |" : "")}");
            Console.WriteLine($"|---|{string.Concat(sizes.Select(_ => "--:|--:|--:|--:|"))}--:|{(sizes.Count > 1 ? "--:|" : "")}");
            foreach (var page in provider.Where(l => l.Values.Length > 1).GroupBy(l => l.Name)) Console.WriteLine(Row(page.OrderBy(l => l.Size).ToList()));
            Console.WriteLine();
            foreach (var fact in provider.Where(l => l.Values.Length == 1).GroupBy(l => l.Name))
                Console.WriteLine($"* {fact.Key}: {string.Join("; ", fact.Select(l => $"{l.Values[0]} with {l.Size:N0} {noun}"))}");
        }
        return 0;
    }

    private static string Row(List<Line> sizes) =>
        $"| {sizes[0].Name} |{string.Concat(sizes.Select(l => string.Concat(Enumerable.Range(0, 4).Select(c => $" {l.At(c):F1} |"))))} {sizes[^1].At(4):F1} |{(sizes.Count > 1 ? $" {sizes[^1].At(1) / sizes[0].At(1):F2} |" : "")}";
}
