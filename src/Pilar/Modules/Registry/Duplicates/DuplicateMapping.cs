using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates;

internal sealed class DuplicateMapping : IEntityTypeConfiguration<DuplicatePair>, IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.ToTable("duplicate_pairs");
        pair.Property(p => p.Reasons).HasMaxLength(4000);
        pair.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        pair.HasIndex(p => p.SecondId);
        pair.HasIndex(p => new { p.State, p.Probability });
    }

    public void Configure(EntityTypeBuilder<PersonMerge> merge)
    {
        merge.ToTable("person_merges");
        merge.Property(m => m.Memory).Encrypted();
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
        merge.HasIndex(m => m.KeptId);
        merge.HasIndex(m => m.MergedId);
    }
}
