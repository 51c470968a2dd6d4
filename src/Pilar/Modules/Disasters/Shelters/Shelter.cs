using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Shelters;

/// <summary>Where people who had to leave their homes sleep. Seen by everybody who sees the incident: it holds numbers, nobody's name.</summary>
public sealed class Shelter : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }

    /// <summary>The village it stands in.</summary>
    public required string RegionCode { get; init; }
    public required string Name { get; init; }
    public string? Address { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>How many people it can take.</summary>
    public required int Capacity { get; set; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>Null = open.</summary>
    public DateTime? ClosedAt { get; set; }
    public int Version { get; private set; }
}

/// <summary>How many people were in a shelter at a time.</summary>
public sealed class Occupancy
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ShelterId { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public required int People { get; init; }
    public int? Households { get; init; }
    public int? Male { get; init; }
    public int? Female { get; init; }
    public int? Infants { get; init; }
    public int? Children { get; init; }
    public int? Elderly { get; init; }
    public int? Pregnant { get; init; }
    public int? Disabled { get; init; }
}

internal sealed class ShelterMapping : IEntityTypeConfiguration<Shelter>, IEntityTypeConfiguration<Occupancy>
{
    public void Configure(EntityTypeBuilder<Shelter> shelter)
    {
        shelter.ToTable("shelters");
        shelter.HasOne<Incident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        shelter.HasIndex(s => new { s.IncidentId, s.Name }).RefusesDuplicates("Pengungsian dengan nama ini sudah tercatat.", "A shelter of this name is recorded already.", nameof(Shelter.Name));
    }

    public void Configure(EntityTypeBuilder<Occupancy> occupancy)
    {
        occupancy.ToTable("shelter_occupancies");
        occupancy.HasOne<Shelter>().WithMany().HasForeignKey(o => o.ShelterId).OnDelete(DeleteBehavior.Cascade);
        occupancy.HasIndex(o => new { o.ShelterId, o.At });
    }
}
