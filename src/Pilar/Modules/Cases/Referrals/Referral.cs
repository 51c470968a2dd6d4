using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Web;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>Offered -> accepted or declined -> in service -> done; withdrawn by the office before that.</summary>
public enum ReferralState { Offered, Accepted, InService, Done, Declined, Withdrawn }

/// <summary>A case handed to a service of somebody else, with an answer that must come.</summary>
public sealed class Referral : IRegional, IVersioned
{
    private Referral() { }

    public Referral(Guid caseId, string region, Guid service, DateTime now, DateOnly dueOn) => (CaseId, RegionCode, ServiceId, OfferedAt, DueOn) = (caseId, region, service, now, dueOn);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CaseId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public Guid ServiceId { get; private set; }
    public ReferralState State { get; private set; }
    public DateTime OfferedAt { get; private set; }

    /// <summary>The office in charge: inside a home the province, outside it the regency, as configured.</summary>
    public required string OfficeRegionCode { get; init; }

    /// <summary>A partner's own account; null = only by link.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>Encrypted: what the partner has to know, and on what basis it is told.</summary>
    public required byte[] Message { get; init; }

    /// <summary>A place of the service is held for it.</summary>
    public bool HoldsPlace { get; set; }

    /// <summary>When the next answer is due; null when none is awaited.</summary>
    public DateOnly? DueOn { get; private set; }
    public RegionLevel? EscalatedTo { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Encrypted: why it was declined or withdrawn, or what came of it.</summary>
    public byte[]? Outcome { get; private set; }

    /// <summary>Fingerprint of the secret in the link; every step makes a new one, so that each link serves once.</summary>
    public string? LinkMark { get; private set; }
    public int Version { get; private set; }

    public bool IsOver => State is ReferralState.Done or ReferralState.Declined or ReferralState.Withdrawn;

    /// <summary>What may follow by the partner's answer.</summary>
    public IReadOnlyList<ReferralState> Next => State switch
    {
        ReferralState.Offered => [ReferralState.Accepted, ReferralState.Declined],
        ReferralState.Accepted => [ReferralState.InService, ReferralState.Declined],
        ReferralState.InService => [ReferralState.Done],
        _ => [],
    };

    /// <param name="outcome">Required when it is declined, withdrawn or done.</param>
    public void Answer(ReferralState to, byte[]? outcome, DateOnly? dueOn, DateTime now)
    {
        var allowed = to == ReferralState.Withdrawn ? !IsOver : Next.Contains(to);
        if (!allowed) throw new Refusal(T($"Rujukan ini sudah \"{State.Name()}\"; jawaban itu tidak mungkin lagi.", $"The referral is \"{State.Name()}\"; that answer is not possible any more."), nameof(AnswerForm.To));
        if (outcome is null && to is (ReferralState.Declined or ReferralState.Withdrawn or ReferralState.Done)) throw new Refusal(to == ReferralState.Done ? T("Tulis hasil layanannya.", "Write what came of it.") : T("Tulis alasannya.", "Give the reason."), nameof(AnswerForm.Reason));
        (State, DueOn, EscalatedTo, AnsweredAt) = (to, dueOn, null, AnsweredAt ?? now);
        if (outcome is not null) Outcome = outcome;
        LinkMark = null;
    }

    /// <returns>The secret of a link that serves for the next answer.</returns>
    public string NewLink(Func<string, string> mark)
    {
        if (IsOver) throw new Refusal(T("Rujukan ini sudah berakhir.", "The referral is over."));
        var code = LinkCode.New(24);
        LinkMark = mark(code);
        return code;
    }

    public void EscalateTo(RegionLevel level) => EscalatedTo = level;
}

/// <summary>What the partner has to know.</summary>
/// <param name="Consent">Who agreed to being referred, or why it is done without.</param>
public sealed record ReferralMessage(string Need, string Consent, string Sender, string? SenderPhone);

public static class ReferralNames
{
    public static Tone Tone(this ReferralState state) => state switch
    {
        ReferralState.Declined => Web.Ui.Tone.Bad,
        ReferralState.Offered => Web.Ui.Tone.Warn,
        ReferralState.Done => Web.Ui.Tone.Good,
        ReferralState.Withdrawn => Web.Ui.Tone.Neutral,
        _ => Web.Ui.Tone.Info,
    };

    public static string Name(this ReferralState state) => state switch
    {
        ReferralState.Offered => T("ditawarkan", "offered"),
        ReferralState.Accepted => T("diterima", "accepted"),
        ReferralState.InService => T("sedang dilayani", "in service"),
        ReferralState.Done => T("selesai dilayani", "done"),
        ReferralState.Declined => T("ditolak", "declined"),
        ReferralState.Withdrawn => T("ditarik kembali", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    private const int MarkLength = 24;

    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referrals");
        referral.Ignore(r => r.Next);
        referral.Property(r => r.Message).Encrypted();
        referral.Property(r => r.Outcome).Encrypted();
        referral.Property(r => r.ServiceId).MaskedInAudit();
        referral.Property(r => r.RegionCode).MaskedInAudit();
        referral.Property(r => r.LinkMark).HasMaxLength(MarkLength).NotInAudit();
        referral.HasIndex(r => r.CaseId);
        referral.HasIndex(r => r.LinkMark);
        referral.HasIndex(r => new { r.PartnerId, r.State });
        referral.HasIndex(r => new { r.RegionCode, r.State, r.DueOn });
        referral.HasIndex(r => new { r.EscalatedTo, r.RegionCode });
        referral.HasIndex(r => r.DueOn);
        referral.HasOne<Records.Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
