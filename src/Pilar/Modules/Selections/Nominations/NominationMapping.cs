using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Nominations;

internal sealed class NominationMapping : IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<NominationPaper>, IEntityTypeConfiguration<NominationFile>
{
    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("selection_nominations").Ignore(n => n.IsOpen).Ignore(n => n.IsWritable).Ignore(n => n.Kept);
        nomination.Property(n => n.Innovation).HasMaxLength(Nomination.LongestInnovation);
        nomination.Property(n => n.Reason).HasMaxLength(Nomination.LongestReason);
        nomination.Property(n => n.Portfolio).HasMaxLength(Nomination.LongestPortfolio);
        nomination.HasIndex(n => new { n.SelectionId, n.RoleId }).RefusesDuplicates("Orang ini sudah diusulkan dalam seleksi ini.", "This person is nominated already.", "Role");
        nomination.HasIndex(n => n.RegionCode);
        nomination.HasIndex(n => n.PersonId);
        nomination.HasOne<Selection>().WithMany().HasForeignKey(n => n.SelectionId).OnDelete(DeleteBehavior.Cascade);
        nomination.HasMany(n => n.Papers).WithOne().HasForeignKey(p => p.NominationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NominationPaper> paper) => paper.ToTable("selection_papers");

    public void Configure(EntityTypeBuilder<NominationFile> file)
    {
        file.ToTable("selection_files").HasIndex(f => f.NominationId);
        file.HasOne<Nomination>().WithMany().HasForeignKey(f => f.NominationId).OnDelete(DeleteBehavior.Cascade);
    }
}
