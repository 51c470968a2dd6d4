using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions;

public enum RegionChangeKind { Added, Renamed, Split, Merged, Ended }

/// <summary>One event in the life of a region, with its legal basis. Lasts; what a region was called before stands here.</summary>
public sealed class RegionChange : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required RegionChangeKind Kind { get; init; }

    /// <summary>First day on which the change holds.</summary>
    public required DateOnly On { get; init; }
    public string? NameBefore { get; init; }
    public string? NameAfter { get; init; }

    /// <summary>Regulation or decree.</summary>
    public required string Basis { get; init; }
}

internal sealed class RegionChangeMapping : IEntityTypeConfiguration<RegionChange>
{
    public void Configure(EntityTypeBuilder<RegionChange> change)
    {
        change.ToTable("region_changes");
        change.HasIndex(c => c.RegionCode);
    }
}

public static class RegionChangeNames
{
    public static string Name(this RegionChangeKind kind) => kind switch
    {
        RegionChangeKind.Added => T("dibentuk", "formed"),
        RegionChangeKind.Renamed => T("berganti nama", "renamed"),
        RegionChangeKind.Split => T("dimekarkan", "split"),
        RegionChangeKind.Merged => T("digabung", "merged"),
        RegionChangeKind.Ended => T("dihapus", "abolished"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
