using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Modules.Registry.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonPresence>, IEntityTypeConfiguration<PeopleChange>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Ignore(p => p.FullName);
        person.Property(p => p.SortName).NotInAudit();
        person.Property(p => p.NikCipher).Encrypted();
        person.Property(p => p.NikIndex).HasMaxLength(24).NotInAudit();
        person.Property(p => p.VerifiedNik).HasMaxLength(24).NotInAudit();
        person.Property(p => p.Phone).HasMaxLength(20);
        person.HasIndex(p => p.NikIndex);
        person.HasIndex(p => p.VerifiedNik).RefusesDuplicates(
            "NIK ini sudah terverifikasi pada orang lain.", "This NIK is verified for somebody else.", "Nik");
        // Pages and counts of the nation's list are answered from this index alone.
        person.HasIndex(p => new { p.SortName, p.Id }).HasFilter("\"MergedIntoId\" IS NULL");
        person.HasIndex(p => new { p.BirthDate, p.SortName, p.Id });
        person.HasIndex(p => p.VillageCode);
        person.HasIndex(p => p.Phone);
        person.HasMany(p => p.Roles).WithOne(r => r.Person).HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Presence).WithOne().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PersonPresence> presence)
    {
        presence.ToTable("person_presence").NotInAudit().HasKey(p => new { p.PersonId, p.RegionCode });
        presence.HasIndex(p => new { p.RegionCode, p.SortName, p.PersonId });
    }

    public void Configure(EntityTypeBuilder<PeopleChange> change)
    {
        change.ToTable("people_changes").NotInAudit();
        change.Ignore(c => c.People);
    }
}
