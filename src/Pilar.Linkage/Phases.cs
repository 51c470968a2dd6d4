using System.Diagnostics;

namespace Pilar.Linkage;

/// <summary>Stopwatch of a run: each phase ends where the next begins.</summary>
internal sealed class Phases(Action<LinkPhase>? progress)
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
    }
}
