using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationPaper>, IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.Property(o => o.SortName).NotInAudit();
        organisation.Property(o => o.Field).HasMaxLength(2000);
        organisation.HasIndex(o => new { o.RegionCode, o.Kind });
        organisation.HasIndex(o => new { o.SortName, o.Id });
        organisation.HasMany(o => o.Papers).WithOne().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Officers).WithOne().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OrganisationPaper> paper)
    {
        paper.ToTable("organisation_papers");
        paper.HasIndex(p => p.OrganisationId);
        paper.HasIndex(p => p.ExpiresOn);
    }

    public void Configure(EntityTypeBuilder<Officer> officer)
    {
        officer.ToTable("organisation_officers");
        officer.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
        officer.HasIndex(o => o.OrganisationId);
        officer.HasIndex(o => o.PersonId);
    }
}
