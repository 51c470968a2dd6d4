using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Tests.Modules.Registry.People;

public class ChangesSeenTests
{
    private static readonly DateTime Now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_number_that_appears_late_is_looked_for_until_it_cannot_come_any_more()
    {
        var seen = new ChangesSeen();
        seen.Start([], Now);
        seen.Take([2, 5], Now);
        Assert.Equal(5, seen.Last);
        Assert.Equal(new long[] { 1, 3, 4 }, seen.Missing);
        seen.Take([3], Now);
        Assert.Equal(5, seen.Last);
        Assert.Equal(new long[] { 1, 4 }, seen.Missing);
        seen.Take([6], Now.AddHours(1));
        Assert.Equal(6, seen.Last);
        Assert.Equal([], seen.Missing);
    }

    [Fact]
    public void Gaps_below_the_newest_are_known_from_the_start()
    {
        var seen = new ChangesSeen();
        seen.Start([12, 10, 9], Now);
        Assert.Equal(12, seen.Last);
        Assert.Equal(new long[] { 11 }, seen.Missing);
    }
}
