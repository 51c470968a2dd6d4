using System.Globalization;

namespace Pilar.Bench;

/// <summary>Asks a running server the same kind of page many times, first alone, then with several clients at once; appends what was measured to a file for <see cref="WebReport"/>.</summary>
internal sealed class LoadRun(int size, int server, string provider, string file) : IDisposable
{
    public const int Clients = 4;
    private const int Warm = 20, Requests = 200, Apart = 1000;

    private readonly StreamWriter lines = new(file, append: true);

    /// <summary>The client that sends a request.</summary>
    public static int Client(int request) => request / Apart % Clients;

    public void Note(params object[] values) => lines.WriteLine(string.Join('\t', values.Prepend(size).Prepend(provider).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))));

    public void NoteMemory() => Note("resident memory of the server", $"{ServerProcess.ResidentMegabytes(server)} MB, at most {ServerProcess.PeakMegabytes(server)} MB");

    /// <param name="name">Of the page.</param>
    /// <param name="request">Who asks for which address, by the number of the request.</param>
    public async Task Measure(string name, Func<int, (Browser Browser, string Path)> request)
    {
        await Times(request, 0, Warm);
        var (cpu, bytes) = (ServerProcess.CpuMilliseconds(server), 0L);
        var single = await Times(request, Warm, Requests, got => bytes = got);
        cpu = (ServerProcess.CpuMilliseconds(server) - cpu) / Requests;
        var together = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(c => Times(request, Apart * (c + Clients), Requests / 2)))).SelectMany(t => t).ToList();
        Note(name, At(single, .5), At(single, .95), At(together, .95), cpu, bytes / 1024.0);
        Console.Error.WriteLine($"{provider} {size:N0} {name,-32} p50 {At(single, .5),6:F1} p95 {At(single, .95),6:F1} x4 {At(together, .95),6:F1} cpu {cpu,5:F1}");
    }

    private static async Task<List<double>> Times(Func<int, (Browser Browser, string Path)> request, int first, int requests, Action<long>? size = null)
    {
        var times = new List<double>(requests);
        for (var i = first; i < first + requests; i++)
        {
            var (browser, path) = request(i);
            var (milliseconds, bytes) = await browser.Get(path);
            times.Add(milliseconds);
            size?.Invoke(bytes);
        }
        return times;
    }

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
    }

    public void Dispose() => lines.Dispose();
}
