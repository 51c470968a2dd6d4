using System.Numerics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// Chooses the blocking rules by greedy covering: a few thousand imagined pairs of one person each, with agreements drawn from the lanes'
/// reliabilities and fill rates, and at every step the rule that finds most of those not yet found per compared pair of records. How many pairs a rule
/// brings is first supposed from its lanes one by one; where there are many records it is counted on a sample before the rule is taken.
/// </summary>
internal sealed class RulePlanner
{
    private const int Imagined = 4096, MostRules = 32;
    private const double Caution = 0.92, FewestToCount = 100_000, Many = 1e6, PairCost = 0.25;
    private readonly RecordSchema schema;
    private readonly LaneStatistics statistics;
    private readonly double allPairs;
    private readonly double records;

    public RulePlanner(RecordSchema schema, LaneStatistics statistics, double records, double allPairs)
    {
        (this.schema, this.statistics, this.records, this.allPairs) = (schema, statistics, records, allPairs);
        Budget = Math.Min(allPairs, Math.Max(1_000_000, 5 * records));
    }

    /// <summary>How many pairs may be compared in all.</summary>
    public double Budget { get; }

    /// <summary>Share of true pairs the chosen rules should find.</summary>
    public double ExpectedRecall { get; private set; }

    public List<BlockingRule> Plan()
    {
        var imagined = Imagine();
        var candidates = Candidates().Select(c => new Candidate(c, allPairs * Chance(c), Covers(imagined, c), records < FewestToCount)).ToArray();
        var open = new ulong[Imagined / 64];
        Array.Fill(open, ~0ul);
        var rules = new List<BlockingRule>();
        double spent = 0;
        // Making a key costs about a seventh of comparing a pair. With few records comparing is cheap, and broad rules find what narrow ones miss.
        var rowCosts = Math.Clamp(100_000 / records, 0.15, 2) * records;
        // A rule costs a pass over all records, and its pairs: with many records it must find more to be worth it.
        var leastGain = Imagined * Math.Clamp(0.0015 * Math.Sqrt(records / Many), 0.0005, 0.0015);
        double MustFind(double pairs) => Math.Max(2, leastGain * (1 + (PairCost * Math.Min(1, records / Many) * pairs / rowCosts)));
        while (rules.Count < MostRules)
        {
            var best = (Index: -1, Score: 0.0, Gain: 0);
            for (var i = 0; i < candidates.Length; i++)
            {
                if (spent + candidates[i].Pairs > Budget) continue;
                var gain = 0;
                for (var w = 0; w < open.Length; w++) gain += BitOperations.PopCount(open[w] & candidates[i].Found[w]);
                var score = gain / (candidates[i].Pairs + rowCosts);
                if (score > best.Score && gain >= MustFind(candidates[i].Pairs)) best = (i, score, gain);
            }
            if (best.Index < 0) break;
            var chosen = candidates[best.Index];
            if (!chosen.Counted)
            {
                candidates[best.Index] = chosen with { Pairs = allPairs * Math.Max(Chance(chosen.Lanes), statistics.Joint(chosen.Lanes)), Counted = true };
                continue;
            }
            for (var w = 0; w < open.Length; w++) open[w] &= ~chosen.Found[w];
            spent += chosen.Pairs;
            rules.Add(new BlockingRule(chosen.Lanes, -1, (double)best.Gain / Imagined));
        }
        ExpectedRecall = 1 - ((double)open.Sum(BitOperations.PopCount) / Imagined);
        return rules;
    }

    /// <summary>Lanes that make an oversized block smaller, the most telling first.</summary>
    public IEnumerable<uint> Refinements(uint lanes)
    {
        foreach (var l in Enumerable.Range(0, schema.Lanes.Length).OrderByDescending(l => statistics.Filled[l] * schema.Lanes[l].Reliability))
            if ((lanes >> l & 1) == 0 && !Implied(lanes, l) && statistics.Agreement[l] < 0.2) yield return lanes | (1u << l);
    }

    private readonly record struct Candidate(uint Lanes, double Pairs, ulong[] Found, bool Counted);

    private double Chance(uint lanes)
    {
        var chance = 1.0;
        for (var rest = lanes; rest != 0; rest &= rest - 1) chance *= statistics.Agreement[BitOperations.TrailingZeroCount(rest)];
        return chance;
    }

    private IEnumerable<uint> Candidates()
    {
        var lanes = schema.Lanes.Length;
        for (var a = 0; a < lanes; a++)
        {
            yield return 1u << a;
            for (var b = a + 1; b < lanes; b++)
            {
                var two = 1u << a | 1u << b;
                if (Implied(1u << a, b) || Implied(1u << b, a)) continue;
                yield return two;
                for (var c = b + 1; c < lanes; c++)
                    if (!Implied(two, c) && !Implied(1u << c, a) && !Implied(1u << c, b)) yield return two | 1u << c;
            }
        }
    }

    private bool Implied(uint lanes, int lane)
    {
        for (var rest = lanes; rest != 0; rest &= rest - 1)
            if ((schema.Lanes[BitOperations.TrailingZeroCount(rest)].Implies >> lane & 1) != 0) return true;
        return false;
    }

    private static ulong[] Covers(uint[] imagined, uint lanes)
    {
        var found = new ulong[Imagined / 64];
        for (var i = 0; i < Imagined; i++)
            if ((imagined[i] & lanes) == lanes) found[i >> 6] |= 1ul << (i & 63);
        return found;
    }

    private uint[] Imagine()
    {
        var random = new Random(20_251);
        var pairs = new uint[Imagined];
        var lanes = schema.Lanes;
        var fieldFilled = lanes.Select(l => Enumerable.Range(0, lanes.Length).Where(o => lanes[o].Field == l.Field).Max(o => statistics.Filled[o])).ToArray();
        for (var i = 0; i < Imagined; i++)
        {
            uint agree = 0, present = 0;
            var drawn = 0u;
            for (var l = 0; l < lanes.Length; l++)
            {
                if ((drawn >> l & 1) == 0)
                {
                    var there = random.NextDouble() < fieldFilled[l] * fieldFilled[l];
                    for (var o = l; o < lanes.Length; o++)
                        if (lanes[o].Field == lanes[l].Field)
                        {
                            drawn |= 1u << o;
                            if (there) present |= 1u << o;
                        }
                }
                var lucky = random.NextDouble() < lanes[l].Reliability * Caution;
                var filled = random.NextDouble() * fieldFilled[l] < statistics.Filled[l];
                if ((present >> l & 1) != 0 && filled && (lucky || Implied(agree, l))) agree |= 1u << l;
            }
            pairs[i] = agree;
        }
        return pairs;
    }
}
