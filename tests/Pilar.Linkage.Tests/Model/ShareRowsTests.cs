using Pilar.Linkage.Model;

namespace Pilar.Linkage.Tests.Model;

public sealed class ShareRowsTests
{
    [Fact]
    public void Rows_of_several_parts_are_found_again()
    {
        const int part = 5000;
        var all = new ShareRows(3);
        for (var p = 0; p < 3; p++)
        {
            var rows = new ShareRows(3);
            for (var i = 0; i < part; i++) Assert.Equal(i, rows.Add([p, i / 100.0, -i / 100.0]));
            Assert.Equal(p * part, all.AddAll(rows));
        }
        Span<short> row = stackalloc short[3];
        for (var r = 0; r < 3 * part; r++)
        {
            all.Read(new ScoredPair(0, 1, 0, 0, r), null!, row);
            Assert.Equal([(short)(r / part * 100), (short)(r % part), (short)-(r % part)], row.ToArray());
        }
    }
}
