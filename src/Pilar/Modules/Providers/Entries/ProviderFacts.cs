using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>What a form says must be known: regions, codes of the office's lists, organisations of the registry.</summary>
public sealed class ProviderFacts(RegionTree tree, RegionResolver resolver, OfficeCodes codes, RegisteredOrganisations organisations)
{
    private static readonly char[] Lines = ['\n', '\r', ';', '|'];

    public string Region(string? code, string about) => tree.Find(code)?.Code ?? throw new Refusal(T("Pilih wilayah.", "Choose a region."), about);

    public async Task Check(ProviderForm form)
    {
        await Known(codes.Languages, form.Languages, nameof(form.Languages));
        if (form.Organisation is { } organisation && !await organisations.Knows(organisation)) throw new Refusal(T("Lembaga ini tidak ada di daftar lembaga.", "There is no such organisation."), nameof(form.Organisation));
    }

    /// <param name="home">Where region names are looked for first.</param>
    public async Task Check(ServiceForm form, string home)
    {
        if (!string.IsNullOrWhiteSpace(form.AreaNames)) form.Areas = [.. form.AreaNames.Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Area(name, home))];
        foreach (var area in form.Areas ?? []) Region(area, nameof(form.AreaNames));
        await Known(codes.Kinds, form.Kinds, nameof(form.Kinds));
        await Known(codes.Papers, form.Papers, nameof(form.Papers));
    }

    public async Task Check(LocationForm form)
    {
        Region(form.Region, nameof(form.Region));
        await Known(codes.Accesses, form.Access, nameof(form.Access));
    }

    /// <summary>A region by its code, or by its name: in the home's province from the largest to the smallest, then among all provinces.</summary>
    public string Area(string text, string home)
    {
        if (tree.Find(text) is { } coded) return coded.Code;
        if (string.Equals(text, tree.Root.Name, StringComparison.OrdinalIgnoreCase)) return RegionCode.Nation;
        var province = RegionCode.At(home, RegionLevel.Province) ?? RegionCode.Nation;
        foreach (var level in new[] { RegionLevel.Province, RegionLevel.Regency, RegionLevel.District, RegionLevel.Village })
            if (resolver.Find(text, level == RegionLevel.Province ? RegionCode.Nation : level == RegionLevel.Village && RegionCode.At(home, RegionLevel.Regency) is { } regency ? regency : province, level) is { Code: { } found, Confidence: > 0.9 })
                return found;
        throw new Refusal(T($"Wilayah \"{text}\" tidak dikenal. Tulis nama resmi atau kodenya, satu tiap baris.", $"The region \"{text}\" is not known. Write its official name or code, one a line."), nameof(ServiceForm.AreaNames));
    }

    private static async Task Known(Func<Task<IReadOnlyList<OfficeCode>>> list, IReadOnlyList<string>? asked, string about)
    {
        if (asked is not { Count: > 0 }) return;
        var known = (await list()).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        if (asked.FirstOrDefault(code => !known.Contains(code)) is { } unknown) throw new Refusal(T($"Kode \"{unknown}\" tidak dikenal.", $"The code \"{unknown}\" is not known."), about);
    }
}
