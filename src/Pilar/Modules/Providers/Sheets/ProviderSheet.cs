using System.Globalization;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Sheets;

/// <summary>What one row of an uploaded sheet says.</summary>
internal sealed record SheetEntry(ProviderForm Provider, LocationForm? Location, ServiceForm? Service, CapacityForm? Capacity);

/// <summary>Reads the rows of a sheet of providers; what cannot be read is told cell by cell.</summary>
internal sealed class ProviderSheet(UploadedTable table, ProviderFacts facts, IReadOnlyDictionary<string, IReadOnlyList<OfficeCode>> codes, string home)
{
    public const int MostRows = 5000;

    private static readonly char[] Separators = [';', '\n', '|'];
    private readonly Dictionary<string, int?> columns = ProviderColumns.All.ToDictionary(c => c.Id, c => table.Column(c.Id, c.En));
    private readonly List<CellProblem> problems = [];

    public IReadOnlyList<CellProblem> Problems => problems;

    public int? Column((string Id, string En) column) => columns[column.Id];

    public void Wrong(UploadedRow row, (string Id, string En) column, string message) => problems.Add(new(UploadedTable.Cell(Column(column) ?? 0, row.Number), message));

    /// <returns>Null when something of the row cannot be read.</returns>
    public SheetEntry? Read(UploadedRow row)
    {
        var before = problems.Count;
        var entry = new SheetEntry(Provider(row), Text(row, ProviderColumns.Address) is null ? null : Location(row), Text(row, ProviderColumns.Service) is null ? null : Service(row), Capacity(row));
        return problems.Count == before ? entry : null;
    }

    private ProviderForm Provider(UploadedRow row) => new()
    {
        Name = Text(row, ProviderColumns.Name), Kind = Choice<ProviderKind>(row, ProviderColumns.Kind, k => k.Name()), Region = Region(row, ProviderColumns.Home) ?? home, Description = Text(row, ProviderColumns.About),
        Phone = Text(row, ProviderColumns.Phone), WhatsApp = Text(row, ProviderColumns.WhatsApp), Email = Text(row, ProviderColumns.Email), Website = Text(row, ProviderColumns.Website),
        Languages = Codes(row, ProviderColumns.Languages), IsPublic = Yes(row, ProviderColumns.Public),
    };

    private LocationForm Location(UploadedRow row) => new()
    {
        Address = Text(row, ProviderColumns.Address), Region = Region(row, ProviderColumns.Place) ?? Region(row, ProviderColumns.Home) ?? home, PostalCode = Text(row, ProviderColumns.PostalCode), Point = Text(row, ProviderColumns.Point),
        Access = Codes(row, ProviderColumns.Access), Hours = Text(row, ProviderColumns.Hours), Exceptions = Text(row, ProviderColumns.Exceptions),
    };

    private ServiceForm Service(UploadedRow row) => new()
    {
        Name = Text(row, ProviderColumns.Service), Description = Text(row, ProviderColumns.Description), Type = Choice<ServiceType>(row, ProviderColumns.Type, t => t.Name()), IsResidential = Yes(row, ProviderColumns.Residential),
        Areas = Regions(row), ResidentsOnly = Yes(row, ProviderColumns.Residents), Kinds = Codes(row, ProviderColumns.Ppks), AgeFrom = (int?)Number(row, ProviderColumns.AgeFrom), AgeTo = (int?)Number(row, ProviderColumns.AgeTo),
        Sex = Sex(row), IncomeLimit = Number(row, ProviderColumns.Income), Papers = Codes(row, ProviderColumns.Papers), Cost = Number(row, ProviderColumns.Cost), CostNote = Text(row, ProviderColumns.CostNote), HowToApply = Text(row, ProviderColumns.Apply),
    };

    private CapacityForm? Capacity(UploadedRow row) => Number(row, ProviderColumns.Capacity) is not { } capacity ? null
        : new() { Capacity = (int)capacity, Taken = (int?)Number(row, ProviderColumns.Taken), Waiting = (int?)Number(row, ProviderColumns.Waiting) };

    // The apostrophe keeps spreadsheets from running what begins like a formula: a southern latitude does.
    private string? Text(UploadedRow row, (string Id, string En) column) => CodeText.Blank(row[Column(column)].TrimStart('\''));

    private bool Yes(UploadedRow row, (string Id, string En) column) => Text(row, column)?.ToLowerInvariant() is "ya" or "y" or "yes" or "1" or "true" or "v" or "x";

    private string? Sex(UploadedRow row)
    {
        var text = Text(row, ProviderColumns.Sex)?.ToLowerInvariant();
        if (text is null or "semua" or "both") return null;
        if (text is "l" or "m" || text.StartsWith("laki", StringComparison.Ordinal) || text.StartsWith("men", StringComparison.Ordinal)) return "M";
        if (text is "p" or "f" || text.StartsWith("perempuan", StringComparison.Ordinal) || text.StartsWith("wom", StringComparison.Ordinal)) return "F";
        Wrong(row, ProviderColumns.Sex, T($"\"{text}\" tidak dikenal: tulis laki-laki, perempuan, atau kosongkan.", $"\"{text}\" is not known: write men, women, or leave it empty."));
        return null;
    }

    private long? Number(UploadedRow row, (string Id, string En) column)
    {
        if (Text(row, column) is not { } text) return null;
        var digits = text.Replace("Rp", "", StringComparison.OrdinalIgnoreCase).Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue) return number;
        Wrong(row, column, T($"\"{text}\" bukan bilangan.", $"\"{text}\" is not a number."));
        return null;
    }

    private TEnum? Choice<TEnum>(UploadedRow row, (string Id, string En) column, Func<TEnum, string> name) where TEnum : struct, Enum
    {
        if (Text(row, column) is not { } text) return null;
        foreach (var value in Enum.GetValues<TEnum>())
            if (string.Equals(name(value), text, StringComparison.OrdinalIgnoreCase) || string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        Wrong(row, column, T($"\"{text}\" tidak dikenal. Pilih: {string.Join(", ", Enum.GetValues<TEnum>().Select(name))}.", $"\"{text}\" is not known. Choose: {string.Join(", ", Enum.GetValues<TEnum>().Select(name))}."));
        return null;
    }

    private string? Region(UploadedRow row, (string Id, string En) column)
    {
        if (Text(row, column) is not { } text) return null;
        try
        {
            return facts.Area(text, home);
        }
        catch (Refusal refusal)
        {
            Wrong(row, column, refusal.Message);
            return null;
        }
    }

    private List<string>? Regions(UploadedRow row)
    {
        var found = new List<string>();
        foreach (var text in (Text(row, ProviderColumns.Areas) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            try
            {
                found.Add(facts.Area(text, home));
            }
            catch (Refusal refusal)
            {
                Wrong(row, ProviderColumns.Areas, refusal.Message);
            }
        return found;
    }

    /// <summary>Codes by their name or by themselves.</summary>
    private List<string> Codes(UploadedRow row, (string Id, string En) column)
    {
        var found = new List<string>();
        foreach (var text in (Text(row, column) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (codes[column.Id].FirstOrDefault(c => string.Equals(c.Code, text, StringComparison.OrdinalIgnoreCase) || Spelling.Fold(c.Name) == Spelling.Fold(text)) is { } code) found.Add(code.Code);
            else Wrong(row, column, T($"\"{text}\" tidak ada di daftar kode.", $"\"{text}\" is not in the list of codes."));
        return found;
    }
}
