using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Training.Curricula;

internal sealed class CurriculumMapping : IEntityTypeConfiguration<Curriculum>, IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Curriculum> curriculum)
    {
        curriculum.ToTable("curricula");
        curriculum.Ignore(c => c.KindCodes).Ignore(c => c.Hours);
        curriculum.Property(c => c.Code).HasMaxLength(40);
        curriculum.HasIndex(c => new { c.Code, c.Edition }).IsUnique();
        curriculum.HasMany(c => c.Subjects).WithOne().HasForeignKey(s => s.CurriculumId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.ToTable("curriculum_subjects");
        subject.Property(s => s.Materials).HasMaxLength(4000);
    }
}
