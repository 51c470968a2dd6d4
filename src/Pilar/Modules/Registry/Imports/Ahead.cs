using System.Runtime.CompilerServices;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Runs a sequence on another thread, one item ahead of its reader: never more than two are in memory.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var items = source.GetAsyncEnumerator(CancellationToken.None);
        var next = Next();
        try
        {
            while (await next)
            {
                cancel.ThrowIfCancellationRequested();
                var item = items.Current;
                next = Next();
                yield return item;
            }
        }
        finally
        {
            // The sequence may not be left while it still runs; what it ran into is told above, or nobody waits for it any more.
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        Task<bool> Next() => Task.Run(async () => await items.MoveNextAsync(), CancellationToken.None);
    }
}
