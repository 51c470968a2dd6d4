using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Seats;

internal sealed class SeatMapping : IEntityTypeConfiguration<Quota>, IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Quota> quota)
    {
        quota.ToTable("training_quotas");
        quota.HasOne<TrainingEvent>().WithMany().HasForeignKey(q => q.EventId).OnDelete(DeleteBehavior.Cascade);
        quota.HasIndex(q => new { q.EventId, q.RegionCode, q.Kind }).RefusesDuplicates("Kuota untuk wilayah dan jenis ini sudah ada.", "There is a quota for this region and kind already.", "Seats");
    }

    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.ToTable("training_enrolments");
        enrolment.Ignore(e => e.HasSeat);
        enrolment.Property(e => e.SortName).NotInAudit();
        enrolment.Property(e => e.Code).HasMaxLength(24).MaskedInAudit();
        enrolment.HasOne<TrainingEvent>().WithMany().HasForeignKey(e => e.EventId).OnDelete(DeleteBehavior.Restrict);
        enrolment.HasOne<Quota>().WithMany().HasForeignKey(e => e.QuotaId).OnDelete(DeleteBehavior.Restrict);
        enrolment.HasIndex(e => e.Code).IsUnique();
        enrolment.HasIndex(e => new { e.EventId, e.PersonId }).RefusesDuplicates("Orang ini sudah diusulkan untuk kegiatan ini.", "This person is nominated for this event already.", "Role");
        enrolment.HasIndex(e => e.PersonId);
    }
}
