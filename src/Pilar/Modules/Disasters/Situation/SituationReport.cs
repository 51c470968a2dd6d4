using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Situation;

/// <summary>A numbered situation report. What it says is kept as it was: what is stated later changes no report that went out.</summary>
public sealed class SituationReport
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }

    /// <summary>1, 2, 3 ... of its incident.</summary>
    public required int Number { get; init; }
    public required DateTime AsOf { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required string IssuedBy { get; init; }

    /// <summary>What the office adds in words.</summary>
    public string? Words { get; init; }

    /// <summary>JSON of a <see cref="SituationPicture"/>: numbers and places, nobody's name.</summary>
    public required string Content { get; init; }
}

internal sealed class SituationMapping : IEntityTypeConfiguration<SituationReport>
{
    private const int LongestContent = 200_000;

    public void Configure(EntityTypeBuilder<SituationReport> report)
    {
        report.ToTable("situation_reports");
        report.Property(r => r.Words).HasMaxLength(SituationForm.LongestWords);
        report.Property(r => r.Content).HasMaxLength(LongestContent).NotInAudit();
        report.HasOne<Incident>().WithMany().HasForeignKey(r => r.IncidentId).OnDelete(DeleteBehavior.Cascade);
        report.HasIndex(r => new { r.IncidentId, r.Number }).RefusesDuplicates("Laporan dengan nomor ini baru saja diterbitkan orang lain. Coba lagi.", "Somebody has just issued a report of this number. Try again.", "");
    }
}
