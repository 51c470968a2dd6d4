namespace Pilar.Web.Ui;

/// <summary>One field of two records, or of one record before and after.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Before">Left or old value.</param>
/// <param name="After">Right or new value.</param>
/// <param name="Weight">What the field contributed to a match, already formatted; null when nothing is weighed.</param>
public sealed record DiffRow(string Label, string? Before, string? After, string? Weight = null)
{
    public bool Changed => !string.Equals(Before ?? "", After ?? "", StringComparison.Ordinal);
}
