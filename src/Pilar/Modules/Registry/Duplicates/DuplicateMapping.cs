using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates;

internal sealed class DuplicateMapping : IEntityTypeConfiguration<DuplicatePair>, IEntityTypeConfiguration<PersonMerge>, IEntityTypeConfiguration<ComparedPerson>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.ToTable("duplicate_pairs");
        pair.Ignore(p => p.IsDecided);
        pair.Property(p => p.Reasons).HasMaxLength(4000);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Cascade);
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

    public void Configure(EntityTypeBuilder<ComparedPerson> compared)
    {
        compared.ToTable("duplicate_compared").NotInAudit().HasKey(c => c.PersonId);
        compared.Property(c => c.PersonId).ValueGeneratedNever();
        compared.HasOne<Person>().WithOne().HasForeignKey<ComparedPerson>(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
