using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Panels;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>Somebody does not agree with a result; the office that announced it answers.</summary>
public sealed class Objection : IRegional
{
    public const int LongestText = 3000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }

    /// <summary>The nomination it is about.</summary>
    public required Guid NominationId { get; init; }

    /// <summary>Region of the nomination: those who object see their own, the office of the panel all.</summary>
    public required string RegionCode { get; init; }
    public required string Text { get; init; }
    public required Guid ById { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void Reply(string? text, string by, DateTime now)
    {
        if (AnsweredAt is not null) throw new Refusal(T("Keberatan ini sudah dijawab.", "This objection was answered already."));
        (Answer, AnsweredBy, AnsweredAt) = (Written.Required(text, LongestText, T("Tulis jawabannya.", "Write the answer."), nameof(ObjectionForm.Text)), by, now);
    }
}

public sealed class ObjectionForm
{
    public Guid? Nomination { get; set; }
    public string? Text { get; set; }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("selection_objections").HasIndex(o => o.PanelId);
        objection.Property(o => o.Text).HasMaxLength(Objection.LongestText);
        objection.Property(o => o.Answer).HasMaxLength(Objection.LongestText);
        objection.HasIndex(o => o.RegionCode);
        objection.HasOne<Panel>().WithMany().HasForeignKey(o => o.PanelId).OnDelete(DeleteBehavior.Cascade);
    }
}
