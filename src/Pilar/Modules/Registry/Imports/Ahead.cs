using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Runs a sequence on another thread, one item ahead of its reader.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<T>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(async () =>
        {
            try
            {
                foreach (var item in source) await channel.Writer.WriteAsync(item, stop.Token);
                channel.Writer.Complete();
            }
            catch (Exception e)
            {
                channel.Writer.Complete(e);
            }
        }, CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancel)) yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }
}
