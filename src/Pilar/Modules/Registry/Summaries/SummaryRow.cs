namespace Pilar.Modules.Registry.Summaries;

/// <summary>A line of the validity table as it is exported: one child region and kind.</summary>
public sealed record SummaryRow(string Region, string Name, string Kind, int Reported, int People, int Valid, int Invalid, int Incomplete, int DoubleRole, int Flagged)
{
    public static readonly string[] Header = ["region", "name", "kind", "reported", "people", "valid", "invalid", "incomplete", "double_role", "flagged"];

    public object[] Cells => [Region, Name, Kind, Reported, People, Valid, Invalid, Incomplete, DoubleRole, Flagged];

    public static IEnumerable<SummaryRow> Of(FiguresTable table) =>
        from child in table.Children
        from kind in table.KindsBelow
        let tally = child.Kinds.Of(kind)
        select new SummaryRow(child.Code, child.Name, kind, tally.Reported, tally.People, tally.Valid, tally.Invalid, tally.Incomplete, tally.DoubleRole, tally.Flagged);
}
