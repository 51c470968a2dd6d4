using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>One person and two of their roles in force.</summary>
public sealed record DoubleRole(Guid PersonId, string Name, RolePair Pair)
{
    public CombinationClass Class => Pair.Class;

    /// <summary>Since when both are held.</summary>
    public DateOnly? Since => Pair.One.StartsOn > Pair.Other.StartsOn ? Pair.One.StartsOn : Pair.Other.StartsOn ?? Pair.One.StartsOn;
}

/// <summary>Which double roles to list.</summary>
/// <param name="Region">At least one of the two roles lies in it; null = everything the actor sees.</param>
/// <param name="Class">Only people whose worst combination is of this class; null = every class but "allowed".</param>
/// <param name="Kind">One of the two kinds.</param>
/// <param name="Beside">The other one.</param>
public sealed record DoubleRoleFilter(string? Region = null, CombinationClass? Class = null, string? Kind = null, string? Beside = null);
