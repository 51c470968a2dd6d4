using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Pillars;

internal sealed class PillarMapping : IEntityTypeConfiguration<PillarRole>, IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<PillarKind>
{
    public void Configure(EntityTypeBuilder<PillarRole> role)
    {
        role.ToTable("pillar_roles");
        role.Property(r => r.Kind).HasMaxLength(20);
        role.Property(r => r.SortName).NotInAudit();
        role.Property(r => r.Verdict).NotInAudit();
        role.Property(r => r.VerdictProblems).NotInAudit();
        role.Property(r => r.InForce).NotInAudit();
        role.Property(r => r.Combination).NotInAudit();
        role.Property(r => r.JudgedOn).NotInAudit();
        role.Property(r => r.JudgeAgainOn).NotInAudit();
        role.HasMany(r => r.Appointments).WithOne().HasForeignKey(a => a.RoleId).OnDelete(DeleteBehavior.Cascade);
        // Lists and counts of one region are answered from this index alone: the roles of a regency lie far apart in the table.
        role.HasIndex(r => new { r.RegionCode, r.Kind, r.SortName, r.PersonId, r.Status, r.Verdict, r.InForce, r.Combination });
        role.HasIndex(r => new { r.PersonId, r.RegionCode });
        role.HasIndex(r => new { r.Kind, r.SortName, r.PersonId, r.RegionCode });
        role.HasIndex(r => new { r.Combination, r.SortName });
        role.HasIndex(r => r.JudgeAgainOn);
        role.HasIndex(r => r.JudgedOn).HasFilter("\"JudgedOn\" IS NULL");
        role.HasIndex(r => r.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("appointments");
        appointment.HasIndex(a => a.RoleId);
        appointment.Property(a => a.NumberKey).NotInAudit();
        appointment.HasIndex(a => a.NumberKey);
    }

    public void Configure(EntityTypeBuilder<PillarKind> kind)
    {
        kind.ToTable("pillar_kinds").HasKey(k => k.Code);
        kind.Property(k => k.Code).HasMaxLength(20);
        kind.Ignore(k => k.Name);
    }
}
