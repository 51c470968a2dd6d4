using Pilar.Data;

namespace Pilar.Modules.Training.Seats;

/// <summary>Seats of a region in an event, of one pillar kind or of any that is invited (<see cref="Kind"/> empty).</summary>
public sealed class Quota : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EventId { get; init; }
    public required string RegionCode { get; init; }
    public string Kind { get; init; } = "";
    public required int Seats { get; set; }

    public bool IsFor(string kind, string region) => (Kind.Length == 0 || Kind == kind) && Kernel.RegionCode.Contains(RegionCode, region);
}
