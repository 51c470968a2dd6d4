using System.Numerics;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Blocking;

/// <summary>One 64-bit key over up to six lanes: each times a number of its own, added up and mixed.</summary>
internal readonly unsafe struct LaneKey
{
    private readonly int count, a, b, c, d, e, f;

    public LaneKey(uint lanes)
    {
        Lanes = lanes;
        Span<int> list = stackalloc int[16];
        list.Fill(BitOperations.TrailingZeroCount(lanes));
        for (var l = 0; l < 16; l++)
            if ((lanes >> l & 1) != 0) list[count++] = l;
        (a, b, c, d, e, f) = (list[0], list[1], list[2], list[3], list[4], list[5]);
    }

    public uint Lanes { get; }

    public ulong Of(byte* record)
    {
        var lane = (uint*)record;
        var key = lane[a] * 0x9E3779B97F4A7C15ul;
        if (count > 1) key += lane[b] * 0xD6E8FEB86659FD93ul;
        if (count > 2) key += lane[c] * 0xC2B2AE3D27D4EB4Ful;
        if (count > 3) key += (lane[d] * 0x165667B19E3779F9ul) + (lane[e] * 0x27D4EB2F165667C5ul) + (lane[f] * 0x85EBCA77C2B2AE63ul);
        return Hash.Mix(key);
    }
}
