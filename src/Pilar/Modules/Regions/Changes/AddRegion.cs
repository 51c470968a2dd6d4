using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Changes;

/// <summary>A new region is formed, on its own or split off from a sister that lives on.</summary>
public sealed class AddRegion(AppDb db, RegionBook book)
{
    public async Task Run(string parent, AddRegionForm form)
    {
        var (on, basis) = book.Dated(form.On, form.Basis);
        var (code, name) = (form.Code?.Trim() ?? "", RegionBook.Named(form.Name));
        if (parent != RegionCode.Nation) await book.Living(parent);
        if (!RegionCode.IsWellFormed(code) || code == RegionCode.Nation || RegionCode.Parent(code) != parent)
            throw new Refusal(T($"Kode harus satu tingkat di bawah {parent}, misalnya {Example(parent)}.", $"The code must lie one level below {parent}, for example {Example(parent)}."), nameof(form.Code));
        if (await db.Set<Region>().AnyAsync(r => r.Code == code))
            throw new Refusal(T("Kode ini sudah dipakai. Kode tidak pernah dipakai ulang.", "This code is taken. Codes are never used again."), nameof(form.Code));
        if (!string.IsNullOrWhiteSpace(form.SplitFrom))
        {
            var origin = await book.Living(form.SplitFrom.Trim(), nameof(form.SplitFrom));
            if (RegionCode.Level(origin.Code) != RegionCode.Level(code))
                throw new Refusal(T("Wilayah asal harus setingkat.", "The region of origin must be of the same level."), nameof(form.SplitFrom));
            db.Add(new RegionSuccession(origin.Code, code, on));
            book.Note(origin.Code, RegionChangeKind.Split, on, basis, origin.Name, name);
        }
        db.Add(new Region { Code = code, Name = name, ParentCode = parent, ValidFrom = on });
        book.Note(code, RegionChangeKind.Added, on, basis, after: name);
        await book.Commit(nameof(AddRegion), code);
    }

    private static string Example(string parent) => RegionCode.Level(parent) switch
    {
        RegionLevel.Nation => "63",
        RegionLevel.District => parent + ".2001",
        _ => parent + ".01",
    };
}
