using System.Text.RegularExpressions;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>The region a sheet, a title above a table or a line between its rows speaks of. Columns of the table outrank it.</summary>
internal sealed partial class SheetPlace
{
    private const double SureEnough = 0.8;

    private readonly RegionResolver resolver;
    private readonly string scope;
    private readonly string sheetName;

    public SheetPlace(RegionResolver resolver, string scope, string sheetName)
    {
        this.resolver = resolver;
        this.scope = scope;
        this.sheetName = sheetName;
        ReadSheetName();
    }

    public RegionNode? Regency { get; private set; }

    public RegionNode? District { get; private set; }

    public string Village { get; private set; } = "";

    /// <summary>Takes up what a line that is no person says ("Kecamatan : Gambut", "DAFTAR PSM KOTA BANJARBARU", "I. SUNGAI RAYA").</summary>
    /// <returns>Whether the line named a place.</returns>
    public bool Note(SheetRow row, bool between)
    {
        var text = string.Join(' ', row.Cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text));
        if (text.Length is < 4 or > 200) return false;
        var parts = AddressText.Read(Trailer().Replace(text, ""));
        var found = Regencies(parts.Regency) | Districts(parts.District);
        if (parts.Village.Length > 0 && Certain(resolver.Find(parts.Village, (District ?? Regency)?.Code ?? scope, RegionLevel.Village)))
        {
            Village = parts.Village;
            return true;
        }

        if (found || !between || row.Filled > 3) return found;
        return Districts(Number().Replace(text, "")) || Regencies(text);
    }

    private static bool Certain(RegionMatch match) => match.Region is not null && match.Confidence >= SureEnough;

    private void ReadSheetName()
    {
        var name = KindWords().Replace(sheetName.Replace('_', ' '), " ").Trim(' ', '-', '.');
        if (name.Length < 3) return;
        if (!Regencies(name) && !Districts(name) && RegionCode.Level(scope) >= RegionLevel.Regency && resolver.Find(name, scope, RegionLevel.Village) is { Kind: RegionMatchKind.Exact } village)
        {
            District = village.Region!.Parent;
            Village = village.Region.Name;
        }
    }

    private bool Regencies(string text)
    {
        if (text.Length < 3 || RegionCode.Level(scope) >= RegionLevel.Regency) return false;
        var match = resolver.Find(text, scope, RegionLevel.Regency);
        if (!Certain(match)) return false;
        if (Regency != match.Region) (District, Village) = (null, "");
        Regency = match.Region;
        return true;
    }

    private bool Districts(string text)
    {
        if (text.Length < 3) return false;
        var match = resolver.Find(text, Regency?.Code ?? scope, RegionLevel.District);
        if (!Certain(match)) return false;
        if (District != match.Region) Village = "";
        District = match.Region;
        return true;
    }

    [GeneratedRegex(@"\s*\b(?:tahun|thn|periode|bulan|semester|keadaan|per\s+\d|se-|provinsi|prov\b).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\b(?:psm|tksk|tagana|pensosmas|kt|lks|data|daftar|rekap|sheet|lembar|tahun|20\d\d)\b|^\s*\d+\s*[.)-]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex KindWords();

    [GeneratedRegex(@"^\s*(?:[IVX]{1,5}|[A-Z]|\d{1,3})\s*[.)]\s*|^\s*[IVX]{1,5}\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
