using Pilar.Data;
using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports;

/// <summary>An officer corrects what the columns hold: remembered for the office, and the list is read again.</summary>
public sealed class ChangeMapping(AppDb db, OfficeMappings mappings)
{
    public async Task Run(Import import, IReadOnlyList<ColumnMapping> corrected)
    {
        import.ReadAgain();
        foreach (var mapping in corrected.DistinctBy(m => m.Signature)) await mappings.Remember(import.RegionCode, mapping);
        db.Add(ReadImportJob.For(import, db));
        await db.Commit(ReadImport.Act(import, "CorrectImportColumns", new { Tables = corrected.Count }));
    }
}
