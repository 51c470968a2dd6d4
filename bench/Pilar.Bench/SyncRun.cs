using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace Pilar.Bench;

/// <summary>One batch of a phone, and whether the line breaks in the middle of it the first time.</summary>
internal sealed record SyncJob(string Token, byte[] Body, int Acts, bool Breaks, bool Again)
{
    /// <summary>Each phone sends its work in two batches; a fifth of them is sent twice, a tenth is cut off first.</summary>
    public static IEnumerable<SyncJob> Of(IReadOnlyList<SyncPhone> crew, Random chance)
    {
        for (var half = 0; half < 2; half++)
            foreach (var phone in crew)
            {
                var acts = phone.Acts.Chunk((phone.Acts.Count + 1) / 2).ElementAt(half);
                var job = new SyncJob(phone.Token, JsonSerializer.SerializeToUtf8Bytes(new { acts }), acts.Length, chance.Next(10) == 0, false);
                yield return job;
                if (chance.Next(5) == 0) yield return job with { Again = true };
            }
    }
}

/// <summary>The server in a process of its own, killed without warning and started again, and the lanes on which phones reach it.</summary>
internal sealed class SyncRun(string program, string folder, int acts, int kills) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) });
    private readonly ConcurrentBag<double> times = [];
    private readonly SemaphoreSlim restarting = new(1, 1);
    private readonly Stopwatch down = new();
    private Process? server;
    private double cpuBefore;
    private long peakBefore;
    private int acknowledged, cutOff;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");
    public IEnumerable<double> Times => times;
    public int CutOff => cutOff;
    public int Killed { get; private set; }
    public TimeSpan Down => down.Elapsed;

    public double CpuMilliseconds() => cpuBefore + ServerProcess.CpuMilliseconds(server!.Id);

    public long PeakMegabytes() => Math.Max(peakBefore, ServerProcess.PeakMegabytes(server!.Id));

    public async Task Start()
    {
        server = Process.Start(new ProcessStartInfo(program, ["--data", folder, "serve", "--no-migrate", "--urls", Address.OriginalString]) { RedirectStandardOutput = true })!;
        while (await server.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Pilar: ", StringComparison.Ordinal)) { }
        _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public void Stop()
    {
        server?.Kill();
        server?.WaitForExit();
    }

    public async Task Lane(ConcurrentQueue<SyncJob> jobs)
    {
        while (jobs.TryDequeue(out var job))
        {
            if (job.Breaks) await Cut(job);
            while (!await Send(job)) await Restart();
        }
    }

    /// <summary>Half of it goes out, then the line is gone.</summary>
    private async Task Cut(SyncJob job)
    {
        try
        {
            using var request = Request(job, new BrokenContent(job.Body));
            using var answer = await http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref cutOff);
        }
    }

    private async Task<bool> Send(SyncJob job)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var request = Request(job, new ByteArrayContent(job.Body));
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{(int)answer.StatusCode}: {body}");
            using var json = JsonDocument.Parse(body);
            var done = json.RootElement.GetProperty("answers").EnumerateArray().Count(a => a.GetProperty("state").GetString() == "done");
            if (done != job.Acts) throw new InvalidOperationException(body);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (!job.Again && Interlocked.Add(ref acknowledged, job.Acts) is var all && Killed < kills && all >= acts * (Killed + 1) / (kills + 1)) await Kill();
        return true;
    }

    private HttpRequestMessage Request(SyncJob job, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new(HttpMethod.Post, new Uri(Address, "/api/v1/field/sync")) { Content = content, Headers = { Authorization = new("Bearer", job.Token) } };
    }

    private async Task Kill()
    {
        await restarting.WaitAsync();
        try
        {
            if (Killed >= kills || acknowledged < acts * (Killed + 1) / (kills + 1)) return;
            Killed++;
            (cpuBefore, peakBefore) = (CpuMilliseconds(), PeakMegabytes());
            down.Start();
            server!.Kill();
        }
        finally
        {
            restarting.Release();
        }
    }

    private async Task Restart()
    {
        await restarting.WaitAsync();
        try
        {
            if (!server!.HasExited && !down.IsRunning) return;
            await server.WaitForExitAsync();
            await Start();
            down.Stop();
        }
        finally
        {
            restarting.Release();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        Stop();
        http.Dispose();
        restarting.Dispose();
        server?.Dispose();
    }

    private sealed class BrokenContent(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
            await stream.FlushAsync();
            throw new IOException("The line is gone.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
