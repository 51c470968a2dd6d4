using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Disasters.Incidents;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>, IEntityTypeConfiguration<IncidentArea>, IEntityTypeConfiguration<IncidentStep>, IEntityTypeConfiguration<IncidentPerson>, IEntityTypeConfiguration<Statement>
{
    private const int LongestNumbers = 4000;

    public void Configure(EntityTypeBuilder<Incident> incident)
    {
        incident.ToTable("incidents").Property(i => i.Id).ValueGeneratedNever();
        incident.Property(i => i.Kind).HasMaxLength(40);
        incident.Property(i => i.Description).HasMaxLength(ReportForm.LongestDescription);
        incident.Ignore(i => i.Point).Ignore(i => i.Areas).Ignore(i => i.Whole).Ignore(i => i.Next);
        incident.HasMany(i => i.Presence).WithOne().HasForeignKey(a => a.IncidentId).OnDelete(DeleteBehavior.Cascade);
        incident.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        incident.HasMany(i => i.People).WithOne().HasForeignKey(p => p.IncidentId).OnDelete(DeleteBehavior.Cascade);
        incident.HasIndex(i => new { i.Stage, i.StartedAt });
    }

    public void Configure(EntityTypeBuilder<IncidentArea> area)
    {
        area.ToTable("incident_areas").HasKey(a => new { a.IncidentId, a.RegionCode });
        area.HasIndex(a => new { a.RegionCode, a.Reaches });
    }

    public void Configure(EntityTypeBuilder<IncidentStep> step)
    {
        step.ToTable("incident_steps").Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Reason).HasMaxLength(IncidentStepForm.LongestReason);
    }

    public void Configure(EntityTypeBuilder<IncidentPerson> person)
    {
        person.ToTable("incident_people").HasKey(p => new { p.IncidentId, p.AccountId });
        person.HasIndex(p => p.AccountId);
    }

    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("incident_statements");
        statement.Property(s => s.Numbers).HasMaxLength(LongestNumbers);
        statement.Ignore(s => s.Figures);
        statement.HasOne<Incident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        statement.HasIndex(s => new { s.IncidentId, s.At });
    }
}
