using System.Text.Json;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>What was known of a region at a time. Never changed: who knows better states anew.</summary>
public sealed class Statement
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }

    /// <summary>What the numbers are about: a village, a district, or the whole.</summary>
    public required string RegionCode { get; init; }

    /// <summary>When it was known; <see cref="RecordedAt"/> may be later.</summary>
    public required DateTime At { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string By { get; init; }

    /// <summary>Who says so: the head of the village, BPBD, own count.</summary>
    public string? Source { get; init; }

    /// <summary>JSON: measure -> number. What is not mentioned stands as before.</summary>
    public string Numbers { get; private set; } = "{}";

    public required IReadOnlyDictionary<Measure, long> Figures
    {
        get => JsonSerializer.Deserialize<Dictionary<Measure, long>>(Numbers)!;
        init => Numbers = JsonSerializer.Serialize(value);
    }
}
