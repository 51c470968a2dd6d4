using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Tests.Modules.Registry.Validity;

/// <summary>People for the judge, without a database.</summary>
internal static class Facts
{
    public const string Village = "63.03.05.2001";
    public static readonly DateOnly Day = new(2026, 11, 1);

    /// <summary>A PSM against whom nothing speaks.</summary>
    public static PersonFacts Psm(params RoleFacts[] more) => new(
        Guid.CreateVersion7(), Sex.Female, new(1990, 5, 17), Village, NikFindings.None, null,
        [Role("PSM", Village), .. more], [new(TrainingLevel.Basic, new(2023, 3, 25), null, null, "215")], [], []);

    public static RoleFacts Role(string kind, string region, DateOnly? from = null, DateOnly? until = null) => new(
        Guid.CreateVersion7(), kind, region, RoleStatus.Active, from ?? new DateOnly(2025, 1, 1), null, null,
        [new(from ?? new DateOnly(2025, 1, 1), until ?? new DateOnly(2027, 12, 31))]);

    public static PersonFacts With(this PersonFacts person, Func<RoleFacts, RoleFacts> change) => person with { Roles = [.. person.Roles.Select(change)] };

    public static Judgement First(this PersonFacts person, DateOnly? day = null, RuleBook? rules = null) => Judge.Person(person, rules ?? RuleBook.Default, day ?? Day)[0];
}
