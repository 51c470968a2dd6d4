namespace Pilar.Linkage.Columns;

/// <summary>
/// Finds the columns of two files that hold the same: by name, by what their headers mean (nama and full name), by what they contain. A whole name
/// in one file answers to given name and surname in the other, a date to year, month and day.
/// </summary>
internal sealed class ColumnMatching
{
    private static readonly HeaderMeaning[] Meaningless = [HeaderMeaning.Unknown, HeaderMeaning.Ignore, HeaderMeaning.Id];
    private readonly List<ColumnProfile> left, right;

    public ColumnMatching(ColumnProfile[] left, ColumnProfile[] right)
    {
        (this.left, this.right) = ([.. left], [.. right]);
        Match((a, b) => a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase));
        MatchParts(FieldKind.Name, HeaderMeaning.Name, [HeaderMeaning.Given, HeaderMeaning.Middle, HeaderMeaning.Surname], 2);
        MatchParts(FieldKind.Date, HeaderMeaning.Date, [HeaderMeaning.Year, HeaderMeaning.Month, HeaderMeaning.Day], 1);
        Match((a, b) => HeaderWords.Of(a.Name) is var meaning && !Meaningless.Contains(meaning) && meaning == HeaderWords.Of(b.Name));
        Match((a, b) => ContentKey(a) is { } key && key == ContentKey(b));
    }

    /// <summary>Columns that both files have, each with its partner.</summary>
    public List<ColumnProfile> Common { get; } = [];

    /// <summary>Fields that one file has whole and the other in parts.</summary>
    public List<LinkField> Split { get; } = [];

    private void Match(Func<ColumnProfile, ColumnProfile, bool> same)
    {
        foreach (var column in left.ToArray())
        {
            if (right.Find(r => same(column, r)) is not { } partner) continue;
            Common.Add(column.With(partner));
            left.Remove(column);
            right.Remove(partner);
        }
    }

    private void MatchParts(FieldKind kind, HeaderMeaning whole, HeaderMeaning[] parts, int fewest)
    {
        if (WholeAndParts(left, right, whole, parts, fewest) is { } before)
            Split.Add(new LinkField(before.Whole.Name, kind, [before.Whole.Name]) { RightColumns = before.Parts, DateOrder = OrderOf(before.Whole) });
        else if (WholeAndParts(right, left, whole, parts, fewest) is { } after)
            Split.Add(new LinkField(after.Whole.Name, kind, after.Parts) { RightColumns = [after.Whole.Name], RightDateOrder = OrderOf(after.Whole) });

        Text.DateOrder OrderOf(ColumnProfile column) => kind == FieldKind.Date ? DateColumn.Order(column, out _) : default;
    }

    private static (ColumnProfile Whole, string[] Parts)? WholeAndParts(List<ColumnProfile> one, List<ColumnProfile> other, HeaderMeaning meaning, HeaderMeaning[] partMeanings, int fewest)
    {
        var whole = one.Find(c => HeaderWords.Of(c.Name) == meaning);
        var parts = partMeanings.Select(m => other.Find(c => HeaderWords.Of(c.Name) == m)).OfType<ColumnProfile>().ToArray();
        if (whole is null || parts.Length < fewest || other.Exists(c => HeaderWords.Of(c.Name) == meaning) || one.Exists(c => HeaderWords.Of(c.Name) == partMeanings[^1])) return null;
        one.Remove(whole);
        foreach (var part in parts) other.Remove(part);
        return (whole, [.. parts.Select(p => p.Name)]);
    }

    /// <summary>What a column surely holds, told by its values alone; null when they do not tell.</summary>
    private static FieldKind? ContentKey(ColumnProfile column)
    {
        if (column.Distinct < 2) return null;
        DateColumn.Order(column, out var dates);
        if (dates > 0.8) return FieldKind.Date;
        var kind = FieldKinds.ByContent(column, []);
        return kind is FieldKind.Email or FieldKind.Phone or FieldKind.Name || (kind == FieldKind.Identifier && NikColumn.Is(column)) ? kind : null;
    }
}
