using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Practice.Stories;

/// <summary>A draft may still name somebody: what people write stays out of the audit log.</summary>
internal sealed class StoryMapping : IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<StoryKind>, IEntityTypeConfiguration<StoryTag>, IEntityTypeConfiguration<StoryWord>, IEntityTypeConfiguration<StoryFile>
{
    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.ToTable("stories");
        story.Ignore(s => s.IsOpen);
        story.Property(s => s.Problem).HasMaxLength(Story.LongestText).MaskedInAudit();
        story.Property(s => s.Steps).HasMaxLength(Story.LongestText).MaskedInAudit();
        story.Property(s => s.Result).HasMaxLength(Story.LongestText).MaskedInAudit();
        story.Property(s => s.CostNote).HasMaxLength(Story.LongestNote).MaskedInAudit();
        story.Property(s => s.Contact).HasMaxLength(Story.LongestNote).MaskedInAudit();
        story.Property(s => s.Reason).HasMaxLength(Story.LongestNote);
        story.HasIndex(s => new { s.State, s.PublishedOn });
        story.HasIndex(s => s.AuthorId);
        story.HasIndex(s => s.RegionCode);
        story.HasMany(s => s.Kinds).WithOne().HasForeignKey(k => k.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasMany(s => s.Tags).WithOne().HasForeignKey(t => t.StoryId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoryKind> kind)
    {
        kind.ToTable("story_kinds").HasKey(k => new { k.StoryId, k.Code });
        kind.Property(k => k.Code).HasMaxLength(20);
        kind.HasIndex(k => k.Code);
    }

    public void Configure(EntityTypeBuilder<StoryTag> tag)
    {
        tag.ToTable("story_tags").HasKey(t => new { t.StoryId, t.Tag });
        tag.Property(t => t.Tag).HasMaxLength(Story.LongestTag);
        tag.HasIndex(t => t.Tag);
    }

    public void Configure(EntityTypeBuilder<StoryWord> word)
    {
        word.ToTable("story_words").NotInAudit().HasKey(w => new { w.StoryId, w.Word });
        word.Property(w => w.Word).HasMaxLength(StoryIndex.LongestWord).UseOrdinal();
        word.HasIndex(w => w.Word);
        word.HasOne<Story>().WithMany().HasForeignKey(w => w.StoryId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoryFile> file)
    {
        file.ToTable("story_files").HasIndex(f => f.StoryId);
        file.HasOne<Story>().WithMany().HasForeignKey(f => f.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}
