using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases;
using Pilar.Modules.Disasters.Incidents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

public sealed class HouseholdCaseForm
{
    public const int LongestNeed = 2000;

    public string Need { get; set; } = "";
    public bool ConfirmedDistinct { get; set; }
}

/// <summary>A household that needs more than the response gives becomes a case.</summary>
public sealed class OpenHouseholdCase(AppDb db, HouseholdDoor door, HouseholdCipher cipher, IncidentWords words, OpenFamilyCase open)
{
    private const string Natural = "PMKS-21", Social = "PMKS-22";

    public async Task<Guid> Run(Guid id, HouseholdCaseForm form)
    {
        var household = await door.ToWork(id);
        if (household.CaseId is not null) throw new Refusal(T("Kasusnya sudah dibuka.", "Its case is open already."));
        var (incident, card) = (await db.IncidentToWork(household.IncidentId), cipher.Card(household));
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        household.CaseId = await open.Run(new(card.Head, household.RegionCode, card.Address, card.Phone, incident.Kind == "CONFLICT" ? Social : Natural, form.Need, T($"Korban bencana: {await words.Title(incident)}", $"Struck by a disaster: {await words.Title(incident)}"), form.ConfirmedDistinct));
        await db.Commit(incident.Act(DisasterPermissions.Report, nameof(OpenHouseholdCase), household.RegionCode, id));
        if (transaction is not null) await transaction.CommitAsync();
        return household.CaseId.Value;
    }
}
