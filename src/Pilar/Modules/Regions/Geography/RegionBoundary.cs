using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Regions.Geography;

/// <summary>The official outline of a region, simplified to what a screen can show.</summary>
public sealed class RegionBoundary : IRegional
{
    public required string RegionCode { get; init; }

    /// <summary>JSON: rings of longitude and latitude in ten-thousandths of a degree, <c>[[x,y,x,y,...],...]</c>.</summary>
    public required string Rings { get; set; }
    public required string Source { get; set; }
    public required DateTime LoadedAt { get; set; }
}

internal sealed class RegionBoundaryMapping : IEntityTypeConfiguration<RegionBoundary>
{
    public void Configure(EntityTypeBuilder<RegionBoundary> boundary)
    {
        boundary.ToTable("region_boundaries").NotInAudit().HasKey(b => b.RegionCode);
        boundary.Property(b => b.RegionCode).HasMaxLength(13);
        boundary.Property(b => b.Rings).HasMaxLength(-1);
    }
}
