using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>Lists a household, or puts right what stands there. Listing is never held up: who may be listed twice is shown, and a person decides later.</summary>
public sealed class RecordHousehold(AppDb db, RegionTree tree, OfficeCodes codes, HouseholdDoor door, HouseholdCipher cipher)
{
    private HashSet<string>? goods;

    /// <param name="id">Made on the phone; null = new.</param>
    /// <param name="at">When it was asked; null = now.</param>
    public async Task<Guid> Run(Guid incident, HouseholdForm form, Guid? id = null, DateTime? at = null)
    {
        var found = await db.OpenIncident(incident);
        var household = await Prepare(found, form, id, at);
        await db.Commit(found.Act(DisasterPermissions.Report, nameof(RecordHousehold), household.RegionCode, household.Id));
        return household.Id;
    }

    /// <summary>The new row, for a caller who commits several.</summary>
    internal async Task<Household> Prepare(Incident incident, HouseholdForm form, Guid? id = null, DateTime? at = null)
    {
        var now = db.Clock.UtcNow;
        var household = new Household(id, incident.Id, Village(incident, form), at ?? now, now, db.Actor.AccountId, db.Actor.Name);
        await Describe(household, form);
        db.Add(household);
        return household;
    }

    public async Task Change(Guid id, HouseholdForm form)
    {
        var household = await door.ToWork(id);
        if (household.Version != form.Version) throw new Refusal(T("Data ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this. Check it and save again."), nameof(form.Version));
        var incident = await db.OpenIncident(household.IncidentId);
        await Describe(household, form);
        await db.Commit(incident.Act(DisasterPermissions.Report, "ChangeHousehold", household.RegionCode, household.Id));
    }

    private string Village(Incident incident, HouseholdForm form)
    {
        var village = tree.Find(form.Village) is { Level: RegionLevel.Village } node ? node.Code : throw new Refusal(T("Pilih desa atau kelurahan sampai tingkat terakhir.", "Choose the village down to the last step."), nameof(form.Village));
        if (!db.Actor.May(DisasterPermissions.Report, village)) throw new Refusal(T("Desa ini di luar wilayah tugas Anda.", "This village is outside your region."), nameof(form.Village));
        return incident.Covers(village) ? village : throw new Refusal(T("Desa ini belum termasuk daerah kejadian. Minta kabupaten/kota menambahkannya.", "This village is not part of the incident yet. Ask the regency to add it."), nameof(form.Village));
    }

    private async Task Describe(Household household, HouseholdForm form)
    {
        var (card, people) = (form.Card(), form.Total());
        goods ??= (await codes.Goods()).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        if (form.Needs.FirstOrDefault(n => !goods.Contains(n)) is { } unknown) throw new Refusal(T($"Barang \"{unknown}\" tidak dikenal.", $"There are no goods \"{unknown}\"."), nameof(form.Needs));
        if (!Enum.IsDefined(form.Damage)) throw new Refusal(T("Pilih tingkat kerusakannya.", "Choose the grade of damage."), nameof(form.Damage));
        if (!Enum.IsDefined(form.Stay)) throw new Refusal(T("Pilih tempat tinggalnya sekarang.", "Choose where they stay."), nameof(form.Stay));
        if (form is { Stay: Stay.Shelter, Shelter: { } shelter } && !await db.Set<Shelter>().AnyAsync(s => s.Id == shelter && s.IncidentId == household.IncidentId)) throw new Refusal(T("Pilih pengungsian dari kejadian ini.", "Choose a shelter of this incident."), nameof(form.Shelter));
        household.Describe(cipher.Seal(card), cipher.NameMark(card.Head, household.RegionCode), cipher.PhoneMark(card.Phone), new(people, form.Damage, form.Stay, form.Stay == Stay.Shelter ? form.Shelter : null, [.. form.Needs.Distinct(StringComparer.Ordinal)]));
    }
}
