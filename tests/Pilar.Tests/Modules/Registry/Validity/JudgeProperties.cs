using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Tests.Modules.Registry.Validity;

/// <summary>What must hold for anybody on any day.</summary>
[Properties(Arbitrary = [typeof(JudgeProperties)], MaxTest = 400)]
public class JudgeProperties
{
    private static readonly string[] Kinds = ["PSM", "TKSK", "TAGANA", "PENSOSMAS", "KT", "LKS", "PKH", "LKD"];
    private static readonly string[] Regions = ["63.03.05.2001", "63.03.05.2002", "63.03.05", "63.03", "63.04"];
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static Gen<DateOnly> Days => Gen.Choose(-400, 800).Select(d => Start.AddDays(d));
    private static Gen<DateOnly?> Maybe => Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(d => (DateOnly?)d));

    private static Gen<RoleFacts> Roles =>
        from kind in Gen.Elements(Kinds)
        from region in Gen.Elements(Regions)
        from status in Gen.Elements(RoleStatus.Active, RoleStatus.Active, RoleStatus.Active, RoleStatus.Paused, RoleStatus.Ended, RoleStatus.Candidate)
        from starts in Maybe
        from edge in Days
        from letters in Gen.ListOf(from a in Maybe from b in Maybe select new AppointmentFacts(a, b), 2)
        select new RoleFacts(Guid.CreateVersion7(), kind, region, status, starts, status == RoleStatus.Paused ? edge : null, status == RoleStatus.Ended ? edge : null, [.. letters]);

    private static Gen<PersonFacts> People =>
        from sex in Gen.Elements<Sex?>(null, Sex.Male, Sex.Female)
        from born in Gen.OneOf(Gen.Constant<DateOnly?>(null), Gen.Choose(-8000, -6000).Select(d => (DateOnly?)Start.AddDays(d)))
        from village in Gen.Elements(null, Regions[0], Regions[1])
        from nik in Gen.Elements(NikFindings.None, NikFindings.None, NikFindings.Missing, NikFindings.Shared)
        from roles in Gen.Choose(0, 4).SelectMany(n => Gen.ListOf(Roles, n))
        from certificates in Gen.Choose(0, 2).SelectMany(n => Gen.ListOf(from issued in Maybe from end in Maybe select new CertificateFacts(TrainingLevel.Basic, issued, end, null, null), n))
        from exceptions in Gen.Choose(0, 2).SelectMany(n => Gen.ListOf(from a in Gen.Elements(Kinds) from b in Gen.Elements(Kinds) from d in Days select new ExceptionFacts(a, b, d, d.AddDays(90), "1"), n))
        select new PersonFacts(Guid.CreateVersion7(), sex, born, village, nik, null, [.. roles], [.. certificates], [], [.. exceptions]);

    public static Arbitrary<PersonFacts> Person() => People.ToArbitrary();

    public static Arbitrary<DateOnly> Day() => Days.ToArbitrary();

    [Property]
    public bool Nothing_changes_before_the_day_it_names(PersonFacts person, DateOnly day)
    {
        var now = Judge.Person(person, RuleBook.Default, day);
        var until = now.Count == 0 ? day : now[0].AgainOn ?? day.AddDays(900);
        for (var later = day; later < until && later < day.AddDays(900); later = later.AddDays(1))
            if (!Judge.Person(person, RuleBook.Default, later).Select(j => j.Standing with { AgainOn = null }).SequenceEqual(now.Select(j => j.Standing with { AgainOn = null }))) return false;
        return now.All(j => j.AgainOn is null || j.AgainOn > day);
    }

    [Property]
    public bool More_evidence_never_hurts(PersonFacts person, DateOnly day)
    {
        var before = Judge.Person(person, RuleBook.Default, day);
        var after = Judge.Person(person with
        {
            Certificates = [.. person.Certificates, new(TrainingLevel.Basic, null, null, null, null)],
            Evidence = [new("CONDUCT", true, day, null, null), new("LITERATE", true, day, null, null)],
            Nik = NikFindings.None,
            Sex = person.Sex ?? Sex.Male,
        }, RuleBook.Default, day);
        return before.Zip(after).All(pair => Rank(pair.Second.Verdict) >= Rank(pair.First.Verdict));
    }

    [Property]
    public bool Order_of_roles_does_not_matter(PersonFacts person, DateOnly day)
    {
        var forward = Judge.Person(person, RuleBook.Default, day).ToDictionary(j => j.Role.Id, j => j.Standing);
        var backward = Judge.Person(person with { Roles = [.. person.Roles.Reverse()] }, RuleBook.Default, day).ToDictionary(j => j.Role.Id, j => j.Standing);
        return forward.All(f => backward[f.Key] == f.Value);
    }

    [Property]
    public bool A_role_has_the_worst_class_of_its_pairs_and_both_sides_see_a_pair_alike(PersonFacts person, DateOnly day)
    {
        var judgements = Judge.Person(person, RuleBook.Default, day);
        return judgements.All(j => j.Combination == (j.Pairs.Count == 0 ? CombinationClass.None : j.Pairs.Max(p => p.Class))
            && j.Pairs.All(p => j.InForce && judgements.Single(o => o.Role == p.Beside(j.Role)).Pairs.Contains(p)));
    }

    [Property]
    public bool The_matrix_knows_no_order(int one, int other)
    {
        var (a, b) = (Kinds[Math.Abs(one % Kinds.Length)], Kinds[Math.Abs(other % Kinds.Length)]);
        return RuleBook.Default.Combinations.Rule(a, b) == RuleBook.Default.Combinations.Rule(b, a);
    }

    [Property]
    public bool An_exception_only_ever_lifts(PersonFacts person, DateOnly day)
    {
        var without = Judge.Person(person with { Exceptions = [] }, RuleBook.Default, day);
        return Judge.Person(person, RuleBook.Default, day).Zip(without).All(p => p.First.Combination <= p.Second.Combination && Rank(p.First.Verdict) >= Rank(p.Second.Verdict));
    }

    [Property]
    public bool Rules_survive_being_stored(int number)
    {
        var (kind, body) = DefaultRules.All().ElementAt(Math.Abs(number % DefaultRules.All().Count()));
        return kind switch
        {
            RuleKind.Combinations => RuleJson.Write(RuleJson.Read<CombinationRules>(body)) == body,
            RuleKind.AppointmentTerm => RuleJson.Write(RuleJson.Read<TermRules>(body)) == body,
            _ => RuleJson.Write(RuleJson.Read<ValidityRules>(body)) == body,
        };
    }

    private static int Rank(Verdict verdict) => verdict switch { Verdict.Valid => 2, Verdict.Incomplete => 1, _ => 0 };
}
