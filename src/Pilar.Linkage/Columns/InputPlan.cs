using Pilar.Linkage.Csv;

namespace Pilar.Linkage.Columns;

/// <summary>Settles before reading which column of which file is the id and which fields are compared.</summary>
internal static class InputPlan
{
    public static (LinkField[] Fields, string?[] Ids) For(CsvSource[] sources, LinkOptions options)
    {
        var profiles = sources.Select(ColumnProfile.Of).ToArray();
        var ids = sources.Select((s, i) => options.IdColumn is { } wanted
            ? Find(s, Side(sources, wanted, i)) ?? throw new LinkageException($"{options.Inputs[i]} has no column {wanted}; its columns are {string.Join(", ", s.Header)}.")
            : ColumnRecogniser.IdColumn(profiles[i])).ToArray();
        var fields = options.Fields is { Count: > 0 } given ? Given(given, sources, profiles, options) : Recognised(profiles, ids);
        if (fields.Length == 0)
            throw new LinkageException($"{string.Join(" and ", options.Inputs)}: no column can be compared; the columns are {string.Join(" and ", sources.Select(s => string.Join(", ", s.Header)))}. Name fields with --spec.");
        return (fields, ids);
    }

    /// <summary>The fields as file number <paramref name="source"/> has them.</summary>
    public static LinkField[] ColumnsOf(LinkField[] fields, int source) => source == 0 ? fields
        : [.. fields.Select(f => f with { Columns = f.RightColumns ?? f.Columns, DateOrder = f.RightDateOrder ?? f.DateOrder })];

    private static LinkField[] Recognised(ColumnProfile[][] profiles, string?[] ids)
    {
        if (profiles.Length == 1) return ColumnRecogniser.Fields(profiles[0], ids[0]);
        var matching = new ColumnMatching([.. profiles[0].Where(c => c.Name != ids[0])], [.. profiles[1].Where(c => c.Name != ids[1])]);
        var right = matching.Common.ToDictionary(c => c.Name, c => c.Right!.Name);
        return [.. ColumnRecogniser.Fields([.. matching.Common], ids[0], matching.Split).Select(f => f.RightColumns is not null ? f : f with { RightColumns = [.. f.Columns.Select(c => right[c])] })];
    }

    private static LinkField[] Given(IReadOnlyList<LinkField> fields, CsvSource[] sources, ColumnProfile[][] profiles, LinkOptions options)
    {
        if (fields.Count > Comparing.PairComparer.MostFields - 1) throw new LinkageException($"At most {Comparing.PairComparer.MostFields - 1} fields can be compared.");
        return [.. fields.Select(field =>
        {
            var sides = sources.Select((source, s) => field.Columns.Select(column => Find(source, Side(sources, column, s))
                ?? throw new LinkageException($"{options.Inputs[s]} has no column {Side(sources, column, s)} (wanted for the field {field.Name}); its columns are {string.Join(", ", source.Header)}.")).ToArray()).ToArray();
            var profile = profiles[0].First(p => p.Name == sides[0][0]);
            return FieldKinds.Complete(field with { Columns = sides[0], RightColumns = sides[^1] }, sides.Length == 1 ? profile : profile.With(profiles[1].First(p => p.Name == sides[1][0])));
        })];
    }

    /// <summary>The name of a column in one of two files: "left=right" where they call it differently.</summary>
    private static string Side(CsvSource[] sources, string column, int source) =>
        sources.Length == 2 && Find(sources[source], column) is null && column.Split('=') is { Length: 2 } two ? two[source] : column;

    private static string? Find(CsvSource source, string column) =>
        source.Header.FirstOrDefault(h => h == column) ?? source.Header.FirstOrDefault(h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
}
