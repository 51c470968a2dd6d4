using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>What the cells of a column look like: shares between 0 and 1 of its filled cells.</summary>
internal sealed class ColumnContent
{
    private const int MostLooked = 80;

    private readonly List<Cell> cells;
    public ColumnContent(IReadOnlyList<SheetRow> sample, int column)
    {
        Density = sample.Count == 0 ? 0 : sample.Count(r => !r[column].IsBlank) / (double)sample.Count;
        Repeats = sample.Zip(sample.Skip(1)).Any(pair => !pair.First[column].IsBlank && pair.First[column].Text.Equals(pair.Second[column].Text, StringComparison.OrdinalIgnoreCase));
        cells = [.. sample.Select(r => r[column]).Where(c => !c.IsBlank).Take(MostLooked)];
    }

    public int Filled => cells.Count;

    /// <summary>Filled cells per row.</summary>
    public double Density { get; }

    /// <summary>Whether some row says the same as the row above it.</summary>
    public bool Repeats { get; }

    public double Niks => Share(c => Nik.Clean(c.Text) is { Length: >= 14 and <= 18 } digits && digits.All(char.IsAsciiDigit));

    public double PlausibleNiks => Share(c => Nik.Parse(c.Text) is not null);

    public double Sexes => Share(c => SexText.Read(c.Text) is not null);

    public double Ticks => Share(c => c.Text.Length <= 2 && SexText.IsTick(c.Text) && !char.IsAsciiDigit(c.Text[0]) || c.Text == "1");

    public double Phones => Share(c => c.Text.Count(char.IsAsciiDigit) is >= 9 and <= 14 && PhoneText.Read(c.Text) is { } p && p[3] == '8');

    public double Emails => Share(c => c.Text.Contains('@') && c.Text.Contains('.'));

    public double Names => Share(c => c.Kind == CellKind.Text && NameText.IsName(c.Text) && SexText.Read(c.Text) is null && !c.Text.Any(char.IsAsciiDigit));

    /// <summary>How many different texts there are per filled cell.</summary>
    public double Variety => cells.Count == 0 ? 0 : cells.Select(c => c.Text.ToUpperInvariant()).Distinct().Count() / (double)cells.Count;

    public double Decrees => Share(c => c.Kind == CellKind.Text && c.Text.Contains('/') && c.Text.Any(char.IsAsciiDigit) && c.Text.Any(char.IsLetter) && DateText.Find(c.Text, 2030) is null);

    public double Addresses => Share(c => c.Kind == CellKind.Text && (c.Text.Contains("RT", StringComparison.OrdinalIgnoreCase) || c.Text.StartsWith("J", StringComparison.OrdinalIgnoreCase)) && c.Text.Contains(' ') && c.Text.Any(char.IsAsciiDigit));

    public double BirthDates(int thisYear) => Share(c => c.Kind != CellKind.Number && BirthText.Read(c, thisYear) is { Date: { } d, Place: "" } && d.Year < thisYear - 12);

    public double PlacesAndDates(int thisYear) => Share(c => c.Kind == CellKind.Text && BirthText.Read(c, thisYear) is { Date: { } d, Place.Length: > 2 } && d.Year < thisYear - 12);

    public double Regions(RegionResolver resolver, string scope, RegionLevel level) =>
        Share(c => c.Kind == CellKind.Text && resolver.Find(c.Text, scope, level) is { Confidence: >= 0.94, Kind: not RegionMatchKind.Unknown });

    private double Share(Func<Cell, bool> test) => cells.Count == 0 ? 0 : cells.Count(test) / (double)cells.Count;
}
