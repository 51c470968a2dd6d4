using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Goods;

/// <summary>Goods come in, go out, or a line is set against. However many ask at once, no store hands out what it has not: each movement first takes its
/// store for itself until it is written.</summary>
public sealed class MoveGoods(AppDb db, OfficeCodes codes, HouseholdDoor households, HouseholdCipher cipher, RegionTree tree)
{
    private const int LongestReason = 400;

    public async Task<Guid> OpenStore(Guid? incident, StoreForm form)
    {
        if (incident is { } id) await db.OpenIncident(id);
        var name = Written.Required(form.Name, AmountsForm.LongestName, T("Beri nama gudang atau posko ini.", "Name this store."), nameof(form.Name));
        var region = tree.Find(form.Region) is { Level: >= RegionLevel.Regency } place ? place.Code : throw new Refusal(T("Pilih kabupaten/kota, kecamatan, atau desanya.", "Choose its regency, district or village."), nameof(form.Region));
        if (!db.Actor.May(DisasterPermissions.MoveGoods, region)) throw new Refusal(T("Wilayah ini di luar wilayah tugas Anda.", "This region is outside yours."), nameof(form.Region));
        var store = new GoodsStore { RegionCode = region, IncidentId = incident, Name = name };
        db.Add(store);
        await db.Commit(Act(store, nameof(OpenStore)));
        return store.Id;
    }

    public async Task<Guid> In(Guid store, GoodsInForm form, DateTime? at = null)
    {
        var (into, goods) = (await Store(store), await Known());
        var (source, paper) = (Written.Required(form.Source, AmountsForm.LongestName, T("Tulis dari siapa barang ini.", "Say who gave these goods."), nameof(form.Source)), Written.Optional(form.Paper, AmountsForm.LongestPaper, nameof(form.Paper)));
        if (into.IncidentId is { } incident) await db.OpenIncident(incident);
        var (handover, now) = (Guid.CreateVersion7(), db.Clock.UtcNow);
        await Write(into, "GoodsIn", form.Chosen(goods).ConvertAll(a => new GoodsMovement
        {
            StoreId = store, IncidentId = into.IncidentId, HandoverId = handover, Kind = a.Kind, Quantity = a.Quantity, Way = GoodsWay.In, At = at ?? now, RecordedAt = now, By = db.Actor.Name, Source = source, Paper = paper,
        }), goods);
        return handover;
    }

    public async Task<Guid> Out(Guid store, GoodsOutForm form, DateTime? at = null, Guid? handover = null)
    {
        var (from, goods) = (await Store(store), await Known());
        if (new[] { form.Household is not null, form.Shelter is not null, !string.IsNullOrEmpty(form.Village), form.Store is not null }.Count(chosen => chosen) != 1) throw new Refusal(T("Pilih satu penerima: rumah tangga, pengungsian, desa, atau gudang lain.", "Choose one receiver: a household, a shelter, a village or another store."), nameof(form.Shelter));
        var household = form.Household is { } h ? await households.ToWork(h) : null;
        var shelter = form.Shelter is { } s ? await db.ShelterHere(s) : null;
        var other = form.Store is { } o ? await Store(o) : null;
        if (other?.Id == store) throw new Refusal(T("Pilih gudang yang lain.", "Choose another store."), nameof(form.Store));
        var about = from.IncidentId ?? household?.IncidentId ?? shelter?.IncidentId ?? form.Incident ?? other?.IncidentId;
        if (about is null && other is null) throw new Refusal(T("Pilih kejadiannya.", "Choose the incident."), nameof(form.Incident));
        if (household is not null && household.IncidentId != about || shelter is not null && shelter.IncidentId != about) throw new Refusal(T("Penerima ini dari kejadian lain.", "This receiver belongs to another incident."), nameof(form.Incident));
        var incident = about is { } id ? await db.OpenIncident(id) : null;
        if (!string.IsNullOrEmpty(form.Village) && !(incident!.Covers(form.Village) && RegionCode.IsWellFormed(form.Village))) throw new Refusal(T("Desa ini tidak termasuk daerah kejadian.", "This village is not part of the incident."), nameof(form.Village));
        var receiver = household is not null && string.IsNullOrWhiteSpace(form.Receiver) ? cipher.Card(household).Head
            : Written.Required(form.Receiver, AmountsForm.LongestName, T("Tulis siapa yang menerima barangnya.", "Say who took the goods over."), nameof(form.Receiver));
        var (lines, paper, one, now) = (form.Chosen(goods), Written.Optional(form.Paper, AmountsForm.LongestPaper, nameof(form.Paper)), handover ?? Guid.CreateVersion7(), db.Clock.UtcNow);
        await Write(from, "GoodsOut", [.. lines.Select(a => Line(store, -a.Quantity, a.Kind, other?.Id)), .. other is null ? [] : lines.Select(a => Line(other.Id, a.Quantity, a.Kind, store))], goods);
        return one;

        GoodsMovement Line(Guid at_, long quantity, string kind, Guid? otherStore) => new()
        {
            StoreId = at_, IncidentId = about, HandoverId = one, Kind = kind, Quantity = quantity, Way = other is null ? GoodsWay.Out : GoodsWay.Transfer, At = at ?? now, RecordedAt = now, By = db.Actor.Name,
            HouseholdId = household?.Id, ShelterId = shelter?.Id, ToRegionCode = string.IsNullOrEmpty(form.Village) ? null : form.Village, OtherStoreId = otherStore, Receiver = cipher.Seal(receiver), Paper = paper,
        };
    }

