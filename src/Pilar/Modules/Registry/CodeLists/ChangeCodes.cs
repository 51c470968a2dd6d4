using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.CodeLists;

/// <summary>An administrator keeps the code lists: adds an entry, ends or reopens one, switches the variant. Nothing is deleted.</summary>
public sealed class ChangeCodes(AppDb db)
{
    public async Task Add(string list, CodeForm form)
    {
        var target = await Find(list);
        var code = form.Code?.Trim().ToUpperInvariant() ?? "";
        if (code.Length is 0 or > 40 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw new Refusal(T("Kode hanya huruf, angka, tanda hubung, dan garis bawah; paling panjang 40.", "A code has letters, digits, hyphens and underscores only; 40 at most."), nameof(form.Code));
        if (string.IsNullOrWhiteSpace(form.NameId)) throw new Refusal(T("Isi nama dalam bahasa Indonesia.", "Give the Indonesian name."), nameof(form.NameId));
        // The unique index does not see two entries without a variant as equal.
        if (await db.Set<CodeEntry>().AnyAsync(e => e.List == list && e.Code == code && (e.Variant == null || e.Variant == target.Variant)))
            throw new Refusal(T("Kode ini sudah dipakai dalam daftar yang sama.", "This code is already used in the same list."), nameof(form.Code));
        var last = await db.Set<CodeEntry>().Where(e => e.List == list).MaxAsync(e => (int?)e.Order) ?? 0;
        var entry = new CodeEntry
        {
            List = list, Variant = target.Variant, Code = code, NameId = form.NameId.Trim(), Order = last + 10, ValidFrom = form.ValidFrom,
            NameEn = string.IsNullOrWhiteSpace(form.NameEn) ? form.NameId.Trim() : form.NameEn.Trim(),
        };
        db.Add(entry);
        await db.Commit(Act("AddCode", entry.Id));
    }

    /// <param name="lastDay">Last day of use; null takes an end back.</param>
    public async Task End(Guid id, DateOnly? lastDay)
    {
        var entry = await db.Set<CodeEntry>().SingleOrDefaultAsync(e => e.Id == id) ?? throw new Missing();
        if (lastDay is { } day) entry.End(day);
        else entry.Reopen();
        await db.Commit(Act(lastDay is null ? "ReopenCode" : "EndCode", id));
    }

    public async Task Switch(string list, string? variant)
    {
        var target = await Find(list);
        if (target.Variant is null || !await db.Set<CodeEntry>().AnyAsync(e => e.List == list && e.Variant == variant))
            throw new Refusal(T("Varian ini tidak ada.", "There is no such variant."), nameof(CodeList.Variant));
        target.Variant = variant;
        await db.Commit(Act("SwitchCodeVariant", Guid.Empty));
    }

    private async Task<CodeList> Find(string list) => await db.Set<CodeList>().SingleOrDefaultAsync(l => l.Code == list) ?? throw new Missing();

    private static Act Act(string verb, Guid entry) => new(RegistryPermissions.MaintainRules, verb, RegionCode.Nation, nameof(CodeEntry), entry);
}
