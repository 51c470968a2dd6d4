using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>The partner answers by account or by a link that serves once; the office may answer for it, or take the offer back.</summary>
public sealed class AnswerReferral(AppDb db, ReferralDoor door, CaseCipher cipher, ServiceNames services, ReleaseCapacity release, NoteAnswer note, IOptions<ReferralRules> rules)
{
    public async Task Run(Guid id, AnswerForm form)
    {
        var referral = await door.ToAnswer(id);
        if (form.To == ReferralState.Withdrawn && !db.Actor.May(CasePermissions.Refer)) throw new Denied();
        await Answer(referral, form, CasePermissions.AnswerReferrals);
    }

    /// <returns>The secret of the link for the next step; null when the referral is over.</returns>
    public async Task<string?> RunByLink(string code, AnswerForm form)
    {
        var referral = await door.ByLink(code) ?? throw new Missing();
        if (form.To == ReferralState.Withdrawn) throw new Denied();
        return await Answer(referral, form, CasePermissions.AnswerByLink);
    }

    private async Task<string?> Answer(Referral referral, AnswerForm form, Permission permission)
    {
        if (form.To is not { } to) throw new Refusal(T("Pilih jawabannya.", "Choose the answer."), nameof(form.To));
        var (first, today) = (referral.AnsweredAt is null, db.Clock.Today);
        var goesOn = to is ReferralState.Accepted or ReferralState.InService;
        if (form.DueOn < today) throw new Refusal(T("Tanggal ini sudah lewat.", "This date has passed."), nameof(form.DueOn));
        var reason = Written.Optional(form.Reason, OfferForm.LongestText, nameof(form.Reason));
        referral.Answer(to, reason is null ? null : cipher.Seal(reason), goesOn ? form.DueOn ?? today.AddDays(rules.Value.After(to)) : null, db.Clock.UtcNow);
        var releases = referral is { IsOver: true, HoldsPlace: true };
        if (releases) referral.HoldsPlace = false;
        var next = permission == CasePermissions.AnswerByLink && !referral.IsOver ? referral.NewLink(cipher.LinkMark) : null;
        var @case = await db.Set<Case>().SingleAsync(c => c.Id == referral.CaseId);
        var service = await services.Find(referral.ServiceId);
        db.Tell(@case, EntryKind.Referred, cipher.Seal($"{service?.Service}, {service?.Provider}: {to.Name()}{(reason is null ? "" : ". " + reason)}"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Commit(referral.Act(permission, nameof(AnswerReferral)) with { Facts = new { State = to.ToString() } });
        if (releases) await release.Run(referral.ServiceId, referral.RegionCode, referral.Id);
        if (first && to != ReferralState.Withdrawn) await note.Run(referral.ServiceId, db.Clock.UtcNow - referral.OfferedAt);
        await transaction.CommitAsync();
        return next;
    }
}

/// <summary>Makes a link with which the partner answers without an account; the one before no longer serves.</summary>
public sealed class MakeReferralLink(AppDb db, ReferralDoor door, CaseCipher cipher)
{
    public async Task<string> Run(Guid id)
    {
        var referral = await door.ToAnswer(id);
        var code = referral.NewLink(cipher.LinkMark);
        await db.Commit(referral.Act(CasePermissions.Refer, nameof(MakeReferralLink)));
        return code;
    }
}
