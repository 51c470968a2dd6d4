using Pilar.Web.Ui;

namespace Pilar.Web.Audit;

/// <summary>One thing that happened to a record, ready to be shown.</summary>
public sealed record HistoryItem(DateTime At, string What, string Who)
{
    public string? Note { get; init; }

    /// <summary>A page that tells more, when the actor may open it.</summary>
    public Link? More { get; init; }
    public IReadOnlyList<AuditReading.ChangedRow> Rows { get; init; } = [];
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];
}

/// <summary>Tells what happened to a record where the log keeps one entry for thousands of records. Registered as a scoped service of this type.</summary>
public abstract class HistorySource
{
    /// <param name="subject">A record the actor may see.</param>
    /// <param name="most">How many of the newest are wanted.</param>
    public abstract Task<IReadOnlyList<HistoryItem>> Of(Guid subject, int most);
}
