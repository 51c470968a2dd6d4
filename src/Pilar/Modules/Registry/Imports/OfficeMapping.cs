using Pilar.Data;

namespace Pilar.Modules.Registry.Imports;

/// <summary>An office's correction of a column mapping, applied to its next list with the same headings.</summary>
public sealed class OfficeMapping : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }

    /// <summary>Signature of the headings.</summary>
    public required string Signature { get; init; }

    /// <summary>The mapping as JSON.</summary>
    public required string Columns { get; set; }
    public required DateTime ChangedAt { get; set; }
}
