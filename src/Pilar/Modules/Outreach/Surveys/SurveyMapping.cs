using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Codes and answers stay out of the audit log: it knows who acted when, and would tell whose answers they are.</summary>
internal sealed class SurveyMapping : IEntityTypeConfiguration<SurveyQuestion>, IEntityTypeConfiguration<Survey>, IEntityTypeConfiguration<SurveyItem>, IEntityTypeConfiguration<Slip>, IEntityTypeConfiguration<SurveySheet>
{
    private const int CodeLength = 20;

    public void Configure(EntityTypeBuilder<SurveyQuestion> question)
    {
        question.ToTable("survey_questions");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Theme).HasMaxLength(40);
        question.Property(q => q.OwnerRegion).HasMaxLength(13);
        question.Property(q => q.Answers).HasMaxLength(Choices.LongestText);
        question.HasIndex(q => new { q.Theme, q.IsRetired });
        question.HasIndex(q => new { q.QuestionId, q.Edition }).RefusesDuplicates("Pertanyaan ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this question. Check it and save again.", nameof(QuestionForm.Text));
    }

    public void Configure(EntityTypeBuilder<Survey> survey)
    {
        survey.ToTable("surveys").Ignore(s => s.Asked);
        survey.Property(s => s.Id).ValueGeneratedNever();
        survey.Property(s => s.Code).HasMaxLength(CodeLength).MaskedInAudit();
        survey.HasIndex(s => s.Code).IsUnique();
        survey.HasIndex(s => s.RegionCode);
        survey.HasIndex(s => s.SessionId);
        survey.HasOne<OutreachSession>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Restrict);
        survey.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SurveyId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SurveyItem> item)
    {
        item.ToTable("survey_items").HasKey(i => new { i.SurveyId, i.Order });
        item.Ignore(i => i.Choices);
        item.Property(i => i.Answers).HasMaxLength(Choices.LongestText);
        item.HasIndex(i => i.QuestionId);
    }

    public void Configure(EntityTypeBuilder<Slip> slip)
    {
        slip.ToTable("survey_slips").NotInAudit();
        slip.Property(s => s.Code).HasMaxLength(CodeLength);
        slip.HasIndex(s => s.Code).IsUnique();
        slip.HasIndex(s => s.SurveyId);
        slip.HasOne<Survey>().WithMany().HasForeignKey(s => s.SurveyId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SurveySheet> sheet)
    {
        sheet.ToTable("survey_sheets").NotInAudit();
        sheet.Property(s => s.Values).HasMaxLength(Survey.MostItems);
        sheet.HasIndex(s => s.SurveyId);
        sheet.HasIndex(s => new { s.SlipId, s.Moment }).RefusesDuplicates("Lembar ini sudah menjawab bagian ini. Terima kasih.", "This slip has answered this part already. Thank you.", "Code");
        sheet.HasOne<Slip>().WithMany().HasForeignKey(s => s.SlipId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasOne<Survey>().WithMany().HasForeignKey(s => s.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}
