using System.Diagnostics;

namespace Pilar.Linkage;

/// <summary>Stopwatch of a run: each phase ends where the next begins, and there a run can be stopped.</summary>
internal sealed class Phases(Action<LinkPhase>? progress, CancellationToken stop)
{
    private long last = Stopwatch.GetTimestamp();

    public List<LinkPhase> All { get; } = [];

    public void Done(string name, string detail)
    {
        var now = Stopwatch.GetTimestamp();
        var phase = new LinkPhase(name, Stopwatch.GetElapsedTime(last, now).TotalSeconds, detail);
        last = now;
        All.Add(phase);
        progress?.Invoke(phase);
        stop.ThrowIfCancellationRequested();
    }
}
