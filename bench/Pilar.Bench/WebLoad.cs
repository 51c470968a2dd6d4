namespace Pilar.Bench;

/// <summary>Asks a running server what its users ask most, alone and with four clients at once; prints p50 and p95 in milliseconds.</summary>
internal static class WebLoad
{
    private static readonly string Email = Environment.GetEnvironmentVariable("PILAR_BENCH_EMAIL") ?? throw new InvalidOperationException("PILAR_BENCH_EMAIL is not set.");
    private static readonly string Password = Environment.GetEnvironmentVariable("PILAR_BENCH_PASSWORD") ?? throw new InvalidOperationException("PILAR_BENCH_PASSWORD is not set.");
    private const int Warm = 20, Requests = 200, Clients = 4;

    public static async Task<int> Run(string url, int people, int server, string label)
    {
        using var alone = await Browser.SignIn(url, Email, Password);
        var others = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Browser.SignIn(url, Email, Password)));
        Console.WriteLine($"{label}: {people:N0} people, {Environment.ProcessorCount} cores including this load");
        Console.WriteLine($"{"page",-34}{"p50",9}{"p95",9}{"p95 x4",9}{"KB",8}");
        var worst = (Alone: 0.0, Together: 0.0);
        foreach (var (name, path) in Scenarios(people))
        {
            for (var i = 0; i < Warm; i++) await alone.Get(path(i));
            var single = new List<double>();
            var bytes = 0L;
            for (var i = 0; i < Requests; i++)
            {
                var (time, size) = await alone.Get(path(Warm + i));
                single.Add(time);
                bytes = size;
            }
            var together = (await Task.WhenAll(others.Select(async (browser, c) =>
            {
                var times = new List<double>();
                for (var i = 0; i < Requests / 2; i++) times.Add((await browser.Get(path(1000 + c * 1000 + i))).Milliseconds);
                return times;
            }))).SelectMany(t => t).ToList();
            worst = (Math.Max(worst.Alone, At(single, .95)), Math.Max(worst.Together, At(together, .95)));
            Console.WriteLine($"{name,-34}{At(single, .5),9:F1}{At(single, .95),9:F1}{At(together, .95),9:F1}{bytes / 1024.0,8:F1}");
        }
        Console.WriteLine($"worst p95 {worst.Alone:F1} ms alone, {worst.Together:F1} ms with {Clients} clients; resident memory of the server {ResidentMegabytes(server)} MB");
        foreach (var browser in others) browser.Dispose();
        return 0;
    }

    private static IEnumerable<(string Name, Func<int, string> Path)> Scenarios(int people) =>
    [
        ("list, first page, nation", _ => "/people?region=ID"),
        ("list, first page, a regency", i => $"/people?region={InventedPeople.Regency(i)}"),
        ("exact NIK", i => $"/people?q={InventedPeople.Nik(Spread(i, people))}"),
        ("misspelt name", i => $"/people?q={Uri.EscapeDataString(InventedPeople.MisspeltName(Spread(i, people)))}"),
        ("open a record", i => $"/people/{InventedPeople.Id(Spread(i, people))}"),
        ("national summary", _ => "/overview?region=ID"),
        ("province map", i => $"/coverage/map?region={InventedPeople.Regency(i)[..2]}"),
    ];

    // Far apart, so that no page of the database serves two requests in a row.
    private static int Spread(int i, int people) => (int)(i * 7919L % people);

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
    }

    private static long ResidentMegabytes(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
}
