using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Volunteers;

public enum CallAnswer { Waiting, Coming, NotComing }

/// <summary>A role holder of the registry who was called to an incident.</summary>
public sealed class Responder : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }

    /// <summary>Region of duty.</summary>
    public required string RegionCode { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public string? Phone { get; init; }
    public required DateTime CalledAt { get; init; }
    public CallAnswer Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>On the card they show when they come and go.</summary>
    public required string Code { get; init; }
    public List<Shift> Shifts { get; } = [];
}

/// <summary>Somebody was there.</summary>
public sealed class Shift
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ResponderId { get; init; }
    public required DateTime InAt { get; init; }

    /// <summary>Null = is there now.</summary>
    public DateTime? OutAt { get; set; }

    public TimeSpan Until(DateTime at) => (OutAt is { } left && left < at ? left : at) - InAt;
}

internal sealed class ResponderMapping : IEntityTypeConfiguration<Responder>, IEntityTypeConfiguration<Shift>
{
    public void Configure(EntityTypeBuilder<Responder> responder)
    {
        responder.ToTable("disaster_responders").Property(r => r.Id).ValueGeneratedNever();
        responder.Property(r => r.Kind).HasMaxLength(40);
        responder.Property(r => r.Code).HasMaxLength(20).NotInAudit();
        responder.Property(r => r.Phone).MaskedInAudit();
        responder.HasOne<Incident>().WithMany().HasForeignKey(r => r.IncidentId).OnDelete(DeleteBehavior.Cascade);
        responder.HasMany(r => r.Shifts).WithOne().HasForeignKey(s => s.ResponderId).OnDelete(DeleteBehavior.Cascade);
        responder.HasIndex(r => r.Code).IsUnique();
        responder.HasIndex(r => new { r.IncidentId, r.PersonId }).RefusesDuplicates("Orang ini sudah dipanggil.", "This person is called already.", nameof(CallForm.Roles));
    }

    public void Configure(EntityTypeBuilder<Shift> shift)
    {
        shift.ToTable("disaster_shifts").Property(s => s.Id).ValueGeneratedNever();
        // Nobody is there twice at once, whichever phones say so.
        shift.HasIndex(s => s.ResponderId).HasFilter("\"OutAt\" IS NULL").RefusesDuplicates("Orang ini sudah tercatat masuk.", "This person is checked in already.", nameof(CheckInForm.Code));
    }
}
