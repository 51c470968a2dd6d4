using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Volunteers;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Phones;

/// <summary>disaster.household: a household listed at the door. Who may be listed twice is kept all the same; its partner is told by the office's page.</summary>
internal sealed class HouseholdFromField(AppDb db, RecordHousehold record, RegionTree tree) : FieldActKind
{
    private sealed record Listed(
        Guid Incident, Guid? Household, string? Village, string? Head, string? Phone, string? Address, double? Latitude, double? Longitude, int? People, int? Male, int? Female, int? Infants, int? Children, int? Elderly, int? Pregnant, int? Disabled,
        HouseDamage Damage, Stay Stay, Guid? Shelter, string? StayWhere, string[]? Needs, string? Note);

    public override string Name => "disaster.household";
    public override string Title => T("Rumah tangga terdampak", "Affected household");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var d = act.Read<Listed>();
        if (d.Household is { } made && await db.Set<Household>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(h => h.Id == made, cancel)) throw new Refusal(T("Rumah tangga ini sudah dikirim.", "This household has been sent already."), nameof(d.Household));
        var form = new HouseholdForm
        {
            Village = d.Village, Head = d.Head ?? "", Phone = d.Phone, Address = d.Address, Point = d is { Latitude: { } y, Longitude: { } x } ? FormattableString.Invariant($"{y}, {x}") : null, People = d.People, Male = d.Male, Female = d.Female, Infants = d.Infants,
            Children = d.Children, Elderly = d.Elderly, Pregnant = d.Pregnant, Disabled = d.Disabled, Damage = d.Damage, Stay = d.Stay, Shelter = d.Shelter, StayWhere = d.StayWhere, Needs = d.Needs ?? [], Note = d.Note,
        };
        return FieldOutcome.Done(await record.Run(d.Incident, form, d.Household, act.At), version: 0);
    }

    public override Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        var d = act.Read<Listed>();
        return Task.FromResult<IReadOnlyList<FieldLine>?>(!RegionCode.IsWellFormed(d.Village ?? "") || !db.Actor.May(DisasterPermissions.Report, d.Village!) ? null :
        [
            new(T("Kepala keluarga", "Head of the household"), d.Head ?? ""), new(T("Desa", "Village"), tree.Place(d.Village!)), new(T("Jumlah jiwa", "People"), d.People is { } people ? Show.Number(people) : "–"), new(T("Catatan", "Note"), d.Note ?? "–"),
        ]);
    }
}

/// <summary>disaster.checkin: a volunteer's card was scanned.</summary>
internal sealed class CheckInFromField(CallVolunteers call) : FieldActKind
{
    private sealed record Scanned(string? Code, bool? In);

    public override string Name => "disaster.checkin";
    public override string Title => T("Relawan masuk atau keluar", "Volunteer in or out");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var d = act.Read<Scanned>();
        return FieldOutcome.Done((await call.CheckIn(new() { Code = d.Code, In = d.In }, act.At)).Responder);
    }
}

/// <summary>goods.out: goods were handed over.</summary>
internal sealed class GoodsFromField(AppDb db, MoveGoods move, OfficeCodes codes) : FieldActKind
{
    private sealed record Handed(Guid Store, Guid? Incident, Guid? Household, Guid? Shelter, string? Village, Dictionary<string, long?>? Amounts, string? Receiver, string? Paper);

    public override string Name => "goods.out";
    public override string Title => T("Barang bantuan keluar", "Goods handed out");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var d = act.Read<Handed>();
        // Listed on the same phone a moment before.
        if (d.Household is { } to && !await db.Set<Household>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(h => h.Id == to, cancel)) throw new FieldWaits(T("Menunggu rumah tangganya terkirim.", "Waiting for its household to arrive."));
        var form = new GoodsOutForm { Incident = d.Incident, Household = d.Household, Shelter = d.Shelter, Village = d.Village, Amounts = d.Amounts ?? [], Receiver = d.Receiver, Paper = d.Paper };
        return FieldOutcome.Done(await move.Out(d.Store, form, act.At, act.Id));
    }

    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        var d = act.Read<Handed>();
        if (await db.Set<GoodsStore>().Where(s => s.Id == d.Store).Select(s => s.Name).SingleOrDefaultAsync() is not { } store) return null;
        var names = await codes.Goods().Named();
        return [new(T("Gudang", "Store"), store), new(T("Barang", "Goods"), string.Join(", ", (d.Amounts ?? []).Select(a => $"{names.GetValueOrDefault(a.Key, a.Key)}: {Show.Number(a.Value ?? 0)}"))), new(T("Penerima", "Taken over by"), d.Receiver ?? "–")];
    }
}
