namespace Pilar.Web;

/// <summary>One question to the database at a time. Components of a page start their work side by side on the request's one connection:
/// a component that fetches for itself, and a form that acts, take turns.</summary>
public sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task Take(Func<Task> work)
    {
        await gate.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
