namespace Pilar.Linkage.Columns;

/// <summary>Takes out columns that only repeat another one (a regency beside its village code), so that agreement is not counted twice.</summary>
internal static class Redundancy
{
    public static IEnumerable<LinkField> Prune(List<LinkField> fields, ColumnProfile[] columns)
    {
        var profile = columns.ToDictionary(c => c.Name);
        foreach (var field in fields)
        {
            var own = profile.GetValueOrDefault(field.Columns[0]);
            var repeated = own is not null && field.Columns.Count == 1 && fields.Exists(other =>
                other != field && other.Columns.Count == 1 && profile.GetValueOrDefault(other.Columns[0]) is { } its && Repeats(own, its, fields.IndexOf(field) > fields.IndexOf(other)));
            if (!repeated) yield return field;
        }
    }

    /// <summary>True when nearly every value of <paramref name="coarse"/> is the beginning of, or equal to, the value of <paramref name="fine"/> beside it.</summary>
    private static bool Repeats(ColumnProfile coarse, ColumnProfile fine, bool later)
    {
        int both = 0, begins = 0, equal = 0;
        for (var i = 0; i < Math.Min(coarse.Values.Length, fine.Values.Length); i++)
        {
            if (!coarse.IsPresent[i] || !fine.IsPresent[i]) continue;
            both++;
            if (coarse.Values[i].Equals(fine.Values[i], StringComparison.OrdinalIgnoreCase)) equal++;
            else if (coarse.Values[i].Length >= 2 && fine.Values[i].StartsWith(coarse.Values[i], StringComparison.OrdinalIgnoreCase)) begins++;
        }
        return both >= 20 && (begins + equal) > both * 0.9 && (equal < both * 0.9 || later);
    }
}
