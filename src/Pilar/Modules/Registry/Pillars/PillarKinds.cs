using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>The kinds of pillar of this installation, and the regions a duty may lie in.</summary>
public sealed class PillarKinds(AppDb db, RegionTree tree)
{
    private List<PillarKind>? all;

    /// <summary>All kinds, in the order of the list.</summary>
    public async Task<IReadOnlyList<PillarKind>> All() => all ??= await db.Set<PillarKind>().AsNoTracking().OrderBy(k => k.Order).ToListAsync();

    /// <summary>Kinds in which a role may begin on a day.</summary>
    public async Task<IReadOnlyList<PillarKind>> InUse(DateOnly day) =>
        [.. (await All()).Where(k => (k.ValidFrom ?? DateOnly.MinValue) <= day && day <= (k.ValidTo ?? DateOnly.MaxValue))];

    public async Task<PillarKind> Get(string? code, string about = nameof(RoleForm.Kind)) => (await All()).FirstOrDefault(k => k.Code == code)
        ?? throw new Refusal(T("Pilih jenis pilar.", "Choose the kind of pillar."), about);

    /// <summary>The code of a region of duty, at the level the kind demands.</summary>
    public string DutyRegion(PillarKind kind, string? code, string about) => tree.Find(code) is { } region && region.Level == kind.DutyLevel
        ? region.Code
        : throw new Refusal(T($"Wilayah tugas {kind.Name} harus {LevelName(kind.DutyLevel)}.", $"The region of duty of {kind.Name} must be a {LevelName(kind.DutyLevel)}."), about);

    public static string LevelName(RegionLevel level) => level switch
    {
        RegionLevel.Nation => T("nasional", "nation"),
        RegionLevel.Province => T("provinsi", "province"),
        RegionLevel.Regency => T("kabupaten atau kota", "regency or city"),
        RegionLevel.District => T("kecamatan", "district"),
        _ => T("desa atau kelurahan", "village"),
    };
}
