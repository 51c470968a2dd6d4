using Pilar.Modules.Registry.Imports.Reading;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Codes of what only the registry can tell about a row, beside those of the reading (<see cref="ProblemCode"/>).</summary>
public static class RowProblem
{
    public const string NikShared = "NIK_SHARED";
    public const string MaybeKnown = "POSSIBLE_DUPLICATE";
    public const string ListedTwice = "DUPLICATE_IN_FILE";
    public const string DiffersFromRegistry = "DIFFERS";
    public const string RoleEndedHere = "ROLE_ENDED_IN_REGISTRY";
    public const string NotStorable = "NOT_STORABLE";

    /// <summary>Somebody has to look at these rows; everything else that is wrong only makes a role invalid.</summary>
    public static readonly IReadOnlySet<string> ForReview = new HashSet<string>(StringComparer.Ordinal)
    {
        ProblemCode.NikSex, ProblemCode.NikDate,
        NikShared, MaybeKnown, RoleEndedHere, NotStorable,
    };

    /// <summary>Worth a look, but no reason to correct anything.</summary>
    public static bool IsHint(string code) => ProblemCode.Hints.Contains(code) || code is ListedTwice or DiffersFromRegistry;
}
