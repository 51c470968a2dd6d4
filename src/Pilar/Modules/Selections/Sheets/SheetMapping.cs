using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Sheets;

internal sealed class SheetMapping : IEntityTypeConfiguration<ScoreSheet>, IEntityTypeConfiguration<Score>, IEntityTypeConfiguration<ScoreChange>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
    {
        sheet.ToTable("selection_sheets").Ignore(s => s.Points);
        sheet.HasIndex(s => new { s.JurorId, s.EntryId }).IsUnique();
        sheet.HasIndex(s => s.PanelId);
        sheet.HasIndex(s => s.RegionCode);
        sheet.HasOne<Panel>().WithMany().HasForeignKey(s => s.PanelId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasOne<PanelJuror>().WithMany().HasForeignKey(s => s.JurorId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasMany(s => s.Scores).WithOne().HasForeignKey(s => s.SheetId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Score> score)
    {
        score.ToTable("selection_scores").HasIndex(s => new { s.SheetId, s.CriterionId }).IsUnique();
        score.Property(s => s.Points).HasPrecision(8, 2);
        score.Property(s => s.Note).HasMaxLength(Score.LongestNote);
        score.HasOne<Criterion>().WithMany().HasForeignKey(s => s.CriterionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ScoreChange> change)
    {
        change.ToTable("selection_changes").HasIndex(c => c.PanelId);
        change.Property(c => c.Reason).HasMaxLength(ScoreChange.LongestReason);
        change.Property(c => c.Changes).HasMaxLength(ScoreChange.LongestChanges);
        change.HasOne<ScoreSheet>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Cascade);
    }
}
