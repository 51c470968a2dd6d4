using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Matching;

/// <summary>A need as somebody enters it.</summary>
public sealed record FindForm(string? Region, string? Kind, string? Age, string? Sex, string? Residence, string? Point, string? Income, IReadOnlyList<string> Papers, bool PapersAsked, string? Type, string? Residential)
{
    /// <exception cref="Refusal">Something of it cannot be read.</exception>
    public Need Read(string usualRegion) => new()
    {
        Region = RegionCode.IsWellFormed(Region) ? Region! : usualRegion,
        Kinds = string.IsNullOrEmpty(Kind) ? [] : [Kind],
        Age = Number(Age, T("Umur", "Age"), nameof(Age), 120) is { } age ? (int)age : null,
        Sex = Sex is "M" or "F" ? Sex : null,
        Residence = RegionCode.IsWellFormed(Residence) && Residence != RegionCode.Nation ? Residence : null,
        Point = Coordinates.Read(Point, nameof(Point)),
        Income = Number(Income, T("Penghasilan", "Income"), nameof(Income), 1_000_000_000),
        Papers = PapersAsked ? Papers : null,
        Types = Enum.TryParse<ServiceType>(Type, ignoreCase: true, out var type) ? [type] : [],
        Residential = bool.TryParse(Residential, out var residential) ? residential : null,
    };

    private static long? Number(string? text, string label, string about, long most) => string.IsNullOrWhiteSpace(text) ? null
        : long.TryParse(text.Replace(".", "", StringComparison.Ordinal), out var number) && number >= 0 && number <= most ? number
        : throw new Refusal(T($"{label}: tulis dengan angka saja.", $"{label}: write digits only."), about);
}
