using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Changes;

/// <summary>A region is abolished, or merged into others that carry its people and work on.</summary>
public sealed class EndRegion(AppDb db, RegionBook book)
{
    public async Task Run(string code, EndRegionForm form)
    {
        var region = await book.Living(code);
        var (on, basis) = book.Dated(form.On, form.Basis);
        if (await db.Set<Region>().AnyAsync(r => r.ParentCode == code && r.Code != code && r.ValidTo == null))
            throw new Refusal(T("Masih ada wilayah di bawahnya. Akhiri atau pindahkan dulu.", "There are regions below it. End or move them first."));
        var successors = (form.Successors ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        foreach (var to in successors)
        {
            if (to == code) throw new Refusal(T("Wilayah tidak dapat menjadi penerusnya sendiri.", "A region cannot succeed itself."), nameof(form.Successors));
            var successor = await book.Living(to, nameof(form.Successors));
            if (RegionCode.Level(to) != RegionCode.Level(code)) throw new Refusal(T("Penerus harus setingkat.", "A successor must be of the same level."), nameof(form.Successors));
            // A sister that was split off before is a successor already.
            if (!await db.Set<RegionSuccession>().AnyAsync(s => s.From == code && s.To == to)) db.Add(new RegionSuccession(code, successor.Code, on));
        }
        region.ValidTo = on.AddDays(-1);
        book.Note(code, successors.Count > 0 ? RegionChangeKind.Merged : RegionChangeKind.Ended, on, basis, region.Name, string.Join(", ", successors));
        await book.Commit(nameof(EndRegion), code);
    }
}
