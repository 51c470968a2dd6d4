using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Speakers;

internal sealed class SpeakerInvitationMapping : IEntityTypeConfiguration<SpeakerInvitation>
{
    public void Configure(EntityTypeBuilder<SpeakerInvitation> invitation)
    {
        invitation.ToTable("training_speaker_invitations").Ignore(i => i.IsOpen);
        // Whoever reads the log must not be able to answer for the speaker.
        invitation.Property(i => i.Code).HasMaxLength(40).MaskedInAudit();
        invitation.HasOne<TrainingEvent>().WithMany().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Speaker>().WithMany().HasForeignKey(i => i.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => i.Code).IsUnique();
        invitation.HasIndex(i => new { i.EventId, i.SpeakerId }).RefusesDuplicates("Orang lain baru saja mengundang narasumber ini.", "Somebody has just invited this speaker.", "");
    }
}
