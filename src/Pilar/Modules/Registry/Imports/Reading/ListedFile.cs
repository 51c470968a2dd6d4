using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Layout;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>An opened list of people. Rows stream; asking again reads the file again.</summary>
public sealed class ListedFile : IDisposable
{
    private readonly SheetFile file;
    private readonly RegionResolver resolver;
    private readonly ReadingOptions options;
    private readonly Func<string, ColumnMapping?> remembered;

    internal ListedFile(SheetFile file, string name, ListKind kind, double kindConfidence, string region, RegionResolver resolver, ReadingOptions options, Func<string, ColumnMapping?> remembered)
    {
        this.file = file;
        this.resolver = resolver;
        this.options = options;
        this.remembered = remembered;
        (Name, Kind, KindConfidence, Region) = (name, kind, kindConfidence, region);
    }

    public string Name { get; }

    public ListKind Kind { get; }

    /// <summary>1 when the kind was given, else how surely it was recognised.</summary>
    public double KindConfidence { get; }

    /// <summary>The region the list was sent for.</summary>
    public string Region { get; }

    /// <summary>What the last complete reading found in each sheet.</summary>
    public IReadOnlyList<ListedSheet> Sheets { get; private set; } = [];

    /// <summary>All people of all tables, in the order of the file.</summary>
    /// <exception cref="Refusal">At the end, when no sheet holds a table of people; or where the file turns out to be damaged or too large.</exception>
    public IEnumerable<ListedRow> Rows()
    {
        var sheets = new List<ListedSheet>();
        foreach (var sheet in file.Sheets())
        {
            if (sheet.IsHidden)
            {
                sheets.Add(new(sheet.Name, [], 0, SheetOutcome.Hidden, null));
                continue;
            }

            var reader = new SheetReader(sheet, Kind, KindConfidence >= 1, resolver, Region, options, remembered);
            var people = 0;
            foreach (var row in reader.Rows())
            {
                people++;
                yield return row;
            }

            var outcome = reader.LeftOutFor is not null ? SheetOutcome.OtherKind : people > 0 ? SheetOutcome.People : reader.Tables.Count > 0 ? SheetOutcome.Empty : SheetOutcome.NoTable;
            sheets.Add(new(sheet.Name, reader.Tables, people, outcome, reader.LeftOutFor));
        }

        Sheets = sheets;
        if (sheets.All(s => s.Outcome is SheetOutcome.NoTable or SheetOutcome.Hidden)) throw NoTable();
    }

    private static Refusal NoTable() => new(T(
        "Tidak ditemukan tabel nama orang dalam berkas ini. Satu orang harus satu baris, dengan judul kolom seperti Nama, NIK, Desa, Kecamatan.",
        "No table of people was found in this file. Each person must be one row, below headings such as Nama, NIK, Desa, Kecamatan."));

    public void Dispose() => file.Dispose();
}