    /// <summary>Sets a line (and its other half, when it is a transfer) against by the opposite.</summary>
    public async Task Counter(CounterForm form)
    {
        var reason = Written.Required(form.Reason, LongestReason, T("Tulis mengapa baris ini dibalik.", "Say why this line is set against."), nameof(form.Reason));
        var wrong = await db.Set<GoodsMovement>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == form.Movement) ?? throw new Missing();
        var (store, goods) = (await Store(wrong.StoreId), await Known());
        if (wrong.CorrectsId is not null) throw new Refusal(T("Baris ini sendiri adalah pembalikan. Catat barangnya sekali lagi.", "This line sets another against. Record the goods once more."), nameof(form.Movement));
        List<GoodsMovement> lines = [wrong];
        if (wrong.OtherStoreId is { } other)
        {
            await Store(other);
            lines.Add(await db.Set<GoodsMovement>().AsNoTracking().SingleAsync(m => m.HandoverId == wrong.HandoverId && m.Kind == wrong.Kind && m.StoreId == other && m.CorrectsId == null));
        }
        var (handover, now) = (Guid.CreateVersion7(), db.Clock.UtcNow);
        await Write(store, "CounterGoods", lines.ConvertAll(m => new GoodsMovement
        {
            StoreId = m.StoreId, IncidentId = m.IncidentId, HandoverId = handover, Kind = m.Kind, Quantity = -m.Quantity, Way = m.Way, At = now, RecordedAt = now, By = db.Actor.Name, Source = m.Source,
            HouseholdId = m.HouseholdId, ShelterId = m.ShelterId, ToRegionCode = m.ToRegionCode, OtherStoreId = m.OtherStoreId, Receiver = m.Receiver, Paper = m.Paper, CorrectsId = m.Id, Reason = reason,
        }), goods);
    }

    private async Task Write(GoodsStore store, string verb, List<GoodsMovement> lines, IReadOnlyDictionary<string, string> goods)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        // In the order of ids, so that two transfers against each other do not wait for one another.
        foreach (var id in lines.Select(m => m.StoreId).Distinct().Order().ToList()) await db.Set<GoodsStore>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1));
        foreach (var group in lines.GroupBy(m => (m.StoreId, m.Kind)))
        {
            var there = await db.Set<GoodsMovement>().Where(m => m.StoreId == group.Key.StoreId && m.Kind == group.Key.Kind).SumAsync(m => m.Quantity);
            if (there + group.Sum(m => m.Quantity) < 0) throw new Refusal(T($"{goods.GetValueOrDefault(group.Key.Kind, group.Key.Kind)}: tinggal {Show.Number(there)} di gudang ini.", $"{goods.GetValueOrDefault(group.Key.Kind, group.Key.Kind)}: only {Show.Number(there)} are left in this store."), $"{nameof(AmountsForm.Amounts)}[{group.Key.Kind}]");
        }
        db.AddRange(lines);
        await db.Commit(Act(store, verb) with { RelatedId = lines[0].IncidentId });
        if (transaction is not null) await transaction.CommitAsync();
    }

    private async Task<GoodsStore> Store(Guid id)
    {
        var store = await db.Set<GoodsStore>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        return db.Actor.May(DisasterPermissions.MoveGoods, store.RegionCode) ? store : throw new Denied();
    }

    private async Task<IReadOnlyDictionary<string, string>> Known() => await codes.Goods().Named();

    private static Act Act(GoodsStore store, string verb) => new(DisasterPermissions.MoveGoods, verb, store.RegionCode, nameof(GoodsStore), store.Id);
}
