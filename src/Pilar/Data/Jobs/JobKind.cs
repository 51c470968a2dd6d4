namespace Pilar.Data.Jobs;

/// <summary>A kind of long work. One instance per run, made in a scope of its own that acts as the system on behalf of who asked.</summary>
public abstract class JobKind
{
    /// <summary>Stored in <see cref="Job.Kind"/>: the class name.</summary>
    public static string NameOf<T>() where T : JobKind => typeof(T).Name;

    /// <summary>Does the work from where it stands: it may have been cut off before. Returns the result in words.</summary>
    public abstract Task<string> Run(Job job, JobProgress progress, CancellationToken cancel);
}

/// <summary>Where a job says how far it is. Writes at most every half second.</summary>
public sealed class JobProgress(Func<long, long, string?, Task> write, Kernel.Clock clock)
{
    private DateTime last;

    public async Task Report(long done, long total, string? note = null)
    {
        if (done < total && (clock.UtcNow - last).TotalMilliseconds < 500) return;
        last = clock.UtcNow;
        await write(done, total, note);
    }
}
