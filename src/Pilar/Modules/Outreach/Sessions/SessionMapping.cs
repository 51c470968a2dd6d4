using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Outreach.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<OutreachSession>, IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<OutreachSeries>, IEntityTypeConfiguration<OutreachPhoto>
{
    public void Configure(EntityTypeBuilder<OutreachSession> session)
    {
        session.ToTable("outreach_sessions").Ignore(s => s.People);
        // Made on the phone or here, never by the database.
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Theme).HasMaxLength(40);
        session.Property(s => s.Audience).HasMaxLength(40);
        session.Property(s => s.Method).HasMaxLength(40);
        session.Property(s => s.Note).HasMaxLength(OutreachSession.LongestNote);
        session.HasIndex(s => new { s.RegionCode, s.On });
        session.HasIndex(s => s.PersonId);
        session.HasIndex(s => s.SeriesId);
        session.HasOne<OutreachSeries>().WithMany().HasForeignKey(s => s.SeriesId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(s => s.Attendance).WithOne().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("outreach_attendance").HasKey(a => new { a.SessionId, a.Age });
        attendance.Ignore(a => a.People);
    }

    public void Configure(EntityTypeBuilder<OutreachSeries> series) => series.ToTable("outreach_series").HasIndex(s => s.RegionCode);

    public void Configure(EntityTypeBuilder<OutreachPhoto> photo)
    {
        photo.ToTable("outreach_photos").HasIndex(p => p.SessionId);
        photo.HasOne<OutreachSession>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
