using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Tests.Modules.Disasters;

public class TollTests
{
    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private const string District = "63.03.05", One = "63.03.05.2009", Other = "63.03.05.2010";

    [Fact]
    public void Adds_regions_takes_the_newest_of_each_and_tells_it_as_of_any_time()
    {
        var statements = new[] { Said(1, One, Measure.Dead, 1), Said(2, Other, Measure.Dead, 2), Said(3, One, Measure.Dead, 3), Said(4, One, Measure.Injured, 7) };
        Assert.Equal([null, 1, 3, 5, 5], Enumerable.Range(0, 5).Select(hour => Toll.AsOf(statements, Start.AddHours(hour))[Measure.Dead]));
        Assert.Equal((null, 7), (Toll.AsOf(statements, Start.AddHours(3))[Measure.Injured], Toll.AsOf(statements, Start.AddHours(4))[Measure.Injured]));
    }

    [Fact]
    public void What_lies_inside_a_stated_region_is_not_added_again_and_newer_parts_are_told()
    {
        var statements = new List<Statement> { Said(1, One, Measure.Dead, 1), Said(2, District, Measure.Dead, 4) };
        var toll = Toll.AsOf(statements, DateTime.MaxValue);
        Assert.Equal((4, 0), (toll[Measure.Dead], toll.Narrower.Count));
        statements.Add(Said(3, One, Measure.Dead, 6));
        toll = Toll.AsOf(statements, DateTime.MaxValue);
        Assert.Equal((4, One), (toll[Measure.Dead], Assert.Single(toll.Narrower)));
        statements.Add(Said(5, District, Measure.Dead, 9));
        toll = Toll.AsOf(statements, DateTime.MaxValue);
        Assert.Equal((9, 0), (toll[Measure.Dead], toll.Narrower.Count));
    }

    private static Statement Said(int hour, string region, Measure measure, long number) => new()
    {
        IncidentId = Guid.Empty, RegionCode = region, At = Start.AddHours(hour), RecordedAt = Start.AddHours(hour), By = "Uji", Figures = new Dictionary<Measure, long> { [measure] = number },
    };
}
