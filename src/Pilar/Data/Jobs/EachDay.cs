namespace Pilar.Data.Jobs;

/// <summary>Work for the first minutes of every day (and of every start of the program), in a scope of its own that acts as the system.
/// Registered as a scoped service of this type; running it twice changes nothing.</summary>
public abstract class EachDay
{
    /// <summary>Small numbers run first.</summary>
    public virtual int Order => 100;

    public abstract Task Run(CancellationToken cancel);
}
