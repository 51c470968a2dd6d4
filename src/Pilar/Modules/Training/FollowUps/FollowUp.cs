using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.FollowUps;

/// <summary>Asking participants, some months after an event, what they use of it. Opened by the program on its day, closed by the office with what it found.</summary>
public sealed class FollowUp : IRegional
{
    /// <summary>Months after the last day of an event.</summary>
    public static readonly int[] After = [3, 6];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EventId { get; init; }

    /// <summary>The office that held the event.</summary>
    public required string RegionCode { get; init; }
    public required int Months { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How many participants answered, and what they said.</summary>
    public int? Answers { get; private set; }
    public string? Findings { get; private set; }

    public void Close(FollowUpForm form, int participants, DateOnly today)
    {
        if (ClosedOn is not null) throw new Refusal(T("Tindak lanjut ini sudah ditutup.", "This follow-up is closed already."));
        if (form.Answers is not { } answers || answers < 0 || answers > participants) throw new Refusal(T($"Banyaknya jawaban antara 0 dan {participants}.", $"The number of answers lies between 0 and {participants}."), nameof(form.Answers));
        if (string.IsNullOrWhiteSpace(form.Findings)) throw new Refusal(T("Tulis apa yang ditemukan.", "Write what was found."), nameof(form.Findings));
        (ClosedOn, Answers, Findings) = (today, answers, form.Findings.Trim());
    }
}

public sealed class FollowUpForm
{
    public int? Answers { get; set; }
    public string? Findings { get; set; }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> follow)
    {
        follow.ToTable("training_follow_ups");
        follow.Property(f => f.Findings).HasMaxLength(8000);
        follow.HasOne<TrainingEvent>().WithMany().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Cascade);
        follow.HasIndex(f => new { f.EventId, f.Months }).IsUnique();
        follow.HasIndex(f => f.RegionCode);
    }
}
