using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Disasters.Households;

/// <summary>What an upload did.</summary>
public sealed record ImportedHouseholds(int Added, int Same, IReadOnlyList<CellProblem> Problems);

/// <summary>Takes a sheet of households into an incident: all of it, or nothing when a cell is wrong. A row that says what stands there already is left out,
/// so that the same sheet twice lists nobody twice.</summary>
public sealed class ImportHouseholds(AppDb db, RecordHousehold record, HouseholdDoor door, HouseholdCipher cipher, OfficeCodes codes, RegionTree tree)
{
    private const int MostRows = 5000;
    private readonly List<CellProblem> problems = [];

    public async Task<ImportedHouseholds> Run(Guid id, Stream file, string name)
    {
        var incident = await db.OpenIncident(id);
        var table = await UploadedTable.Read(file, name, MostRows);
        _ = table.Required(HouseholdColumns.Head.Id, HouseholdColumns.Head.En);
        var sheet = new HouseholdSheet(table, tree, incident, await codes.Goods(), problems);
        var known = (await door.Open.AsNoTracking().Where(h => h.IncidentId == id).ToListAsync()).Select(h => Said(h.RegionCode, cipher.Card(h))).ToHashSet();
        var (added, same) = (0, 0);
        foreach (var row in table.Rows)
            if (sheet.Read(row) is { } form)
                try
                {
                    if (known.Add(Said(form.Village!, form.Card())))
                    {
                        await record.Prepare(incident, form);
                        added++;
                    }
                    else same++;
                }
                catch (Refusal refusal)
                {
                    sheet.Wrong(row, HouseholdSheet.About(refusal.About), refusal.Message);
                }
        if (problems.Count > 0) return new(0, 0, problems);
        if (added > 0) await db.Commit(incident.Act(DisasterPermissions.KeepLists, nameof(ImportHouseholds), db.Actor.Region) with { Facts = new { Added = added, Same = same } });
        return new(added, same, []);
    }

    private static (string, string, string?, string?) Said(string village, HouseholdCard card) => (village, Spelling.Fold(card.Head), card.Phone, card.Address is null ? null : Spelling.Fold(card.Address));
}
