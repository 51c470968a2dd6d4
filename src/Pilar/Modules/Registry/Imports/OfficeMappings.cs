using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What an office's headings mean: its own corrections, and the mappings of lists whose leftover rows come back as a workbook.</summary>
public sealed class OfficeMappings(AppDb db)
{
    private const int RecentImports = 50;

    public async Task<Func<string, ColumnMapping?>> For(string region, CancellationToken cancel)
    {
        var known = new Dictionary<string, ColumnMapping>(StringComparer.Ordinal);
        var layouts = await db.Set<Import>().AsNoTracking().Where(i => i.RegionCode == region && i.Layout != null)
            .OrderByDescending(i => i.UploadedAt).Take(RecentImports).Select(i => i.Layout).ToListAsync(cancel);
        foreach (var table in layouts.SelectMany(l => ListLayout.From(l).Tables))
        {
            var sheet = Correcting.CorrectionSheet.MappingOf(table);
            known.TryAdd(sheet.Signature, sheet);
        }
        foreach (var corrected in await db.Set<OfficeMapping>().AsNoTracking().Where(m => m.RegionCode == region).ToListAsync(cancel))
            if (ColumnMapping.FromJson(corrected.Columns) is { } mapping) known[corrected.Signature] = mapping;
        return known.GetValueOrDefault;
    }

    /// <summary>Tracked; the caller commits.</summary>
    public async Task Remember(string region, ColumnMapping mapping)
    {
        var stored = await db.Set<OfficeMapping>().FirstOrDefaultAsync(m => m.RegionCode == region && m.Signature == mapping.Signature);
        if (stored is null) db.Add(new OfficeMapping { RegionCode = region, Signature = mapping.Signature, Columns = mapping.ToJson(), ChangedAt = db.Clock.UtcNow });
        else (stored.Columns, stored.ChangedAt) = (mapping.ToJson(), db.Clock.UtcNow);
    }
}
