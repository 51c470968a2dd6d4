using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Households;

/// <summary>Nothing that tells who a household is can be read in the database or in the audit log.</summary>
internal sealed class HouseholdMapping : IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<DistinctHouseholds>
{
    private const int MarkLength = 24, LongestNeeds = 1000;

    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("disaster_households").Property(h => h.Id).ValueGeneratedNever();
        household.Property(h => h.Card).Encrypted();
        household.Property(h => h.NameMark).HasMaxLength(MarkLength).NotInAudit();
        household.Property(h => h.PhoneMark).HasMaxLength(MarkLength).NotInAudit();
        household.Property(h => h.Needs).HasMaxLength(LongestNeeds);
        household.Ignore(h => h.NeedCodes);
        household.HasOne<Incident>().WithMany().HasForeignKey(h => h.IncidentId).OnDelete(DeleteBehavior.Cascade);
        household.HasIndex(h => new { h.IncidentId, h.RegionCode });
        household.HasIndex(h => h.ShelterId);
    }

    public void Configure(EntityTypeBuilder<DistinctHouseholds> pair)
    {
        pair.ToTable("disaster_households_distinct").HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasIndex(p => p.IncidentId);
    }
}
