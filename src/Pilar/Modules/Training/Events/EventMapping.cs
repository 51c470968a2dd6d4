using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Speakers;

namespace Pilar.Modules.Training.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<TrainingEvent>, IEntityTypeConfiguration<EventPresence>, IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<SessionSpeaker>, IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<TrainingEvent> e)
    {
        e.ToTable("training_events");
        e.Ignore(x => x.KindCodes).Ignore(x => x.IsUnderWay);
        e.Property(x => x.Committee).HasMaxLength(EventForm.LongestCommittee);
        e.Property(x => x.SeatMoves).NotInAudit();
        e.HasOne(x => x.Curriculum).WithMany().HasForeignKey(x => x.CurriculumId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Sessions).WithOne().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Cascade);
        e.HasMany(x => x.Presence).WithOne().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        e.HasIndex(x => x.StartsOn);
    }

    public void Configure(EntityTypeBuilder<EventPresence> presence)
    {
        presence.ToTable("training_event_presence").NotInAudit().HasKey(p => new { p.EventId, p.RegionCode });
        presence.HasIndex(p => p.RegionCode);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("training_sessions");
        session.Ignore(s => s.Hours);
        session.Property(s => s.Materials).HasMaxLength(4000);
        session.HasMany(s => s.Speakers).WithOne().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.Day);
    }

    public void Configure(EntityTypeBuilder<SessionSpeaker> booking)
    {
        booking.ToTable("training_session_speakers").HasKey(b => new { b.SessionId, b.SpeakerId });
        booking.HasOne(b => b.Speaker).WithMany().HasForeignKey(b => b.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.ToTable("training_speakers");
        speaker.Property(s => s.Bookings).NotInAudit();
        speaker.HasIndex(s => s.Name);
    }
}
