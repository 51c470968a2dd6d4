using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Activities.Reports;

namespace Pilar.Modules.Activities.Diary;

/// <summary>What people write about their day may name somebody: it stays out of the audit log.</summary>
internal sealed class DiaryMapping : IEntityTypeConfiguration<DiaryEntry>, IEntityTypeConfiguration<EntryPhoto>, IEntityTypeConfiguration<EntryCorrection>, IEntityTypeConfiguration<MonthlyReport>, IEntityTypeConfiguration<ReportMove>, IEntityTypeConfiguration<ReportRun>
{
    private const int LongestChanges = 8000;

    public void Configure(EntityTypeBuilder<DiaryEntry> entry)
    {
        entry.ToTable("diary_entries");
        // Made on the phone or here, never by the database.
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Function).HasMaxLength(40);
        entry.Property(e => e.Programme).HasMaxLength(40);
        entry.Property(e => e.What).HasMaxLength(EntryForm.LongestWhat).MaskedInAudit();
        entry.Property(e => e.Place).MaskedInAudit();
        entry.Ignore(e => e.Hours).Ignore(e => e.Reached);
        entry.HasIndex(e => e.ReportId);
        entry.HasIndex(e => new { e.PersonId, e.On });
        entry.HasIndex(e => new { e.RegionCode, e.On });
        entry.HasOne<MonthlyReport>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EntryPhoto> photo)
    {
        photo.ToTable("diary_photos").HasIndex(p => p.EntryId);
        photo.HasOne<DiaryEntry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EntryCorrection> correction)
    {
        correction.ToTable("diary_corrections").HasIndex(c => c.ReportId);
        correction.Property(c => c.Reason).HasMaxLength(EntryForm.LongestReason);
        correction.Property(c => c.Changes).HasMaxLength(LongestChanges).MaskedInAudit();
        correction.HasOne<DiaryEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MonthlyReport> report)
    {
        report.ToTable("monthly_reports");
        report.Property(r => r.Kind).HasMaxLength(40);
        report.Property(r => r.Obstacles).HasMaxLength(MonthlyReport.LongestText);
        report.Property(r => r.NextMonth).HasMaxLength(MonthlyReport.LongestText);
        report.Ignore(r => r.Hours).Ignore(r => r.IsOpen);
        report.HasIndex(r => new { r.PersonId, r.Month });
        report.HasIndex(r => new { r.WrittenAs, r.Month }).RefusesDuplicates("Laporan bulan ini sudah ada.", "The report of this month exists already.", nameof(MonthlyReport.Month));
        report.HasIndex(r => new { r.RegionCode, r.Month, r.State });
        report.HasMany(r => r.Moves).WithOne().HasForeignKey(m => m.ReportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReportMove> move)
    {
        move.ToTable("monthly_report_moves");
        move.Property(m => m.Id).ValueGeneratedNever();
        move.Property(m => m.Reason).HasMaxLength(MonthlyReport.LongestText);
    }

    public void Configure(EntityTypeBuilder<ReportRun> run) => run.ToTable("monthly_report_runs").HasIndex(r => new { r.RegionCode, r.Month });
}
