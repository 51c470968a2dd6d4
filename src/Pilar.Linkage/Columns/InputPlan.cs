using Pilar.Linkage.Csv;

namespace Pilar.Linkage.Columns;

/// <summary>Settles before reading which column of which file is the id and which fields are compared.</summary>
internal static class InputPlan
{
    public static (LinkField[] Fields, string?[] Ids) For(CsvSource[] sources, LinkOptions options)
    {
        var profiles = sources.Select(ColumnProfile.Of).ToArray();
        var ids = sources.Select((s, i) => options.IdColumn is { } wanted
            ? Find(s, wanted) ?? throw new LinkageException($"{options.Inputs[i]} has no column {wanted}; its columns are {string.Join(", ", s.Header)}.")
            : ColumnRecogniser.IdColumn(profiles[i])).ToArray();
        var fields = options.Fields is { Count: > 0 } given ? Given(given, sources, profiles, options) : ColumnRecogniser.Fields(Common(profiles, sources), ids[0]);
        if (fields.Length == 0) throw new LinkageException($"{options.Inputs[0]}: no column can be compared; the columns are {string.Join(", ", sources[0].Header)}. Name fields with --spec.");
        return (fields, ids);
    }

    /// <summary>The fields with the column names of file number <paramref name="source"/> ("left=right" in a spec names a column in each).</summary>
    public static LinkField[] ColumnsOf(LinkField[] fields, int source) =>
        [.. fields.Select(f => f with { Columns = [.. f.Columns.Select(c => Side(c, source))] })];

    /// <summary>Columns that both files have, with values of both.</summary>
    private static ColumnProfile[] Common(ColumnProfile[][] profiles, CsvSource[] sources)
    {
        if (profiles.Length == 1) return profiles[0];
        var common = profiles[0].Where(c => Find(sources[1], c.Name) == c.Name).Select(c => Merge(c, profiles[1].First(o => o.Name == c.Name))).ToArray();
        return common;
    }

    private static ColumnProfile Merge(ColumnProfile a, ColumnProfile b) =>
        new() { Name = a.Name, Values = [.. a.Values, .. b.Values], IsPresent = [.. a.IsPresent, .. b.IsPresent] };

    private static LinkField[] Given(IReadOnlyList<LinkField> fields, CsvSource[] sources, ColumnProfile[][] profiles, LinkOptions options)
    {
        if (fields.Count > Comparing.PairComparer.MostFields - 1) throw new LinkageException($"At most {Comparing.PairComparer.MostFields - 1} fields can be compared.");
        foreach (var field in fields)
            foreach (var column in field.Columns)
                for (var s = 0; s < sources.Length; s++)
                    if (Find(sources[s], Side(column, s)) is null)
                        throw new LinkageException($"{options.Inputs[s]} has no column {Side(column, s)} (wanted for the field {field.Name}); its columns are {string.Join(", ", sources[s].Header)}.");
        return [.. fields.Select(f => FieldKinds.Complete(f, profiles[0].First(p => p.Name.Equals(Side(f.Columns[0], 0), StringComparison.OrdinalIgnoreCase))))];
    }

    private static string Side(string column, int source) => column.Split('=') is { Length: 2 } two ? two[source] : column;

    private static string? Find(CsvSource source, string column) =>
        source.Header.FirstOrDefault(h => h == column) ?? source.Header.FirstOrDefault(h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
}
