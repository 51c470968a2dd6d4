using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Stories;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Adoptions;

/// <summary>How it went where a story was taken up.</summary>
public enum AdoptionOutcome { Trying, Worked, Partly, Not }

public static class AdoptionOutcomeNames
{
    public static string Name(this AdoptionOutcome outcome) => outcome switch
    {
        AdoptionOutcome.Trying => T("sedang dicoba", "being tried"),
        AdoptionOutcome.Worked => T("berhasil", "worked"),
        AdoptionOutcome.Partly => T("berhasil sebagian", "worked in part"),
        AdoptionOutcome.Not => T("tidak berhasil", "did not work"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

/// <summary>A region that does what a story tells, and what came of it there: one for each story and region.</summary>
public sealed class Adoption : IRegional, IVersioned
{
    public const int LongestText = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid StoryId { get; init; }

    /// <summary>Who adopted it.</summary>
    public required string RegionCode { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
    public DateOnly Since { get; private set; }
    public string What { get; private set; } = "";
    public AdoptionOutcome Outcome { get; private set; }
    public string? Words { get; private set; }
    public DateOnly? ToldOn { get; private set; }
    public int Version { get; private set; }

    internal void Tell(AdoptionForm form, DateOnly today)
    {
        if (form.Since is not { } since || since > today) throw new Refusal(T("Isi sejak kapan dicoba: hari ini atau sebelumnya.", "Say since when it is tried: today or before."), nameof(form.Since));
        if (form.Outcome is not { } outcome || !Enum.IsDefined(outcome)) throw new Refusal(T("Pilih hasilnya, atau \"sedang dicoba\".", "Choose the outcome, or \"being tried\"."), nameof(form.Outcome));
        PersonalWords.Refuse(form.What, nameof(form.What));
        PersonalWords.Refuse(form.Words, nameof(form.Words));
        What = Written.Required(form.What, LongestText, T("Tulis apa yang Anda kerjakan, dan apa yang berbeda.", "Write what you do, and what is different."), nameof(form.What));
        Words = outcome == AdoptionOutcome.Trying ? Written.Optional(form.Words, LongestText, nameof(form.Words))
            : Written.Required(form.Words, LongestText, T("Tulis hasilnya dengan kata-kata: apa yang berubah, apa yang tidak.", "Tell the outcome in words: what changed and what did not."), nameof(form.Words));
        (Since, Outcome, ToldOn) = (since, outcome, outcome == AdoptionOutcome.Trying ? null : ToldOn is { } told && outcome == Outcome ? told : today);
    }
}

public sealed class AdoptionForm
{
    /// <summary>Nothing = the actor's region.</summary>
    public string? Region { get; set; }
    public DateOnly? Since { get; set; }
    public string? What { get; set; }
    public AdoptionOutcome? Outcome { get; set; }
    public string? Words { get; set; }
}

internal sealed class AdoptionMapping : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> adoption)
    {
        adoption.ToTable("story_adoptions");
        adoption.HasIndex(a => new { a.StoryId, a.RegionCode }).RefusesDuplicates("Wilayah ini sudah menerapkan cerita ini.", "This region has adopted the story already.", nameof(AdoptionForm.Region));
        adoption.HasIndex(a => a.RegionCode);
        adoption.Property(a => a.What).HasMaxLength(Adoption.LongestText).MaskedInAudit();
        adoption.Property(a => a.Words).HasMaxLength(Adoption.LongestText).MaskedInAudit();
        adoption.HasOne<Story>().WithMany().HasForeignKey(a => a.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}
