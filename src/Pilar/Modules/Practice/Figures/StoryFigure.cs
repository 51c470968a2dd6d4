using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Modules.Practice.Stories;

namespace Pilar.Modules.Practice.Figures;

/// <summary>A number under a story, counted by Pilar on a day; nobody types it.</summary>
public sealed class StoryFigure
{
    public const int Most = 8;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid StoryId { get; init; }
    public required Measure Measure { get; init; }

    /// <summary>Region it was counted in.</summary>
    public required string OfRegionCode { get; init; }

    /// <summary>First day of the first month.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the last month, or the day it was taken.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>PPKS kind of the cases; null = all.</summary>
    public string? Kind { get; init; }
    public required long Value { get; init; }
    public required DateOnly TakenOn { get; init; }
}

internal sealed class StoryFigureMapping : IEntityTypeConfiguration<StoryFigure>
{
    public void Configure(EntityTypeBuilder<StoryFigure> figure)
    {
        figure.ToTable("story_figures").HasIndex(f => f.StoryId);
        figure.Property(f => f.Kind).HasMaxLength(20);
        figure.HasOne<Story>().WithMany().HasForeignKey(f => f.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}
