using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.Imports.Reading;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Reads lists and says what an import would make of them. Stores nothing; several lists of one run know of each other.</summary>
public sealed class DryRun(AppDb db, ListReader lists, OfficeMappings mappings, FieldCipher cipher)
{
    private readonly Preview look = new(db, cipher);

    public async Task<Dictionary<RowStatus, int>> Run(string path, string kind, string region, TextWriter? to, CancellationToken cancel)
    {
        var counts = new Dictionary<RowStatus, int>();
        var name = Path.GetFileName(path);
        var remembered = await mappings.For(region, cancel);
        await using var file = File.OpenRead(path);
        using var list = lists.Open(file, name, kind, region, remembered);
        foreach (var chunk in list.Rows().Chunk(ReadImport.BatchSize))
        {
            var rows = chunk.Select(r => Work(r, region)).ToList();
            await look.Judge(rows, cancel);
            foreach (var row in rows)
            {
                counts[row.Row.Status] = counts.GetValueOrDefault(row.Row.Status) + 1;
                if (to is not null) ImportRowsFile.Line(to, name, row, row.Taken, "", null);
            }
        }
        return counts.Count > 0 ? counts : throw ReadImport.NobodyFound();
    }

    private RowWork Work(Reading.Rows.ListedRow row, string region)
    {
        var facts = ListedFacts.Of(row, 0);
        var sighting = Sighting.Of(facts, cipher, db.Clock.Today.Year);
        return new(new() { ImportId = Guid.Empty, Number = row.Number, RegionCode = region, Sheet = row.Table.Sheet, Line = row.Number, Content = [], NikIndex = sighting.NikIndex }, facts, sighting);
    }
}
