namespace Pilar.Modules.Cases;

/// <summary>Something that is not a case and waits for the reader.</summary>
/// <param name="Origin">Where it was decided.</param>
/// <param name="Href">Where it is done.</param>
public sealed record OtherTask(string Title, string Origin, DateOnly DueOn, string Href);

/// <summary>What another module asks of the reader; shown with the tasks on the page of one's work.</summary>
public abstract class OtherWork
{
    /// <summary>Open ones of the actor, the most urgent first.</summary>
    public abstract Task<IReadOnlyList<OtherTask>> Mine();
}
