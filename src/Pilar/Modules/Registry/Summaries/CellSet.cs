namespace Pilar.Modules.Registry.Summaries;

/// <summary>Cells by code, in the order of codes. Two sets of the very same cells lead to the same sums.</summary>
public sealed class CellSet(IEnumerable<KeyValuePair<string, Cell>> cells)
{
    private readonly KeyValuePair<string, Cell>[] parts = [.. cells.OrderBy(c => c.Key, StringComparer.Ordinal)];

    public IReadOnlyList<KeyValuePair<string, Cell>> Parts => parts;

    public IEnumerable<Cell> Cells => parts.Select(p => p.Value);

    public Cell? Find(string code) => Array.Find(parts, p => p.Key == code).Value;

    internal bool IsMadeOf(CellSet other)
    {
        if (parts.Length != other.parts.Length) return false;
        for (var i = 0; i < parts.Length; i++)
            if (!ReferenceEquals(parts[i].Value, other.parts[i].Value) || parts[i].Key != other.parts[i].Key) return false;
        return true;
    }
}
