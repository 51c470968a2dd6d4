using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Changes with every commit that touches what is counted in a cell: figures made under another stamp are out of date.
/// A random value and not a counter: two commits at once cannot end in the same stamp.</summary>
public sealed class RegistryStamp
{
    public required string CellCode { get; init; }
    public required long Stamp { get; init; }
}

/// <summary>The figures of a cell as they were counted under a stamp; written behind, never the truth.</summary>
public sealed class StoredCell
{
    /// <summary>Day of what was counted on its own day: the standing figures.</summary>
    public static readonly DateOnly Latest = new(9999, 1, 1);

    public required string CellCode { get; init; }

    /// <summary>The past day counted for, or <see cref="Latest"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day itself also for <see cref="Latest"/>.</summary>
    public required DateOnly CountedOn { get; init; }
    public required long Stamp { get; init; }

    /// <summary>JSON of a <see cref="Cell"/>.</summary>
    public required string Content { get; init; }
}

internal sealed class SummaryMapping : IEntityTypeConfiguration<RegistryStamp>, IEntityTypeConfiguration<StoredCell>
{
    public void Configure(EntityTypeBuilder<RegistryStamp> stamp)
    {
        stamp.ToTable("registry_stamps").NotInAudit().HasKey(s => s.CellCode);
        stamp.Property(s => s.CellCode).HasMaxLength(5).UseOrdinal();
    }

    public void Configure(EntityTypeBuilder<StoredCell> cell)
    {
        cell.ToTable("registry_cells").NotInAudit().HasKey(c => new { c.Day, c.CellCode });
        cell.Property(c => c.CellCode).HasMaxLength(5).UseOrdinal();
        cell.Property(c => c.Content).HasMaxLength(-1);
    }
}
