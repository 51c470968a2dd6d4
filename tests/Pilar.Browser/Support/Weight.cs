namespace Pilar.Browser.Support;

/// <summary>Bytes over the wire for a page and everything it loads, compressed, headers included.</summary>
public sealed record Weight(long First, long Again)
{
    public const long MostFirst = 100 * 1024, MostAgain = 15 * 1024;

    /// <summary>Weighs a first visit and a later one of the same visitor.</summary>
    public static async Task<Weight> Of(IPage page, string path)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var bytes = 0L;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        return new(await Visit(), await Visit());

        async Task<long> Visit()
        {
            bytes = 0;
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            return bytes;
        }
    }
}
