using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;

namespace Pilar.Cli.Demo;

/// <summary>Referrals of the demo regency in every state. Those for the elderly go to an institution whose account answers by itself.</summary>
internal sealed class DemoReferrals(DemoDesk desk)
{
    private const string Partner = "LKS Lansia Contoh Banjar", Elderly = "PMKS-08";

    /// <summary>What becomes of the referrals to others, one after the other, and what is said with it.</summary>
    private static readonly (ReferralState[] Steps, string? Words)[] Ways =
    [
        ([ReferralState.Declined], "Tempat penuh sampai bulan depan."),
        ([ReferralState.Accepted, ReferralState.InService, ReferralState.Done], "Bantuan sudah diterima dan dipakai."),
        ([ReferralState.Withdrawn], "Keluarga memilih dirawat di rumah."),
        ([ReferralState.Accepted], null),
        ([], null),
    ];

    /// <summary>The account of the institution is linked, so that it keeps its entry and sees its referrals.</summary>
    public Task Link() => desk.As("kabupaten", async s =>
    {
        var partner = await s.GetRequiredService<AppDb>().Set<Provider>().SingleAsync(p => p.Name == Partner);
        await s.GetRequiredService<ChooseKeepers>().Add(partner.Id, await desk.Account("mitra"));
    });

    /// <summary>Two that nobody answers.</summary>
    public async Task Leave()
    {
        var (elderly, others) = await Waiting();
        foreach (var @case in elderly.Take(1)) await Offer(@case, own: true);
        foreach (var @case in others.Take(1)) await Offer(@case, own: false);
    }

    public async Task Run()
    {
        var (elderly, others) = await Waiting();
        var steps = new Queue<ReferralState[]>([[], [ReferralState.Accepted], [ReferralState.Accepted, ReferralState.InService]]);
        foreach (var @case in elderly)
            if (await Offer(@case, own: true) is { } referral)
                foreach (var step in steps.TryDequeue(out var way) ? way : []) await Answer("mitra", referral, step, null);
        foreach (var (@case, way) in others.Zip(Ways))
            if (await Offer(@case, own: false) is { } referral)
                foreach (var step in way.Steps) await Answer("kabupaten", referral, step, step is ReferralState.Accepted or ReferralState.InService ? null : way.Words);
    }

    /// <summary>Cases that may be referred and are not yet: those of elderly people, and others.</summary>
    private Task<(List<Guid> Elderly, List<Guid> Others)> Waiting() => desk.As("kabupaten", async s =>
    {
        var (db, mark) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<CaseCipher>().KindMark(Elderly));
        var waiting = await db.Set<Case>().Where(c => (c.Stage == CaseStage.Plan || c.Stage == CaseStage.Services) && !db.Set<Referral>().Any(r => r.CaseId == c.Id)).OrderBy(c => c.Id)
            .Select(c => new { c.Id, Old = c.Kinds.Any(k => k.Mark == mark) }).ToListAsync();
        return (waiting.Where(c => c.Old).Select(c => c.Id).ToList(), waiting.Where(c => !c.Old).Select(c => c.Id).ToList());
    });

    /// <param name="own">To the institution with the account; else to whatever fits best elsewhere.</param>
    private Task<Guid?> Offer(Guid id, bool own) => desk.As("kabupaten", async s =>
    {
        var (db, cipher) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<CaseCipher>());
        var @case = await s.GetRequiredService<CaseDoor>().ToRead(id);
        var card = cipher.Card(@case.Client);
        var need = new Need { Region = @case.RegionCode, Kinds = [.. (await s.GetRequiredService<KindBook>().Of(@case.Kinds)).Select(k => k.Code)], Age = card.AgeOn(db.Clock.Today), Sex = card.IsFemale == true ? "F" : "M" };
        var fitting = await s.GetRequiredService<MatchServices>().Run(need);
        if (fitting.FirstOrDefault(m => m.Provider == Partner == own && m.Free is null or > 0) is not { } service) return (Guid?)null;
        return await s.GetRequiredService<OfferReferral>().Run(id, new() { Service = service.ServiceId, Need = cipher.Report(@case).Need, Consent = "Disetujui lisan oleh yang bersangkutan atau keluarganya.", SenderPhone = "0800 0000 6303" });
    });

    private Task Answer(string who, Guid referral, ReferralState to, string? words) =>
        desk.As(who, async s => await s.GetRequiredService<AnswerReferral>().Run(referral, new() { To = to, Reason = words }));
}
