using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity.Checks;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Facts, rules and a day in; judgements out. Pure: the same for pages, imports, reports and any past or future day.</summary>
public static class Judge
{
    /// <summary>Judges every role of one person.</summary>
    /// <returns>One judgement for each of <see cref="PersonFacts.Roles"/>, in their order.</returns>
    public static IReadOnlyList<Judgement> Person(PersonFacts person, RuleBook rules, DateOnly day)
    {
        if (person.Roles.Count == 0) return [];
        var inForce = new bool[person.Roles.Count];
        for (var i = 0; i < inForce.Length; i++) inForce[i] = Service.InForce(person, person.Roles[i], rules, day);
        var pairs = Pairs(person, inForce, rules, day);
        var again = TimeEdges.Next(person, rules, day);
        var judgements = new Judgement[inForce.Length];
        for (var i = 0; i < inForce.Length; i++)
        {
            var role = person.Roles[i];
            var mine = pairs.Count == 0 ? pairs : pairs.Where(p => p.One == role || p.Other == role).ToList();
            judgements[i] = Role(new(person, role, mine, rules, day), inForce[i], again);
        }
        return judgements;
    }

    private static Judgement Role(Case it, bool inForce, DateOnly? again)
    {
        var criteria = it.Rules.Criteria(it.Role.Kind);
        var findings = new Finding[criteria.Count];
        var verdict = Verdict.Valid;
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = Check(it, criteria[i]);
            if (findings[i].Counts == WhenUnknown.NotMet) verdict = Verdict.Invalid;
            else if (findings[i].Counts == WhenUnknown.Incomplete && verdict == Verdict.Valid) verdict = Verdict.Incomplete;
        }
        var worst = it.Pairs.Count == 0 ? CombinationClass.None : it.Pairs.Max(p => p.Class);
        return new(it.Role, it.Day, verdict, inForce, worst, again, findings, it.Pairs);
    }

    private static Finding Check(Case it, Criterion criterion) => criterion.Check switch
    {
        CriterionCheck.Service => Service.Check(it, criterion),
        CriterionCheck.Evidence => Evidence.Check(it, criterion),
        CriterionCheck.Domicile => Domicile.Check(it, criterion),
        CriterionCheck.Age => Age.Check(it, criterion),
        CriterionCheck.SexKnown => it.Person.Sex is null ? Finding.Unknown(criterion, Problem.SexMissing) : Finding.Met(criterion),
        CriterionCheck.NikForm => NikChecks.Form(it, criterion),
        CriterionCheck.NikFits => NikChecks.Fits(it, criterion),
        CriterionCheck.NikAlone => NikChecks.Alone(it, criterion),
        CriterionCheck.Training => Trained.Check(it, criterion),
        CriterionCheck.Letter => Letter.Check(it, criterion),
        CriterionCheck.Combination => Combination.Check(it, criterion),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private static List<RolePair> Pairs(PersonFacts person, bool[] inForce, RuleBook rules, DateOnly day)
    {
        var pairs = new List<RolePair>();
        for (var i = 0; i < inForce.Length; i++)
            for (var j = i + 1; inForce[i] && j < inForce.Length; j++)
                if (inForce[j]) pairs.Add(rules.Combinations.Pair(person, person.Roles[i], person.Roles[j], day));
        return pairs;
    }
}

/// <summary>What a check looks at: one role of one person under the rules of a day.</summary>
/// <param name="Pairs">Combinations in force that this role takes part in.</param>
internal sealed record Case(PersonFacts Person, RoleFacts Role, IReadOnlyList<RolePair> Pairs, RuleBook Rules, DateOnly Day);
