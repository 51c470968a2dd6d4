namespace Pilar.Browser.Support;

/// <summary>Bytes over the wire, compressed, headers included; what is served under a hashed address comes once and is kept.</summary>
public sealed class Scales
{
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

    /// <summary>What the page on the scales costs.</summary>
    public async Task<Weight> Read(IPage page)
    {
        var loaded = await page.EvaluateAsync<string[]>("() => [...new Set(performance.getEntriesByType('resource').map(e => e.name))]");
        var blocking = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(e => e.renderBlockingStatus === 'blocking').map(e => e.name)");
        var document = await page.EvaluateAsync<long>("() => performance.getEntriesByType('navigation')[0].transferSize");
        return new(_fresh + loaded.Sum(Kept), _fresh, document + blocking.Sum(Kept), blocking.Length);
    }

    private long Kept(string address) => _kept.GetValueOrDefault(address);

    private void Add(string request, long bytes)
    {
        if (!_requests.TryGetValue(request, out var address)) return;
        if (!new Uri(address).AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal)) _fresh += bytes;
        else if (bytes > _kept.GetValueOrDefault(address)) _kept[address] = bytes;
    }
}

/// <summary>Bytes of a first visit, of a later one, and of what must have come before anything shows.</summary>
public sealed record Weight(long First, long Again, long BeforePaint, int Blocking)
{
    private const long MostFirst = 100 * 1024, MostAgain = 15 * 1024;
    private const double BytesPerSecond = 400_000 / 8, RoundTrip = 0.3, Soon = 2;

    /// <summary>Seconds on a line of 400 kbit/s with 300 ms round trips: connecting, asking for the page, then for all that blocks it.</summary>
    public double Paint => (Blocking > 0 ? 3 : 2) * RoundTrip + BeforePaint / BytesPerSecond;

    public bool IsHeavyAgain => Again > MostAgain;

    public IEnumerable<string> Complaints
    {
        get
        {
            if (First > MostFirst) yield return $"weighs {First:N0} bytes on the first visit";
            if (IsHeavyAgain) yield return $"weighs {Again:N0} bytes when visited again";
            if (Paint > Soon) yield return $"needs {Paint:N1} s to show on a slow line";
        }
    }
}
