using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Targets;

public sealed class TargetForm
{
    public TargetScope Scope { get; set; }

    /// <summary>Nothing = the region of the office.</summary>
    public string? Region { get; set; }

    /// <summary>Of whom, when one person is meant.</summary>
    public Guid? Person { get; set; }
    public string? Kind { get; set; }
    public string? Function { get; set; }
    public string? Programme { get; set; }
    public TargetMeasure Measure { get; set; }
    public int? Amount { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>An office sets targets and drops them.</summary>
public sealed class SetTarget(AppDb db, RegionTree tree, RoleHolders holders, RoleKinds kinds, CodeBook codes)
{
    private const int LongestDays = 3 * 366, Most = 10_000_000;

    public async Task<Guid> Run(TargetForm form)
    {
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is null) throw new Refusal(T("Pilih wilayahnya.", "Choose the region."), nameof(form.Region));
        if (!db.Actor.May(ActivityPermissions.SetTargets, region)) throw new Refusal(T("Wilayah ini di luar wilayah tugas Anda.", "This region is outside yours."), nameof(form.Region));
        if (form.Amount is not (> 0 and <= Most)) throw new Refusal(T("Isi jumlahnya, lebih dari nol.", "Give the amount, above zero."), nameof(form.Amount));
        if (form.From is not { } from || form.Until is not { } until || until < from || until > from.AddDays(LongestDays)) throw new Refusal(T("Isi masa target: akhir sesudah awal, paling lama tiga tahun.", "Give the period: its end after its start, three years at most."), nameof(form.Until));
        if (Blank(form.Kind) is { } kind && (await kinds.All()).All(k => k.Code != kind)) throw new Refusal(T("Jenis pilar ini tidak dikenal.", "There is no such kind of role."), nameof(form.Kind));
        if (Blank(form.Function) is { } function && !(await codes.Functions()).Any(c => c.Code == function && c.InUse)) throw new Refusal(T("Fungsi ini tidak ada dalam daftar.", "This function is not on the list."), nameof(form.Function));
        if (Blank(form.Programme) is { } programme && !(await codes.Programmes()).Any(c => c.Code == programme && c.InUse)) throw new Refusal(T("Program ini tidak ada dalam daftar.", "This programme is not on the list."), nameof(form.Programme));
        var holder = form.Scope == TargetScope.Person ? await Holder(form.Person) : null;
        var target = new ActivityTarget
        {
            RegionCode = holder?.RegionCode ?? region, Scope = form.Scope, PersonId = holder?.PersonId, PersonName = holder?.Name, Kind = holder is null ? Blank(form.Kind) : null, Function = Blank(form.Function), Programme = Blank(form.Programme),
            Measure = form.Measure, Amount = form.Amount.Value, From = from, Until = until, SetBy = db.Actor.Name,
        };
        db.Add(target);
        await db.Commit(target.Act(nameof(SetTarget)));
        return target.Id;
    }

    public async Task Drop(Guid id)
    {
        var target = await db.Set<ActivityTarget>().SingleOrDefaultAsync(t => t.Id == id) ?? throw new Missing();
        target.Drop(db.Clock.UtcNow);
        await db.Commit(target.Act("DropTarget"));
    }

    private async Task<RoleHolder> Holder(Guid? person) => person is { } id && await holders.In(db.Actor.Region ?? throw new Denied()).Where(h => h.PersonId == id).OrderBy(h => h.RoleId).FirstOrDefaultAsync() is { } holder ? holder
        : throw new Refusal(T("Pilih orang yang bertugas di wilayah Anda.", "Choose somebody who serves in your region."), nameof(TargetForm.Person));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

internal static class TargetActs
{
    public static Act Act(this ActivityTarget target, string verb) => new(ActivityPermissions.SetTargets, verb, target.RegionCode, nameof(ActivityTarget), target.Id) { RelatedId = target.PersonId };
}
