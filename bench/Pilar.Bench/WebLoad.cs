namespace Pilar.Bench;

/// <summary>Asks a running server what its users ask most, alone and with four clients at once; appends what was measured to a file for <see cref="WebReport"/>.</summary>
internal static class WebLoad
{
    public static async Task<int> Run(string url, int people, int server, string provider, string file)
    {
        var (email, password) = (Setting("PILAR_BENCH_EMAIL"), Setting("PILAR_BENCH_PASSWORD"));
        var browsers = await Task.WhenAll(Enumerable.Range(0, LoadRun.Clients).Select(_ => Browser.SignIn(url, email, password)));
        using var run = new LoadRun(people, server, provider, file);
        run.Note("first national summary after the start", $"{(await browsers[0].Get("/overview?region=ID")).Milliseconds:F0} ms");
        foreach (var (name, path) in Scenarios(people)) await run.Measure(name, i => (browsers[LoadRun.Client(i)], path(i)));
        run.NoteMemory();
        foreach (var browser in browsers) browser.Dispose();
        return 0;
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

    internal static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
