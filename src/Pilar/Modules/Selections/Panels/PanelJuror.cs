namespace Pilar.Modules.Selections.Panels;

/// <summary>Somebody who sits on a panel.</summary>
public sealed class PanelJuror
{
    public const int LongestName = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PanelId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }

    /// <summary>Where the juror lives or works: no candidate of the same regency (of the stage's level) is given.</summary>
    public required string HomeRegionCode { get; init; }

    /// <summary>The registry's person, when known.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>When the juror, or the office by a signed paper, stated which candidates are close; until then nobody is assigned.</summary>
    public DateTime? DeclaredAt { get; set; }

    /// <summary>Points given above (lenient) or below (severe) the panel; null = not counted yet.</summary>
    public double? Effect { get; set; }
    public List<Recusal> Recusals { get; } = [];
}

public enum ConflictKind { Relative, Other }

/// <summary>A candidate whom a juror does not judge.</summary>
public sealed class Recusal
{
    public const int LongestNote = 300;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid JurorId { get; init; }
    public required Guid NominationId { get; init; }
    public required ConflictKind Kind { get; init; }
    public string? Note { get; init; }
}
