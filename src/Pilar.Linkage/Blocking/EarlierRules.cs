using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>The rules before one, to tell from the lanes of two records whether one of them has already brought the two together.</summary>
internal sealed unsafe class EarlierRules
{
    private const int Never = 0x10000; // a lane that no record has
    private readonly uint[] lanes;
    private readonly int[] parents;
    private readonly ulong asked;

    /// <param name="rules">All rules.</param>
    /// <param name="rule">The rule at work; those before it count.</param>
    /// <param name="oversized">Rules some of whose blocks were too large to be compared.</param>
    public EarlierRules(List<BlockingRule> rules, int rule, ulong oversized)
    {
        Rule = rule;
        lanes = new uint[(rule + 15) & ~15];
        Array.Fill(lanes, (uint)Never);
        for (var r = 0; r < rule; r++) lanes[r] = rules[r].Lanes;
        parents = [.. rules.Take(rule).Select(r => r.Parent)];
        for (var r = 0; r < rule; r++)
            if (parents[r] >= 0 || (oversized >> r & 1) != 0) asked |= 1ul << r;
    }

    public int Rule { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Found(byte* a, byte* b)
    {
        var agree = LaneKeys.Agreement(a, b);
        ulong all = 0;
        fixed (uint* first = lanes)
            for (var r = 0; r < lanes.Length; r += 16)
            {
                var rules = Vector512.Load(first + r);
                all |= (ulong)(uint)Vector512.Equals(rules & Vector512.Create(agree), rules).ExtractMostSignificantBits() << r;
            }
        return all != 0 && ((all & ~asked) != 0 || WasCompared(all, a));
    }

    /// <summary>Rules with blocks that were too large, and those that refine them, have compared the two only as the record's marks say.</summary>
    private bool WasCompared(ulong agreeing, byte* a)
    {
        var left = *(ulong*)(a + RecordSchema.FlagsAt);
        for (; agreeing != 0; agreeing &= agreeing - 1)
        {
            var r = System.Numerics.BitOperations.TrailingZeroCount(agreeing);
            if ((left >> r & 1) == 0 && (parents[r] < 0 || (left >> parents[r] & 1) != 0)) return true;
        }
        return false;
    }
}
