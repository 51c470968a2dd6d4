using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.CodeLists;

/// <summary>The code lists as they stand on a day, in the variant this installation uses.</summary>
public sealed class Codes(AppDb db)
{
    /// <summary>The entries of a list in use on that day, in order.</summary>
    public async Task<IReadOnlyList<CodeEntry>> InUse(string list, DateOnly day) =>
        [.. (await All(list)).Where(e => e.InUseOn(day))];

    /// <summary>The same as choices for a form, today's.</summary>
    public async Task<IReadOnlyList<Option>> Options(string list) => [.. (await InUse(list, db.Clock.Today)).Select(e => new Option(e.Code, e.Name))];

    /// <summary>Name of a code, ended ones too; the code itself when the list does not know it.</summary>
    public async Task<string> Name(string list, string code) =>
        (await db.Set<CodeEntry>().AsNoTracking().Where(e => e.List == list && e.Code == code).ToListAsync()).MaxBy(e => e.ValidFrom)?.Name ?? code;

    /// <summary>Every entry of the variant in use, ended ones too.</summary>
    public async Task<IReadOnlyList<CodeEntry>> All(string list)
    {
        var variant = await db.Set<CodeList>().Where(l => l.Code == list).Select(l => l.Variant).SingleOrDefaultAsync();
        return await db.Set<CodeEntry>().AsNoTracking().Where(e => e.List == list && (e.Variant == null || e.Variant == variant)).OrderBy(e => e.Order).ThenBy(e => e.Code).ToListAsync();
    }
}
