using Pilar.Data;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>An incident is seen in the regions it struck and all below them (<see cref="Reaches"/>), and in those above.</summary>
public sealed class IncidentArea : IReaching
{
    public required Guid IncidentId { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>Struck itself; false = lies above one that is.</summary>
    public bool Reaches { get; set; }
}
