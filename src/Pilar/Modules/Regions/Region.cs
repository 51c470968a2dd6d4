using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Regions;

/// <summary>A province, regency, district or village with its Kemendagri code. Codes are never reused or deleted: a region that was
/// split, merged or renamed gets an end and successors, so that its history stays readable.</summary>
public sealed class Region
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string ParentCode { get; init; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null = still there.</summary>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>After <see cref="From"/> ended, <see cref="To"/> carries its people and work on.</summary>
public sealed record RegionSuccession(string From, string To, DateOnly On);

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>, IEntityTypeConfiguration<RegionSuccession>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.ToTable("regions").HasKey(r => r.Code);
        region.Property(r => r.Code).HasMaxLength(13).UseOrdinal();
        region.Property(r => r.ParentCode).HasMaxLength(13);
        region.HasIndex(r => r.ParentCode);
    }

    public void Configure(EntityTypeBuilder<RegionSuccession> succession)
    {
        succession.ToTable("region_successions").HasKey(s => new { s.From, s.To });
        succession.Property(s => s.From).HasMaxLength(13);
        succession.Property(s => s.To).HasMaxLength(13);
    }
}
