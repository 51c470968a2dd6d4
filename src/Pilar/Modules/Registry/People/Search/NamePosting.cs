using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.People.Search;

/// <summary>One word of a name, as it sounds, at one place where the person lives or serves: what misspelt names are found by.
/// <see cref="Bits"/> sums up the other words, so that "Muhamad" need not be fetched for every Muhammad.</summary>
public sealed class NamePosting
{
    public required string Sound { get; init; }
    public required string RegionCode { get; init; }
    public required int Bits { get; init; }
    public required Guid PersonId { get; init; }
    public required string SortName { get; init; }

    /// <summary>One of 30 bits for a sound.</summary>
    public static int Bit(string sound)
    {
        var hash = 2166136261u;
        foreach (var c in sound) hash = (hash ^ c) * 16777619;
        return 1 << (int)(hash % 30);
    }
}

internal sealed class NamePostingMapping : IEntityTypeConfiguration<NamePosting>
{
    public void Configure(EntityTypeBuilder<NamePosting> posting)
    {
        posting.ToTable("name_postings").NotInAudit().HasKey(p => new { p.Sound, p.RegionCode, p.Bits, p.PersonId });
        posting.Property(p => p.Sound).HasMaxLength(60).UseOrdinal();
        posting.Property(p => p.RegionCode).HasMaxLength(13);
    }
}
