using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>A person as lists, exports and the JSON interface show one.</summary>
public sealed record PersonLine(
    Guid Id, string Name, string SortName, string? NikHint, NikState NikState, Sex? Sex, DateOnly? BirthDate, string? VillageCode, string? Phone, DateOnly? DiedOn, int Version)
{
    /// <summary>Roles in the reader's region, running ones first.</summary>
    public IReadOnlyList<RoleLine> Roles { get; init; } = [];
}

/// <summary>A role beside a person in a list.</summary>
public sealed record RoleLine(
    Guid Id, Guid PersonId, string Kind, string RegionCode, RoleStatus Status, DateOnly? StartsOn, DateOnly? EndsOn, Verdict Verdict, string? Problems, bool InForce,
    CombinationClass Combination, int Version);

/// <summary>One page of a list.</summary>
/// <param name="Next">Cursor of the following page; null at the end.</param>
/// <param name="Count">Number of people; null when it was not asked for.</param>
/// <param name="More">There are more than <paramref name="Count"/>; nobody counted further.</param>
public sealed record ListPage(IReadOnlyList<PersonLine> Lines, string? Next, int? Count, bool More);
