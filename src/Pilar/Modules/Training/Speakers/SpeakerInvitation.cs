using Pilar.Data;
using Pilar.Kernel;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Speakers;

/// <summary>Asked; will come; cannot come.</summary>
public enum SpeakerAnswer { Asked, Coming, Declined }

/// <summary>The invitation of a speaker to an event, with a link of their own that needs no account.</summary>
public sealed class SpeakerInvitation : IRegional, IVersioned
{
    private SpeakerInvitation() { }

    /// <param name="region">The office that holds the event.</param>
    public SpeakerInvitation(Guid eventId, Guid speaker, string region, DateTime now) => (EventId, SpeakerId, RegionCode, AskedAt) = (eventId, speaker, region, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public Guid SpeakerId { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>The secret of the link.</summary>
    public string Code { get; private set; } = LinkCode.New();
    public DateTime AskedAt { get; private set; }
    public SpeakerAnswer Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>From then on the link leads nowhere.</summary>
    public DateTime? RevokedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => RevokedAt is null;

    public void Say(bool coming, string? reason, DateTime now)
    {
        if (!coming && string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Tulis alasannya, supaya panitia dapat mencari pengganti.", "Say why, so that the committee can look for somebody else."), nameof(Reason));
        (Answer, Reason, AnsweredAt) = coming ? (SpeakerAnswer.Coming, null, now) : (SpeakerAnswer.Declined, reason!.Trim(), now);
    }

    public void Revoke(DateTime now)
    {
        if (!IsOpen) throw new Refusal(T("Tautan ini sudah dicabut.", "The link is revoked already."));
        RevokedAt = now;
    }

    /// <summary>Asks again, by another link.</summary>
    public void Renew(DateTime now) => (Code, AskedAt, RevokedAt, Answer, AnsweredAt, Reason) = (LinkCode.New(), now, null, SpeakerAnswer.Asked, null, null);
}

public static class SpeakerAnswerNames
{
    public static string Name(this SpeakerAnswer answer) => answer switch
    {
        SpeakerAnswer.Asked => T("belum menjawab", "no answer yet"),
        SpeakerAnswer.Coming => T("bersedia", "will come"),
        _ => T("berhalangan", "declined"),
    };
}
