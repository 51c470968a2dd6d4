namespace Pilar.Linkage.Columns;

/// <summary>The kind of field a single column becomes: the header proposes, the values decide.</summary>
internal static class FieldKinds
{
    public static LinkField? Of(ColumnProfile column, HeaderMeaning meaning, IReadOnlyList<LinkField> sofar)
    {
        var order = DateColumn.Order(column, out var dates);
        var hasDate = sofar.Any(f => f.Kind == FieldKind.Date);
        var kind = meaning switch
        {
            HeaderMeaning.Date or HeaderMeaning.Unknown when dates > 0.8 && !hasDate => FieldKind.Date,
            HeaderMeaning.Date when !hasDate => FieldKind.Date,
            HeaderMeaning.Date => FieldKind.Category,
            HeaderMeaning.Age when column.PlainDigits > 0.8 => FieldKind.Age,
            HeaderMeaning.Identifier => FieldKind.Identifier,
            HeaderMeaning.HouseholdNumber => FieldKind.Place,
            HeaderMeaning.Phone => FieldKind.Phone,
            HeaderMeaning.Email => FieldKind.Email,
            HeaderMeaning.Sex => FieldKind.Sex,
            HeaderMeaning.Postcode => FieldKind.Postcode,
            HeaderMeaning.Region when column.PlainDigits > 0.8 => FieldKind.Region,
            HeaderMeaning.Region or HeaderMeaning.Place or HeaderMeaning.Category or HeaderMeaning.Name => Wordy(column),
            HeaderMeaning.Address => column.PlainDigits > 0.8 ? FieldKind.Number : FieldKind.Address,
            HeaderMeaning.HouseNumber => column.PlainDigits > 0.8 ? FieldKind.Number : FieldKind.Place,
            _ => ByContent(column, sofar),
        };
        return Complete(new LinkField(column.Name, kind, [column.Name]) { DateOrder = order }, column);
    }

    /// <summary>Adds to a field what its values tell: digits only, a NIK, the levels of its region codes, the order of its dates.</summary>
    public static LinkField Complete(LinkField field, ColumnProfile column) => field with
    {
        DateOrder = field.Kind == FieldKind.Date ? DateColumn.Order(column, out _) : default,
        RightDateOrder = field.Kind == FieldKind.Date && column.Right is { } right ? DateColumn.Order(right, out _) : null,
        IsNumeric = field.Kind is FieldKind.Identifier or FieldKind.Postcode && column.PlainDigits > 0.97 && column.Share(v => v.Count(char.IsAsciiDigit) <= 16) > 0.99,
        IsNik = field.Kind == FieldKind.Identifier && NikColumn.Is(column),
        Levels = field.Kind == FieldKind.Region ? RegionLevels(column) : [],
    };

    public static FieldKind ByContent(ColumnProfile column, IReadOnlyList<LinkField> sofar)
    {
        if (column.Share(v => v.Contains('@') && v.Contains('.')) > 0.7) return FieldKind.Email;
        if (NikColumn.Is(column)) return FieldKind.Identifier;
        if (column.PlainDigits > 0.9)
        {
            if (column.DigitLength >= 9 && column.DistinctShare > 0.7) return column.Share(v => v.StartsWith('0') || v.StartsWith('+')) > 0.6 ? FieldKind.Phone : FieldKind.Identifier;
            if (column.DigitLength >= 7 && column.DistinctShare > 0.9) return FieldKind.Identifier;
            return column.Distinct <= 12 ? FieldKind.Category : FieldKind.Number;
        }
        if (column.Distinct <= 3 && column.Length <= 10) return column.Share(v => "LPMFWlpmfw".Contains(v[0])) > 0.9 && !sofar.Any(f => f.Kind == FieldKind.Sex) ? FieldKind.Sex : FieldKind.Category;
        if (column.HasDigit < 0.05 && column.Words is > 1.5 and < 5 && column.DistinctShare > 0.5 && !sofar.Any(f => f.Kind is FieldKind.Name or FieldKind.GivenName)) return FieldKind.Name;
        return Wordy(column);
    }

    private static FieldKind Wordy(ColumnProfile column) =>
        column.Distinct <= 60 && column.DistinctShare < 0.1 ? FieldKind.Category
        : column.Words > 2.5 ? FieldKind.Address
        : FieldKind.Place;

    private static int[] RegionLevels(ColumnProfile column)
    {
        var usual = column.Present.GroupBy(v => v.Count(char.IsAsciiDigit)).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        return [.. new[] { 2, 4, 6 }.Where(l => l < usual)];
    }
}
