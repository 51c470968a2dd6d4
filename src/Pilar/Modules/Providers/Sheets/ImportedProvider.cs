using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Providers.Entries;
using Pilar.Web.Audit;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Sheets;

/// <summary>A provider that an uploaded list brought or changed: the log keeps one entry for the whole list.</summary>
public sealed class ImportedProvider
{
    public required Guid ProviderId { get; init; }

    /// <summary>What the entry of the log is about.</summary>
    public required Guid ImportId { get; init; }
    public required string FileName { get; init; }

    /// <summary>The first that names it.</summary>
    public required int Row { get; init; }
    public required bool IsNew { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
}

internal sealed class ImportedProviderMapping : IEntityTypeConfiguration<ImportedProvider>
{
    public void Configure(EntityTypeBuilder<ImportedProvider> imported)
    {
        imported.ToTable("imported_providers").NotInAudit().HasKey(i => new { i.ProviderId, i.ImportId });
        imported.HasOne<Provider>().WithMany().HasForeignKey(i => i.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Tells in the history of a provider which lists brought or changed it, and what they changed.</summary>
internal sealed class ImportedProviderHistory(AppDb db) : HistorySource
{
    public override async Task<IReadOnlyList<HistoryItem>> Of(Guid subject, int most)
    {
        var lists = await db.Set<ImportedProvider>().AsNoTracking().Where(i => i.ProviderId == subject).OrderByDescending(i => i.At).Take(most).ToListAsync();
        if (lists.Count == 0) return [];
        var imports = lists.ConvertAll(i => i.ImportId);
        var acts = await db.Audit.AsNoTracking().Where(a => imports.Contains(a.SubjectId)).ToDictionaryAsync(a => a.SubjectId);
        var parts = (await db.Set<Service>().Where(s => s.ProviderId == subject).Select(s => s.Id).ToListAsync())
            .Concat(await db.Set<ProviderLocation>().Where(l => l.ProviderId == subject).Select(l => l.Id).ToListAsync()).Append(subject).Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        return lists.ConvertAll(i => new HistoryItem(i.At, i.IsNew ? T("Dicatat dari daftar", "Recorded from a list") : T("Diubah dari daftar", "Changed from a list"), i.By)
        {
            Note = T($"{i.FileName}, baris {i.Row}", $"{i.FileName}, row {i.Row}"),
            Rows = acts.TryGetValue(i.ImportId, out var act) ? [.. act.Rows().Where(r => parts.Contains(r.Id))] : [],
        });
    }
}
