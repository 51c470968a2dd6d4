using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Validity;

internal sealed class ValidityMapping
    : IEntityTypeConfiguration<PersonEvidence>, IEntityTypeConfiguration<TrainingCertificate>, IEntityTypeConfiguration<CombinationException>
{
    public void Configure(EntityTypeBuilder<PersonEvidence> evidence)
    {
        evidence.ToTable("person_evidence");
        evidence.Property(e => e.Criterion).HasMaxLength(40);
        evidence.Property(e => e.Note).HasMaxLength(2000);
        evidence.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TrainingCertificate> certificate)
    {
        certificate.ToTable("training_certificates");
        certificate.Ignore(c => c.CountsFrom);
        certificate.HasIndex(c => c.Number);
        certificate.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CombinationException> exception)
    {
        exception.ToTable("combination_exceptions");
        exception.Ignore(e => e.LastDay);
        exception.Property(e => e.Reason).HasMaxLength(2000);
        exception.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
