using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Linkage.Blocking;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Tests.Blocking;

public sealed class BlockRoomTests
{
    [Property(MaxTest = 200)]
    public Property What_shares_its_key_with_another_stands_together_in_order()
    {
        var sizes = Gen.OneOf(Gen.Choose(0, 90), Gen.Choose(100, 3000));
        return Prop.ForAll((from n in sizes from keys in Gen.Choose(1, 4000) from seed in Gen.Choose(0, 99) select (n, keys, seed)).ToArbitrary(), t =>
        {
            var random = new Random(t.seed);
            var entries = Enumerable.Range(0, t.n).Select(i => ((ulong)(uint)(random.Next(t.keys) * 2_654_435_761) << 32) | (uint)i).ToArray();
            var room = new BlockRoom();
            var sorted = new ulong[t.n];
            foreach (var _ in new[] { "new", "used before" })
            {
                room.Begin(t.n);
                foreach (var part in entries.Chunk(255)) room.See(part);
                foreach (var part in entries.Chunk(255)) room.Keep(part);
                var count = room.Sort(sorted);
                if (!sorted.Take(count).SequenceEqual(entries.GroupBy(e => e >> 32).Where(g => g.Count() > 1).OrderBy(g => g.Key).SelectMany(g => g))) return false;
            }
            return true;
        });
    }

    [Property(MaxTest = 200)]
    public Property Chunks_give_back_what_came_in_order() =>
        Prop.ForAll((from n in Gen.Choose(0, 4000) from buckets in Gen.Choose(1, 9) select (n, buckets)).ToArbitrary(), t =>
        {
            using var chunks = new BucketChunks();
            foreach (var salt in new[] { 7, 11 })
            {
                chunks.Begin(t.buckets);
                for (var i = 0; i < t.n; i++) chunks.Add(i * salt % t.buckets, (ulong)i);
                for (var b = 0; b < t.buckets; b++)
                {
                    var found = new List<ulong>();
                    foreach (var part in chunks.Of(b)) found.AddRange(part);
                    var wanted = Enumerable.Range(0, t.n).Where(i => i * salt % t.buckets == b).Select(i => (ulong)i);
                    if (!found.SequenceEqual(wanted) || chunks.Count(b) != found.Count) return false;
                }
            }
            return true;
        });

    [Property(MaxTest = 200)]
    public Property Radix_sorting_keeps_the_order_of_equals() =>
        Prop.ForAll((from n in Gen.Choose(0, 3000) from seed in Gen.Choose(0, 99) select (n, seed)).ToArbitrary(), t =>
        {
            var random = new Random(t.seed);
            var keys = Enumerable.Range(0, t.n).Select(i => ((ulong)(uint)random.Next(t.n / 2 + 1) * 0x01000193 << 32) | (uint)random.Next()).ToArray();
            var plain = keys.OrderBy(k => k >> 32).ToArray();
            Radix.Sort(ref keys, t.n, 32);
            return keys.AsSpan(0, t.n).SequenceEqual(plain);
        });
}
