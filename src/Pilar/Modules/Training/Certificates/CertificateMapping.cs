using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Certificates;

internal sealed class CertificateMapping : IEntityTypeConfiguration<IssuedCertificate>, IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<IssuedCertificate> certificate)
    {
        certificate.ToTable("training_certificates_issued");
        certificate.Property(c => c.Code).HasMaxLength(16);
        certificate.HasOne<TrainingEvent>().WithMany().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Enrolment>().WithMany().HasForeignKey(c => c.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<IssuedCertificate>().WithMany().HasForeignKey(c => c.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        certificate.HasIndex(c => c.Code).IsUnique();
        certificate.HasIndex(c => c.EnrolmentId);
        certificate.HasIndex(c => c.PersonId);
        certificate.HasIndex(c => new { c.IssuerRegion, c.Number }).RefusesDuplicates("Nomor sertifikat ini sudah dipakai.", "This certificate number is in use.", "Template");
    }

    public void Configure(EntityTypeBuilder<NumberSeries> series) => series.ToTable("training_number_series").HasKey(s => s.RegionCode);
}
