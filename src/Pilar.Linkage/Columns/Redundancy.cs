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
            if (!repeated && !(own is not null && IsInsideName(field, own, fields, profile))) yield return field;
        }
    }

    /// <summary>True for a second name column whose words nearly all stand in the name fields already.</summary>
    private static bool IsInsideName(LinkField field, ColumnProfile own, List<LinkField> fields, Dictionary<string, ColumnProfile> profile)
    {
        var names = fields.Where(f => f != field && f.Kind is FieldKind.Name or FieldKind.GivenName or FieldKind.Surname).SelectMany(f => f.Columns).Select(c => profile.GetValueOrDefault(c)).OfType<ColumnProfile>().ToArray();
        if (names.Length == 0 || own.HasDigit > 0.2 || field.Kind is FieldKind.Name or FieldKind.GivenName or FieldKind.Surname) return false;
        int seen = 0, inside = 0;
        for (var i = 0; i < own.Values.Length; i++)
        {
            if (!own.IsPresent[i]) continue;
            seen++;
            var written = names.SelectMany(n => Words(n.Values[i])).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (Words(own.Values[i]).All(written.Contains)) inside++;
        }
        return seen >= 20 && inside > seen * 0.8;
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);

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
