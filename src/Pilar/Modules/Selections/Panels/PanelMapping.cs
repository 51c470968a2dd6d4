using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Panels;

internal sealed class PanelMapping : IEntityTypeConfiguration<Panel>, IEntityTypeConfiguration<PanelJuror>, IEntityTypeConfiguration<Recusal>, IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Panel> panel)
    {
        panel.ToTable("selection_panels").Ignore(p => p.Ranking);
        panel.HasIndex(p => new { p.StageId, p.RegionCode }).IsUnique();
        panel.HasIndex(p => new { p.SelectionId, p.RegionCode });
        panel.HasOne<Stage>().WithMany().HasForeignKey(p => p.StageId).OnDelete(DeleteBehavior.Cascade);
        panel.HasMany(p => p.Jurors).WithOne().HasForeignKey(j => j.PanelId).OnDelete(DeleteBehavior.Cascade);
        panel.HasMany(p => p.Entries).WithOne().HasForeignKey(e => e.PanelId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PanelJuror> juror)
    {
        juror.ToTable("selection_jurors").HasIndex(j => new { j.PanelId, j.AccountId }).IsUnique();
        juror.HasIndex(j => j.AccountId);
        juror.HasMany(j => j.Recusals).WithOne().HasForeignKey(r => r.JurorId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Recusal> recusal) => recusal.ToTable("selection_recusals");

    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("selection_entries").Ignore(e => e.Label);
        entry.Property(e => e.Discussion).HasMaxLength(Entry.LongestDiscussion);
        entry.HasIndex(e => new { e.PanelId, e.NominationId }).IsUnique();
        entry.HasIndex(e => e.NominationId);
        entry.HasOne<Nomination>().WithMany().HasForeignKey(e => e.NominationId).OnDelete(DeleteBehavior.Cascade);
    }
}
