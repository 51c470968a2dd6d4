namespace Pilar.Linkage;

/// <summary>One compared field: its name in reports, its kind, and the column it is read from (a date may have year, month, day columns; a name several parts).</summary>
public sealed record LinkField(string Name, FieldKind Kind, IReadOnlyList<string> Columns)
{
    /// <summary>Its columns in the second file, where they are called or split otherwise; null = as in the first.</summary>
    internal IReadOnlyList<string>? RightColumns { get; init; }

    /// <summary>The order in which the second file writes its dates, where it has one of its own.</summary>
    internal Text.DateOrder? RightDateOrder { get; init; }

    /// <summary>The order in which the column writes its dates.</summary>
    internal Text.DateOrder DateOrder { get; init; }

    /// <summary>True for 16-digit numbers that hold district, birth date and sex (Indonesia's NIK).</summary>
    internal bool IsNik { get; init; }

    /// <summary>True when the column holds digits only, so that values are compared as packed digits.</summary>
    internal bool IsNumeric { get; init; }

    /// <summary>Lengths of the levels of a region code, coarsest first (2, 4, 6 for province, regency, district).</summary>
    internal IReadOnlyList<int> Levels { get; init; } = [];
}
