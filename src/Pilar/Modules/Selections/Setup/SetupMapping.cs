using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Selections.Setup;

internal sealed class SetupMapping : IEntityTypeConfiguration<Selection>, IEntityTypeConfiguration<Stage>, IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Selection> selection)
    {
        selection.ToTable("selections").HasIndex(s => s.RegionCode);
        selection.Ignore(s => s.InOrder).Ignore(s => s.DocumentNames);
        selection.Property(s => s.Documents).HasMaxLength(Selection.LongestText);
        selection.HasMany(s => s.Stages).WithOne().HasForeignKey(s => s.SelectionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Stage> stage)
    {
        stage.ToTable("selection_stages").Ignore(s => s.InOrder).Ignore(s => s.Weights).Ignore(s => s.ConflictLevel).Ignore(s => s.Name);
        stage.HasIndex(s => new { s.SelectionId, s.Order }).IsUnique();
        stage.HasMany(s => s.Criteria).WithOne().HasForeignKey(c => c.StageId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Criterion> criterion)
    {
        criterion.ToTable("selection_criteria").Ignore(c => c.Questions);
        criterion.Property(c => c.Guide).HasMaxLength(Criterion.LongestGuide);
        criterion.Property(c => c.Weight).HasPrecision(6, 2);
    }
}
