using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Modules.Selections.Model;

namespace Pilar.Tests.Modules.Selections;

/// <summary>What must hold of every assignment and every ranking.</summary>
[Properties(Arbitrary = [typeof(FairnessProperties)], MaxTest = 300)]
public class FairnessProperties
{
    /// <param name="Conflicts">By candidate and juror.</param>
    public sealed record Problem(int Candidates, int Jurors, int Each, int Seed, bool[] Conflicts)
    {
        public Guid[] Names => [.. Enumerable.Range(0, Candidates).Select(n => Id(1000 + n))];
        public Guid[] Judges => [.. Enumerable.Range(0, Jurors).Select(Id)];

        public bool IsConflict(Guid candidate, Guid juror) => Conflicts[(Number(candidate) - 1000) * Jurors + Number(juror)];

        public IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Assign() => AssignJurors.Run(Names, Judges, IsConflict, Each, Seed);

        public int[] Loads => [.. Judges.Select(j => Assign().Values.Count(c => c.Contains(j)))];
    }

    private static Gen<Problem> Of(int candidates, int jurors, int each, int percent) =>
        from c in Gen.Choose(1, candidates)
        from j in Gen.Choose(2, jurors)
        from e in Gen.Choose(1, each)
        from seed in Gen.Choose(0, 1_000_000)
        from conflicts in Gen.ArrayOf(Gen.Choose(0, 99).Select(n => n < percent), c * j)
        select new Problem(c, j, e, seed, conflicts);

    public static Arbitrary<Problem> Problems => Arb.From(Of(40, 10, 4, 15));

    public static Arbitrary<Standing[]> Rankings => Arb.From(Gen.ArrayOf(from score in Gen.Choose(0, 6) from key in Gen.Choose(0, 2) select (score, key))
        .Select(all => all.Select((s, n) => new Standing(Id(n), s.score / 2.0, [s.key])).ToArray()));

    [Property]
    public void No_juror_gets_a_candidate_in_conflict_and_each_candidate_gets_as_many_as_there_may_be(Problem problem)
    {
        var assigned = problem.Assign();
        Assert.Equal(problem.Names.Order(), assigned.Keys.Order());
        foreach (var (candidate, jurors) in assigned)
        {
            Assert.DoesNotContain(jurors, j => problem.IsConflict(candidate, j));
            Assert.Equal(Math.Min(problem.Each, problem.Judges.Count(j => !problem.IsConflict(candidate, j))), jurors.Distinct().Count());
        }
    }

    [Property]
    public void Without_conflicts_the_loads_differ_by_one_at_most(Problem problem)
    {
        var loads = (problem with { Conflicts = new bool[problem.Conflicts.Length] }).Loads;
        Assert.InRange(loads.Max() - loads.Min(), 0, 1);
    }

    /// <summary>Small problems, all of whose assignments can be looked at.</summary>
    [Property(MaxTest = 200)]
    public Property With_conflicts_no_other_assignment_is_more_even() => Prop.ForAll(Arb.From(Of(6, 4, 2, 40)), problem =>
    {
        HashSet<string> reached = [string.Join(' ', new int[problem.Jurors])];
        foreach (var candidate in problem.Names)
        {
            var free = Enumerable.Range(0, problem.Jurors).Where(j => !problem.IsConflict(candidate, problem.Judges[j])).ToArray();
            var take = Math.Min(problem.Each, free.Length);
            reached = [.. reached.SelectMany(loads => Chosen(free, take).Select(some => string.Join(' ', loads.Split(' ').Select((l, j) => int.Parse(l) + (some.Contains(j) ? 1 : 0)))))];
        }
        var least = reached.Min(loads => loads.Split(' ').Sum(l => int.Parse(l) * int.Parse(l)));
        Assert.Equal(least, problem.Loads.Sum(l => l * l));
    });

    [Property]
    public void The_same_seed_gives_the_same_assignment_in_whatever_order_the_names_come(Problem problem)
    {
        var again = AssignJurors.Run([.. problem.Names.Reverse()], [.. problem.Judges.Reverse()], problem.IsConflict, problem.Each, problem.Seed);
        Assert.All(problem.Assign(), a => Assert.Equal(a.Value, again[a.Key]));
    }

    [Property]
    public void A_quota_is_never_exceeded_and_nobody_is_passed_over_by_somebody_with_less(Standing[] standings, PositiveInt quota, int seed)
    {
        var ranking = Ranking.Run(standings, quota.Get, seed);
        Assert.Equal(Math.Min(quota.Get, standings.Length), ranking.Count(r => r.IsPromoted));
        Assert.Equal(Enumerable.Range(1, standings.Length), ranking.Select(r => r.Rank));
        var byId = standings.ToDictionary(s => s.Candidate);
        foreach (var (higher, lower) in ranking.Zip(ranking.Skip(1)))
        {
            var (high, low) = (byId[higher.Candidate], byId[lower.Candidate]);
            Assert.True(high.Score > low.Score || high.Score == low.Score && high.Keys[0] >= low.Keys[0]);
            Assert.Equal(high.Score == low.Score, higher.DecidedBy is not null && lower.DecidedBy is not null && high.Score == low.Score);
        }
        Assert.Equal(ranking, Ranking.Run([.. standings.Reverse()], quota.Get, seed));
    }

    private static IEnumerable<int[]> Chosen(int[] free, int take) => Enumerable.Range(0, 1 << free.Length).Where(mask => int.PopCount(mask) == take).Select(mask => free.Where((_, n) => (mask >> n & 1) == 1).ToArray());

    private static Guid Id(int n) => new(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());
}
