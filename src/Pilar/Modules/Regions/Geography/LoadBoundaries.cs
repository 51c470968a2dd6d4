using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Geography;

public sealed class BoundaryForm
{
    public IFormFile? File { get; set; }
    public string? Source { get; set; }
}

/// <summary>Takes official outlines in place of approximate positions.</summary>
public sealed class LoadBoundaries(AppDb db, RegionTree tree)
{
    /// <returns>How many regions have an outline from this file.</returns>
    public async Task<int> Run(BoundaryForm form)
    {
        if (form.File is not { Length: > 0 } file) throw new Refusal(T("Pilih berkas GeoJSON.", "Choose a GeoJSON file."), nameof(form.File));
        if (file.Length > GeoJsonFile.MostBytes) throw new Refusal(T("Berkas paling besar 60 MB. Sederhanakan dulu, atau muat per provinsi.", "A file may have 60 MB. Simplify it first, or load it by province."), nameof(form.File));
        if (string.IsNullOrWhiteSpace(form.Source)) throw new Refusal(T("Sebutkan sumber dan lisensinya.", "Name the source and its licence."), nameof(form.Source));
        await using var stream = file.OpenReadStream();
        var outlines = await GeoJsonFile.Read(stream, tree, nameof(form.File));
        var codes = outlines.Select(o => o.Code).ToList();
        var known = await db.Set<RegionBoundary>().Where(b => codes.Contains(b.RegionCode)).ToDictionaryAsync(b => b.RegionCode);
        foreach (var outline in outlines)
        {
            var rings = Boundaries.Pack(Simplified(outline));
            if (known.TryGetValue(outline.Code, out var boundary)) (boundary.Rings, boundary.Source, boundary.LoadedAt) = (rings, form.Source.Trim(), db.Clock.UtcNow);
            else db.Add(new RegionBoundary { RegionCode = outline.Code, Rings = rings, Source = form.Source.Trim(), LoadedAt = db.Clock.UtcNow });
        }
        await db.Commit(new Act(RegionPermissions.Maintain, nameof(LoadBoundaries), RegionCode.Nation, nameof(RegionBoundary), Guid.Empty) { Facts = new { regions = outlines.Count, form.Source } });
        return outlines.Count;
    }

    /// <summary>To about a thousandth of the region's own size: what a screen can show of it.</summary>
    private static List<IReadOnlyList<GeoPoint>> Simplified(GeoJsonFile.Outline outline)
    {
        var box = GeoBox.Around(outline.Rings.SelectMany(r => r));
        var tolerance = Math.Max(box.Width, box.Height) / 1000;
        List<IReadOnlyList<GeoPoint>> rings = [.. outline.Rings.Select(r => Simplify.Line(r, tolerance)).Where(r => r.Count > 3)];
        return rings.Count > 0 ? rings : [outline.Rings.MaxBy(r => r.Count)!];
    }
}
