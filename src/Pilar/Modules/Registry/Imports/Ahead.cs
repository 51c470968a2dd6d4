using System.Runtime.CompilerServices;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Runs a sequence on another thread, one item ahead of its reader: never more than two are in memory.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var items = source.GetEnumerator();
        var next = Task.Run(items.MoveNext, CancellationToken.None);
        try
        {
            while (await next)
            {
                cancel.ThrowIfCancellationRequested();
                var item = items.Current;
                next = Task.Run(items.MoveNext, CancellationToken.None);
                yield return item;
            }
        }
        finally
        {
            // The sequence may not be left while it still runs; what it ran into is told above, or nobody waits for it any more.
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
