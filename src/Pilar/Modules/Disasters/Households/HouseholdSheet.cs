using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>Reads the rows of an uploaded sheet of households; what cannot be read is told cell by cell.</summary>
internal sealed class HouseholdSheet(UploadedTable table, RegionTree tree, Incident incident, IReadOnlyList<OfficeCode> goods, List<CellProblem> problems)
{
    private static readonly char[] Separators = [';', ',', '|', '\n'];
    private readonly Dictionary<string, int?> columns = HouseholdColumns.All.ToDictionary(c => c.Id, c => table.Column(c.Id, c.En));

    public void Wrong(UploadedRow row, (string Id, string En) column, string message) => problems.Add(new(UploadedTable.Cell(columns[column.Id] ?? 0, row.Number), message));

    /// <returns>Null when something of the row cannot be read.</returns>
    public HouseholdForm? Read(UploadedRow row)
    {
        var before = problems.Count;
        var form = new HouseholdForm
        {
            Village = Village(row), Head = Text(row, HouseholdColumns.Head), Phone = Text(row, HouseholdColumns.Phone), Address = Text(row, HouseholdColumns.Address), Point = Text(row, HouseholdColumns.Point),
            People = Number(row, HouseholdColumns.People), Male = Number(row, HouseholdColumns.Male), Female = Number(row, HouseholdColumns.Female), Infants = Number(row, HouseholdColumns.Infants), Children = Number(row, HouseholdColumns.Children),
            Elderly = Number(row, HouseholdColumns.Elderly), Pregnant = Number(row, HouseholdColumns.Pregnant), Disabled = Number(row, HouseholdColumns.Disabled),
            Damage = Choice<HouseDamage>(row, HouseholdColumns.Damage, d => d.Name()), Stay = Choice<Stay>(row, HouseholdColumns.Stay, s => s.Name()), StayWhere = Text(row, HouseholdColumns.StayWhere), Needs = Needs(row), Note = Text(row, HouseholdColumns.Note),
        };
        return problems.Count == before ? form : null;
    }

    public static (string Id, string En) About(string property) => property switch
    {
        nameof(HouseholdForm.Village) => HouseholdColumns.Village,
        nameof(HouseholdForm.Phone) => HouseholdColumns.Phone,
        nameof(HouseholdForm.Point) => HouseholdColumns.Point,
        nameof(HouseholdForm.People) => HouseholdColumns.People,
        nameof(HouseholdForm.Male) => HouseholdColumns.Male,
        nameof(HouseholdForm.Female) => HouseholdColumns.Female,
        nameof(HouseholdForm.Infants) => HouseholdColumns.Infants,
        nameof(HouseholdForm.Children) => HouseholdColumns.Children,
        nameof(HouseholdForm.Elderly) => HouseholdColumns.Elderly,
        nameof(HouseholdForm.Pregnant) => HouseholdColumns.Pregnant,
        nameof(HouseholdForm.Disabled) => HouseholdColumns.Disabled,
        nameof(HouseholdForm.Needs) => HouseholdColumns.Needs,
        _ => HouseholdColumns.Head,
    };

    // The apostrophe keeps spreadsheets from running what begins like a formula: a southern latitude does.
    private string Text(UploadedRow row, (string Id, string En) column) => row[columns[column.Id]].TrimStart('\'').Trim();

    /// <summary>By its code, or by its name among the villages of the incident.</summary>
    private string? Village(UploadedRow row)
    {
        var (code, name) = (Text(row, HouseholdColumns.Village), Text(row, HouseholdColumns.VillageName));
        if (code.Length > 0) return code;
        var named = incident.Areas.SelectMany(a => tree.Below(a, RegionLevel.Village)).Where(v => Spelling.Fold(v.Name) == Spelling.Fold(name)).Take(2).ToList();
        if (named.Count == 1) return named[0].Code;
        Wrong(row, name.Length > 0 ? HouseholdColumns.VillageName : HouseholdColumns.Village, named.Count > 1 ? T($"Ada beberapa desa \"{name}\" di daerah kejadian; isi kode desanya.", $"Several villages of the incident are named \"{name}\"; give the code.") : T("Isi kode atau nama desa di daerah kejadian.", "Give the code or name of a village of the incident."));
        return null;
    }

    private int? Number(UploadedRow row, (string Id, string En) column)
    {
        if (Text(row, column) is not { Length: > 0 } text) return null;
        if (WrittenNumber.Plain(text, whole: true) is { } plain && int.TryParse(plain, out var number)) return number;
        Wrong(row, column, T($"\"{text}\" bukan bilangan bulat.", $"\"{text}\" is not a whole number."));
        return null;
    }

    private TWord Choice<TWord>(UploadedRow row, (string Id, string En) column, Func<TWord, string> name) where TWord : struct, Enum
    {
        if (Text(row, column) is not { Length: > 0 } text) return default;
        foreach (var value in Enum.GetValues<TWord>())
            if (Spelling.Fold(name(value)) == Spelling.Fold(text) || string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        Wrong(row, column, T($"\"{text}\" tidak dikenal. Pilih: {string.Join(", ", Enum.GetValues<TWord>().Select(name))}.", $"\"{text}\" is not known. Choose: {string.Join(", ", Enum.GetValues<TWord>().Select(name))}."));
        return default;
    }

    /// <summary>Goods by code or name; the unit need not be written.</summary>
    private string[] Needs(UploadedRow row)
    {
        var found = new List<string>();
        foreach (var word in Text(row, HouseholdColumns.Needs).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var folded = Spelling.Fold(word);
            if (goods.FirstOrDefault(g => Spelling.Fold(g.Name) == folded || Spelling.Fold(g.Name.Split('(')[0]) == folded || string.Equals(g.Code, word, StringComparison.OrdinalIgnoreCase)) is { } known) found.Add(known.Code);
            else Wrong(row, HouseholdColumns.Needs, T($"Barang \"{word}\" tidak dikenal.", $"There are no goods \"{word}\"."));
        }
        return [.. found];
    }
}
