using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data.Secrets;

namespace Pilar.Data.Field;

/// <summary>Fields that a phone and somebody else changed to different values; kept until a person has chosen.</summary>
public sealed class FieldConflict : IRegional, IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required Guid AccountId { get; init; }
    public required string AccountName { get; init; }

    /// <summary>The act that brought it, and its kind.</summary>
    public required Guid ActId { get; init; }
    public required string Kind { get; init; }
    public required Guid RecordId { get; init; }
    public string? Number { get; init; }

    /// <summary>When the phone's side was written.</summary>
    public required DateTime At { get; init; }

    /// <summary>Encrypted: the fields with all their values.</summary>
    public required byte[] Differences { get; set; }
    public required DateTime OpenedAt { get; init; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public int Version { get; private set; }

    public void Decide(string by, DateTime now) => (DecidedBy, DecidedAt) = (by, now);
}

internal sealed class FieldConflictMapping : IEntityTypeConfiguration<FieldConflict>
{
    public void Configure(EntityTypeBuilder<FieldConflict> conflict)
    {
        conflict.ToTable("field_conflicts");
        conflict.Property(c => c.Kind).HasMaxLength(60);
        conflict.Property(c => c.Differences).Encrypted();
        conflict.HasIndex(c => new { c.DecidedAt, c.RegionCode });
        conflict.HasIndex(c => new { c.AccountId, c.DecidedAt });
    }
}
