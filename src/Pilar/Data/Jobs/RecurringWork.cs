namespace Pilar.Data.Jobs;

/// <summary>Work that the program does by itself, in a scope of its own that acts as the system. Registered as a scoped service of one of the two types below;
/// running it twice changes nothing.</summary>
public abstract class RecurringWork
{
    /// <summary>Small numbers run first.</summary>
    public virtual int Order => 100;

    public abstract Task Run(CancellationToken cancel);
}

/// <summary>In the first minutes of every day, and of every start of the program.</summary>
public abstract class EachDay : RecurringWork;

/// <summary>Every minute: it looks first, cheaply, whether there is anything to do.</summary>
public abstract class EachMinute : RecurringWork;
