using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>How many valid PSM every village of a region should have. A region without its own follows the one above; the nation's default is one.</summary>
public sealed class CoverageTarget : IRegional
{
    public const int Default = 1;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required int PerVillage { get; set; }
}

internal sealed class CoverageMapping : IEntityTypeConfiguration<CoverageTarget>
{
    public void Configure(EntityTypeBuilder<CoverageTarget> target)
    {
        target.ToTable("coverage_targets");
        target.HasIndex(t => t.RegionCode).RefusesDuplicates("Wilayah ini sudah punya sasaran.", "This region has a target already.", nameof(CoverageTarget.PerVillage));
    }
}
