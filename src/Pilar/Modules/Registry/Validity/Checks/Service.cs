using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>The role is held on the day: begun, not resting, not ended.</summary>
internal static class Service
{
    public static Finding Check(Case it, Criterion criterion) =>
        Ended(it.Person, it.Role, it.Day) ? Finding.NotMet(criterion, Problem.RoleEnded, LastDay(it.Person, it.Role))
        : Serves(it.Person, it.Role, it.Day) ? Finding.Met(criterion, it.Role.StartsOn)
        : Finding.NotMet(criterion, Problem.RoleNotActive, it.Role.PausedOn ?? it.Role.StartsOn, it.Role.Status.ToString());

    /// <summary>Serves on the day and, where the kind demands it, has a letter in force.</summary>
    public static bool InForce(PersonFacts person, RoleFacts role, RuleBook rules, DateOnly day) =>
        Serves(person, role, day) && (!rules.NeedsLetter(role.Kind) || Letter.InForce(role, rules, day));

    private static bool Serves(PersonFacts person, RoleFacts role, DateOnly day) =>
        role.Status != RoleStatus.Candidate
        && (role.StartsOn is null || role.StartsOn <= day)
        && (role.PausedOn is null || day < role.PausedOn)
        && !Ended(person, role, day);

    /// <summary>An ended role without a date ended some day before anybody asked.</summary>
    private static bool Ended(PersonFacts person, RoleFacts role, DateOnly day) =>
        LastDay(person, role) is { } last ? last < day : role.Status == RoleStatus.Ended;

    private static DateOnly? LastDay(PersonFacts person, RoleFacts role) =>
        person.DiedOn is { } died && (role.EndsOn is null || died < role.EndsOn) ? died : role.EndsOn;
}
