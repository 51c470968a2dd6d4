using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Letters;

internal sealed class LetterMapping : IEntityTypeConfiguration<EventLetter>, IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<EventLetter> letter)
    {
        letter.ToTable("training_letters").HasKey(l => l.EventId);
        letter.Property(l => l.Body).HasMaxLength(LetterForm.LongestBody);
        letter.HasOne<TrainingEvent>().WithOne().HasForeignKey<EventLetter>(l => l.EventId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.ToTable("training_letter_templates").HasKey(t => t.RegionCode);
        template.Property(t => t.Body).HasMaxLength(LetterForm.LongestBody);
    }
}
