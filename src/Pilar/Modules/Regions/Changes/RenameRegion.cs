using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Changes;

/// <summary>A region gets another name; the old one stays in its history.</summary>
public sealed class RenameRegion(RegionBook book)
{
    public async Task Run(string code, RenameRegionForm form)
    {
        var region = await book.Living(code);
        var (on, basis) = book.Dated(form.On, form.Basis);
        var name = RegionBook.Named(form.Name);
        if (name == region.Name) throw new Refusal(T("Nama barunya sama dengan yang lama.", "The new name is the same as the old."), nameof(form.Name));
        book.Note(code, RegionChangeKind.Renamed, on, basis, region.Name, name);
        region.Name = name;
        await book.Commit(nameof(RenameRegion), code);
    }
}
