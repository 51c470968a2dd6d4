using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Training.Curricula;

namespace Pilar.Modules.Training.Questions;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.ToTable("curriculum_questions");
        question.Ignore(q => q.Key);
        question.Property(q => q.Text).HasMaxLength(2000);
        question.Property(q => q.Answers).HasMaxLength(4000);
        question.Property(q => q.Explanation).HasMaxLength(2000);
        question.Property(q => q.Weight).HasPrecision(6, 2);
        question.HasOne<Curriculum>().WithMany().HasForeignKey(q => q.CurriculumId).OnDelete(DeleteBehavior.Cascade);
        question.HasOne<Subject>().WithMany().HasForeignKey(q => q.SubjectId).OnDelete(DeleteBehavior.SetNull);
        question.HasIndex(q => new { q.CurriculumId, q.Number, q.Edition })
            .RefusesDuplicates("Soal ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this question. Check it and save again.", nameof(Question.Text));
    }
}
