using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Attendance;

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attended>
{
    public void Configure(EntityTypeBuilder<Attended> attended)
    {
        attended.ToTable("training_attendance").HasKey(a => new { a.SessionId, a.EnrolmentId });
        attended.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
        attended.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
