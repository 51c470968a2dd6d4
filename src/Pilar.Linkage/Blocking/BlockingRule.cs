using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>Records that agree on all of these lanes are compared. A rule with a parent only takes up records whose block was too large there.</summary>
/// <param name="Lanes">Bit mask of the lanes that must agree.</param>
/// <param name="Parent">Number of the rule this one refines, or -1.</param>
/// <param name="Gain">Share of true pairs expected to be found by this rule and no earlier one.</param>
internal sealed record BlockingRule(uint Lanes, int Parent, double Gain)
{
    public string Describe(RecordSchema schema) =>
        string.Join(" + ", Enumerable.Range(0, schema.Lanes.Length).Where(l => (Lanes >> l & 1) != 0).Select(l => schema.Lanes[l].Describe(schema.Fields)));
}

/// <summary>The lanes at the head of a record: 16 keys of 32 bits, compared in one or two instructions.</summary>
internal static unsafe class LaneKeys
{
    /// <summary>Bit l is set when both records have lane l and agree on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Agreement(byte* a, byte* b)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var x = Vector512.Load((uint*)a);
            return (uint)(Vector512.Equals(x, Vector512.Load((uint*)b)) & ~Vector512.Equals(x, Vector512<uint>.Zero)).ExtractMostSignificantBits();
        }
        return Half((uint*)a, (uint*)b) | (Half((uint*)a + 8, (uint*)b + 8) << 8);
    }

    private static uint Half(uint* a, uint* b)
    {
        var x = Vector256.Load(a);
        return (Vector256.Equals(x, Vector256.Load(b)) & ~Vector256.Equals(x, Vector256<uint>.Zero)).ExtractMostSignificantBits();
    }

    /// <summary>Bit l is set when the record has lane l.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Present(byte* record) =>
        ~(Vector256.Equals(Vector256.Load((uint*)record), Vector256<uint>.Zero).ExtractMostSignificantBits()
            | (Vector256.Equals(Vector256.Load((uint*)record + 8), Vector256<uint>.Zero).ExtractMostSignificantBits() << 8)) & 0xFFFF;
}
