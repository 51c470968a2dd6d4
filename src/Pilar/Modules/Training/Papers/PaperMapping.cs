using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Papers;

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>, IEntityTypeConfiguration<PaperItem>, IEntityTypeConfiguration<AnswerSheet>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.ToTable("training_papers");
        paper.Ignore(p => p.IsTest);
        paper.HasOne<TrainingEvent>().WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        paper.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PaperId).OnDelete(DeleteBehavior.Cascade);
        paper.HasIndex(p => new { p.EventId, p.Number }).RefusesDuplicates("Orang lain baru saja membuat tes untuk kegiatan ini. Coba lagi.", "Somebody has just made a test for this event. Try again.", nameof(PaperForm.Kind));
    }

    public void Configure(EntityTypeBuilder<PaperItem> item)
    {
        item.ToTable("training_paper_items");
        item.Ignore(i => i.Key).Ignore(i => i.IsScored);
        item.Property(i => i.Text).HasMaxLength(2000);
        item.Property(i => i.Answers).HasMaxLength(4000);
        item.Property(i => i.Heading).HasMaxLength(800);
        item.Property(i => i.Weight).HasPrecision(6, 2);
        item.HasOne<Question>().WithMany().HasForeignKey(i => i.QuestionId).OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => i.SpeakerId);
    }

    public void Configure(EntityTypeBuilder<AnswerSheet> sheet)
    {
        sheet.ToTable("training_answer_sheets");
        sheet.Ignore(s => s.LastSequence);
        sheet.Property(s => s.Mark).HasPrecision(5, 2);
        sheet.HasOne<Paper>().WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Enrolment>().WithMany().HasForeignKey(s => s.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasMany(s => s.Answers).WithOne().HasForeignKey(a => a.SheetId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasIndex(s => new { s.PaperId, s.EnrolmentId }).IsUnique();
        sheet.HasIndex(s => new { s.PaperId, s.Number }).RefusesDuplicates("Orang lain baru saja mengisi lembar ini.", "Somebody has just entered this sheet.", "");
    }

    // Opinions are given without a name: the log says that an answer changed, not what it was.
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("training_answers").HasKey(a => new { a.SheetId, a.ItemId });
        answer.Property(a => a.Value).HasMaxLength(Answer.Longest).MaskedInAudit();
        answer.Property(a => a.Points).HasPrecision(6, 2);
        answer.Property(a => a.Sequence).NotInAudit();
        answer.Property(a => a.SavedAt).NotInAudit();
        answer.HasOne<PaperItem>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
