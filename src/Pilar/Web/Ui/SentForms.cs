using System.Collections.Concurrent;

namespace Pilar.Web.Ui;

/// <summary>A form pressed twice (slow line, nervous thumb) acts once: every rendered form carries a ticket, and a ticket that
/// already led somewhere leads there again. Kept in memory for ten minutes.</summary>
public sealed class SentForms(TimeProvider time)
{
    public const string Field = "_ticket";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Sending> _sendings = new();

    public static string NewTicket() => Guid.NewGuid().ToString("N");

    /// <summary>Waits while the same form is still being worked on.</summary>
    public async Task<Sending> Take(string ticket, CancellationToken cancellation)
    {
        Forget();
        var sending = _sendings.GetOrAdd(ticket.Length is 0 or > 40 ? NewTicket() : ticket, _ => new Sending(time.GetUtcNow()));
        await sending.Gate.WaitAsync(cancellation);
        return sending;
    }

    private void Forget()
    {
        foreach (var (ticket, sending) in _sendings)
            if (time.GetUtcNow() - sending.Since > Kept) _sendings.TryRemove(ticket, out _);
    }

    public sealed class Sending(DateTimeOffset since) : IDisposable
    {
        internal SemaphoreSlim Gate { get; } = new(1, 1);
        internal DateTimeOffset Since => since;

        /// <summary>Where the first sending ended; null when it did not succeed.</summary>
        public string? WentTo { get; private set; }

        public void Went(string location) => WentTo = location;

        public void Dispose() => Gate.Release();
    }
}
