
namespace Pilar.Modules.Registry.People;

/// <summary>A person is known in a region: lives there or serves there. One row for each region on the path (village up to province),
/// so that "who is visible here" and "people of this region by name" are each one index look-up at any level.</summary>
public sealed class PersonPresence
{
    public required Guid PersonId { get; init; }
    public required string RegionCode { get; init; }
    public required string SortName { get; set; }

    /// <summary>The codes a person is present in: every ancestor of each place below the nation.</summary>
    public static IEnumerable<string> Codes(IEnumerable<string> places) =>
        places.SelectMany(Kernel.RegionCode.Path).Distinct(StringComparer.Ordinal);
}
