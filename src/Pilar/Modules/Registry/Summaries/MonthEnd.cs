using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>What was reported of a region at the end of a month. It stays as it was: what is recorded later about that time does not change it.
/// Regions of which nothing was reported have no row; the nation has one for every month closed.</summary>
public sealed class MonthEnd
{
    /// <summary>Last day of the month.</summary>
    public required DateOnly Day { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>JSON of <see cref="KindTallies"/>.</summary>
    public required string Content { get; init; }

    public KindTallies Tallies => JsonSerializer.Deserialize<KindTallies>(Content)!;

    public static MonthEnd Of(DateOnly day, string region, KindTallies tallies) => new() { Day = day, RegionCode = region, Content = JsonSerializer.Serialize(tallies) };
}

internal sealed class MonthEndMapping : IEntityTypeConfiguration<MonthEnd>
{
    public void Configure(EntityTypeBuilder<MonthEnd> month)
    {
        month.ToTable("registry_month_ends").NotInAudit().HasKey(m => new { m.Day, m.RegionCode });
        month.Property(m => m.RegionCode).HasMaxLength(13);
        month.Property(m => m.Content).HasMaxLength(-1);
        month.Ignore(m => m.Tallies);
    }
}
