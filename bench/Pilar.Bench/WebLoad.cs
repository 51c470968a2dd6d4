using System.Globalization;

namespace Pilar.Bench;

/// <summary>Asks a running server what its users ask most, alone and with four clients at once; appends what was measured to a file for <see cref="WebReport"/>.</summary>
internal static class WebLoad
{
    private const int Warm = 20, Requests = 200, Clients = 4;

    public static async Task<int> Run(string url, int people, int server, string provider, string file)
    {
        var (email, password) = (Setting("PILAR_BENCH_EMAIL"), Setting("PILAR_BENCH_PASSWORD"));
        using var alone = await Browser.SignIn(url, email, password);
        var others = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Browser.SignIn(url, email, password)));
        using var lines = new StreamWriter(file, append: true);
        void Note(params object[] values) => lines.WriteLine(string.Join('\t', values.Prepend(people).Prepend(provider).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))));
        Note("first national summary after the start", $"{(await alone.Get("/overview?region=ID")).Milliseconds:F0} ms");
        foreach (var (name, path) in Scenarios(people))
        {
            for (var i = 0; i < Warm; i++) await alone.Get(path(i));
            var (cpu, bytes) = (ServerProcess.CpuMilliseconds(server), 0L);
            var single = await Times(alone, path, Warm, Requests, size => bytes = size);
            cpu = (ServerProcess.CpuMilliseconds(server) - cpu) / Requests;
            var together = (await Task.WhenAll(others.Select((browser, c) => Times(browser, path, 1000 * (c + 1), Requests / 2)))).SelectMany(t => t).ToList();
            Note(name, At(single, .5), At(single, .95), At(together, .95), cpu, bytes / 1024.0);
            Console.Error.WriteLine($"{provider} {people:N0} {name,-32} p50 {At(single, .5),6:F1} p95 {At(single, .95),6:F1} x4 {At(together, .95),6:F1} cpu {cpu,5:F1}");
        }
        Note("resident memory of the server", $"{ServerProcess.ResidentMegabytes(server)} MB, at most {ServerProcess.PeakMegabytes(server)} MB");
        foreach (var browser in others) browser.Dispose();
        return 0;
    }

    private static async Task<List<double>> Times(Browser browser, Func<int, string> path, int first, int requests, Action<long>? size = null)
    {
        var times = new List<double>(requests);
        for (var i = first; i < first + requests; i++)
        {
            var (milliseconds, bytes) = await browser.Get(path(i));
            times.Add(milliseconds);
            size?.Invoke(bytes);
        }
        return times;
    }

    private static IEnumerable<(string Name, Func<int, string> Path)> Scenarios(int people) =>
    [
        ("list, nation", _ => "/people?region=ID"),
        ("list, a regency", i => $"/people?region={InventedPeople.Regency(i)}"),
        ("list, PSM of a province", i => $"/people?region={InventedPeople.Regency(i)[..2]}&kind=PSM"),
        ("list, invalid PSM of a regency", i => $"/people?region={InventedPeople.Regency(i)}&kind=PSM&verdict=Invalid"),
        ("exact NIK", i => $"/people?q={InventedPeople.Nik(Spread(i, people))}"),
        ("misspelt name", i => $"/people?q={Uri.EscapeDataString(InventedPeople.MisspeltName(Spread(i, people)))}"),
        ("open a record", i => $"/people/{InventedPeople.Id(Spread(i, people))}"),
        ("national summary", _ => "/overview?region=ID"),
        ("province map, page", i => $"/coverage/map?region={InventedPeople.Regency(i)[..2]}"),
        ("province map, picture", i => $"/coverage/map.svg?region={InventedPeople.Regency(i)[..2]}"),
    ];

    // Far apart, so that no page of the database serves two requests in a row.
    private static int Spread(int i, int people) => (int)(i * 7919L % people);

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
