using Pilar.Data;

namespace Pilar.Modules.Training.EventReports;

/// <summary>A photo of an event; the picture lies in the store of documents.</summary>
public sealed class EventPhoto : IRegional
{
    public const int Most = 24;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EventId { get; init; }

    /// <summary>The office that held the event.</summary>
    public required string RegionCode { get; init; }
    public required Guid DocumentId { get; init; }
    public required string Caption { get; init; }
}
