using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>The counted content of one cell. Cells part all roles: a regency with everything below it, and what is held directly at a
/// province or the nation. Everything wider is a sum of cells; persons who stand in several are known from <see cref="Spans"/>.</summary>
public sealed class Cell
{
    public KindTallies Kinds { get; init; } = [];

    /// <summary>Persons of this cell who hold roles in other cells too.</summary>
    public List<Span> Spans { get; init; } = [];

    /// <summary>Villages with role holders of the kind that is to cover every village: code, in force, in force and valid.</summary>
    public List<PlaceCount> Villages { get; init; } = [];

    /// <summary>Districts with role holders of the kind that is to cover every district.</summary>
    public List<PlaceCount> Districts { get; init; } = [];

    /// <summary>A person counted in this cell under a kind (or all), and elsewhere.</summary>
    /// <param name="Combined">Also counted here by the combination of roles, whose worst class is <paramref name="Worst"/>.</param>
    public sealed record Span(Guid Person, string Kind, bool Combined, CombinationClass Worst);

    public sealed record PlaceCount(string Code, int Active, int Valid);

    /// <summary>The cell a role belongs to by its region of duty.</summary>
    public static string Of(string region) => region.Length > 5 ? region[..5] : region;

    /// <summary>Figures of a region made of several cells.</summary>
    internal static KindTallies Sum(IEnumerable<Cell> cells)
    {
        var sum = new KindTallies();
        var met = new HashSet<(Guid, string)>();
        var combined = new HashSet<(Guid, string)>();
        foreach (var cell in cells)
        {
            sum.Add(cell.Kinds);
            foreach (var span in cell.Spans)
            {
                if (!met.Add((span.Person, span.Kind))) sum[span.Kind].People--;
                if (span.Combined && !combined.Add((span.Person, span.Kind))) sum[span.Kind].CountCombination(span.Worst, -1);
            }
        }
        return sum;
    }
}
