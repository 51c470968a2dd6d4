namespace Pilar.Modules.Registry;

/// <summary>Somebody in a pillar role that has not ended, as other modules see it.</summary>
public sealed record RoleHolder
{
    public required Guid RoleId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string SortName { get; init; }

    /// <summary>Code of the kind: PSM, TKSK, ...</summary>
    public required string Kind { get; init; }

    /// <summary>Region of duty.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Named, but not yet appointed.</summary>
    public required bool IsCandidate { get; init; }

    /// <summary>Serving on the day last judged.</summary>
    public required bool InForce { get; init; }

    /// <summary>The standing verdict.</summary>
    public required bool IsValid { get; init; }

    /// <summary>Codes of what stands in the way of a valid verdict, separated by '|'; null when nothing does.</summary>
    public string? Problems { get; init; }
    public DateOnly? StartsOn { get; init; }

    /// <summary>Null when the sex is not known.</summary>
    public bool? IsFemale { get; init; }
    public string? Phone { get; init; }

    /// <summary>Of which this is an office; null = the role is held in no organisation.</summary>
    public Guid? OrganisationId { get; init; }
}

/// <summary>A training somebody has passed, wherever it was held.</summary>
/// <param name="CountsFrom">Day of issue; 1 January when only the year is known; null when neither is.</param>
/// <param name="ExpiresOn">Last day it counts; null = does not expire.</param>
public sealed record HeldTraining(Guid PersonId, TrainingLevel Level, DateOnly? CountsFrom, DateOnly? ExpiresOn);
