using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>Somebody in office in an organisation where serving is no pillar role (IPSM, a company); elsewhere officers are pillar roles.</summary>
public sealed class Officer
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public Person Person { get; private set; } = null!;
    public required string Position { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>Last day of the term; null = not known.</summary>
    public DateOnly? Until { get; set; }
}
