using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>What a list of people is narrowed down to. Empty fields ask nothing; without a status, ended roles are left out.</summary>
/// <param name="Region">Inside the actor's region.</param>
/// <param name="Problem">Code of a criterion that is not met.</param>
/// <param name="InForce">Only roles that count as running: active, and with a letter where the kind demands one.</param>
public sealed record PeopleFilter(
    string Region,
    string? Kind = null,
    Verdict? Verdict = null,
    IReadOnlyList<CombinationClass>? Double = null,
    RoleStatus? Status = null,
    bool InForce = false,
    string? Problem = null,
    string? Q = null)
{
    /// <summary>From the values of an address; what cannot be read asks nothing.</summary>
    public static PeopleFilter From(Actor actor, string? region, string? kind, string? verdict, string? doubled, string? status, string? problem, string? q) => new(
        RegionCode.IsWellFormed(region) ? region! : actor.Region ?? "",
        Blank(kind),
        Enum.TryParse<Verdict>(verdict, ignoreCase: true, out var v) ? v : null,
        Classes(doubled),
        Enum.TryParse<RoleStatus>(status, ignoreCase: true, out var s) ? s : null,
        string.Equals(status, nameof(InForce), StringComparison.OrdinalIgnoreCase),
        Blank(problem),
        Blank(q));

    /// <summary>Asks something of the roles, not only of the place.</summary>
    public bool AsksRoles => Kind is not null || Verdict is not null || Double is not null || Status is not null || InForce || Problem is not null;

    /// <summary>A province or the nation: too many rows to sort, so that an index must bring the order.</summary>
    public bool IsWide => RegionCode.Level(Region) <= RegionLevel.Province;

    private static IReadOnlyList<CombinationClass>? Classes(string? value) => value?.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        null or "" => null,
        "TRUE" or "ANY" => [CombinationClass.Flag, CombinationClass.NeedsApproval, CombinationClass.Block],
        // What overview counts as a double role that needs somebody's decision.
        "BLOCK" => [CombinationClass.Block, CombinationClass.NeedsApproval],
        var name => Enum.TryParse<CombinationClass>(name, ignoreCase: true, out var one) ? [one] : null,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
