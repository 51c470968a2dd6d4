namespace Pilar.Linkage.Columns;

/// <summary>Decides from headers and values which columns are compared and how, when nobody says.</summary>
internal static class ColumnRecogniser
{
    private const int MostFields = 14;

    /// <summary>The column that names the record: its values are unique and its header says so, or it is the first column.</summary>
    public static string? IdColumn(ColumnProfile[] columns)
    {
        var unique = columns.Select((c, i) => (Column: c, Index: i, Likeness: HeaderWords.IdLikeness(c.Name)))
            .Where(c => c.Column.Filled == 1 && c.Column.DistinctShare == 1 && HeaderWords.Of(c.Column.Name) is HeaderMeaning.Unknown)
            .Where(c => c.Likeness > 0 || (c.Index == 0 && c.Column.Words < 1.5 && c.Column.Values.Length > 20));
        return unique.OrderByDescending(c => c.Likeness).ThenBy(c => c.Index).Select(c => c.Column.Name).FirstOrDefault();
    }

    /// <param name="columns">The columns to choose from.</param>
    /// <param name="id">The column that names the record.</param>
    /// <param name="found">Fields known already.</param>
    public static LinkField[] Fields(ColumnProfile[] columns, string? id, params IReadOnlyList<LinkField> found)
    {
        var useful = columns.Where(c => c.Name != id && c.Distinct > 1 && c.Filled > 0.02).ToArray();
        var meanings = useful.Select(c => (Column: c, Meaning: HeaderWords.Of(c.Name))).Where(c => c.Meaning != HeaderMeaning.Ignore).ToList();
        // Another unique key of the file (a second id column) says nothing about the person.
        meanings.RemoveAll(c => c.Meaning == HeaderMeaning.Unknown && HeaderWords.IdLikeness(c.Column.Name) > 0 && c.Column.DistinctShare > 0.99 && c.Column.Filled > 0.99);
        var fields = found.ToList();
        if (!fields.Exists(f => f.Kind == FieldKind.Name)) Names(meanings, fields);
        SplitDate(meanings, fields);
        foreach (var (column, meaning) in meanings)
            if (FieldKinds.Of(column, meaning, fields) is { } field) fields.Add(field);
        if (fields.Exists(f => f.Kind == FieldKind.Date)) fields.RemoveAll(f => f.Kind == FieldKind.Age);
        return [.. Redundancy.Prune(fields, useful).Take(MostFields)];
    }

    private static void Names(List<(ColumnProfile Column, HeaderMeaning Meaning)> columns, List<LinkField> fields)
    {
        var given = columns.Where(c => c.Meaning is HeaderMeaning.Given or HeaderMeaning.Middle).Select(c => c.Column).ToArray();
        var surname = columns.Where(c => c.Meaning == HeaderMeaning.Surname).Select(c => c.Column).ToArray();
        var whole = columns.Where(c => c.Meaning == HeaderMeaning.Name && c.Column.HasDigit < 0.3).Select(c => c.Column).FirstOrDefault();
        columns.RemoveAll(c => c.Meaning is HeaderMeaning.Given or HeaderMeaning.Middle or HeaderMeaning.Surname || c.Column == whole);
        if (whole is not null && (given.Length == 0 || surname.Length == 0 || Wordier(whole, given, surname)))
            fields.Add(new LinkField(whole.Name, FieldKind.Name, [whole.Name]));
        else if (given.Length > 0 && surname.Length > 0)
        {
            fields.Add(new LinkField(given[0].Name, FieldKind.GivenName, Names(given)));
            fields.Add(new LinkField(surname[0].Name, FieldKind.Surname, Names(surname)));
        }
        else if (given.Length + surname.Length > 0)
            fields.Add(new LinkField((given.Length > 0 ? given : surname)[0].Name, FieldKind.Name, Names(given.Length > 0 ? given : surname)));
    }

    /// <summary>True when the whole name says more than given name and surname together (middle words), so that it is the better field.</summary>
    private static bool Wordier(ColumnProfile whole, ColumnProfile[] given, ColumnProfile[] surname) =>
        whole.Words * whole.Filled >= 0.98 * given.Concat(surname).Sum(c => c.Words * c.Filled);

    private static string[] Names(ColumnProfile[] columns) => [.. columns.Take(3).Select(c => c.Name)];

    private static void SplitDate(List<(ColumnProfile Column, HeaderMeaning Meaning)> columns, List<LinkField> fields)
    {
        var year = columns.Find(c => c.Meaning == HeaderMeaning.Year).Column;
        if (year is null) return;
        var month = columns.Find(c => c.Meaning == HeaderMeaning.Month).Column;
        var day = columns.Find(c => c.Meaning == HeaderMeaning.Day).Column;
        columns.RemoveAll(c => c.Meaning is HeaderMeaning.Year or HeaderMeaning.Month or HeaderMeaning.Day);
        if (columns.Exists(c => c.Meaning == HeaderMeaning.Date)) return;
        fields.Add(month is null && year.PlainDigits > 0.8
            ? new LinkField("year of birth", FieldKind.Age, [year.Name])
            : new LinkField("birth date", FieldKind.Date, month is null ? [year.Name] : day is null ? [year.Name, month.Name] : [year.Name, month.Name, day.Name]));
    }
}
