namespace Pilar.Browser.Support;

/// <summary>Bytes over the wire, compressed, headers included; what is served under a hashed address comes once and is kept.</summary>
public sealed class Scales
{
    public const long MostFirst = 100 * 1024, MostAgain = 15 * 1024;
    private readonly Dictionary<string, string> _requests = [];
    private readonly Dictionary<string, long> _kept = [];
    private long _fresh;

    public static async Task<Scales> Beside(IPage page)
    {
        var scales = new Scales();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            scales._requests[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            scales.Add(e!.Value.GetProperty("requestId").GetString()!, (long)e.Value.GetProperty("encodedDataLength").GetDouble());
        await session.SendAsync("Network.enable");
        return scales;
    }

    public void Empty() => _fresh = 0;

    /// <summary>What the page on the scales costs a visitor who comes for the first time, and one who was here before.</summary>
    public async Task<(long First, long Again)> Read(IPage page)
    {
        var loaded = await page.EvaluateAsync<string[]>("() => [...new Set(performance.getEntriesByType('resource').map(e => e.name))]");
        return (_fresh + loaded.Sum(address => _kept.GetValueOrDefault(address)), _fresh);
    }

    private void Add(string request, long bytes)
    {
        if (!_requests.TryGetValue(request, out var address)) return;
        if (!new Uri(address).AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal)) _fresh += bytes;
        else if (bytes > _kept.GetValueOrDefault(address)) _kept[address] = bytes;
    }
}
