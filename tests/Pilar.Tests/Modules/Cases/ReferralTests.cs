using System.Net;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Work;
using Pilar.Modules.Providers;
using Pilar.Tests.Modules.Providers;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Cases;

public class ReferralTests
{
    /// <summary>A case in the stage Plan, reported and led by an officer of the regency.</summary>
    internal static async Task<Guid> Planned(Desk officer, string name = "Mawar Rekaan")
    {
        var id = (await officer.Get<Pilar.Modules.Cases.Reports.ReportCase>().Run(Need.Form(name))).Id;
        await officer.Get<LeadCase>().Take(id);
        await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Assessment, Due = new(2026, 11, 20) });
        await CaseFlowTests.Assess(officer, id);
        await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Plan, Due = new(2026, 11, 25) });
        return id;
    }

    internal static OfferForm Offer(Guid service) => new() { Service = service, Need = "Lanjut usia tanpa keluarga.", Consent = "Disetujui lisan oleh yang bersangkutan." };

    /// <summary>A referral in regency 63.03.</summary>
    internal static async Task<Guid> In(House house)
    {
        var (_, service, _) = await Helpers.Kept(house, "Panti Uji Rujukan");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        return await officer.Get<OfferReferral>().Run(await Planned(officer), Offer(service));
    }

    [Property(MaxTest = 300)]
    public bool An_answer_is_taken_only_where_it_may_follow_and_an_end_only_with_words((byte To, bool Words)[] answers)
    {
        var referral = new Referral(Guid.CreateVersion7(), "63.03.05.2009", Guid.CreateVersion7(), DateTime.UnixEpoch, new(2026, 11, 4)) { OfficeRegionCode = "63.03", Message = [] };
        foreach (var (number, words) in answers)
        {
            var (before, to) = (referral.State, (ReferralState)(number % 6));
            var legal = (before, to) switch
            {
                (ReferralState.Offered, ReferralState.Accepted) or (ReferralState.Accepted, ReferralState.InService) => true,
                (ReferralState.Offered or ReferralState.Accepted, ReferralState.Declined) or (ReferralState.InService, ReferralState.Done) => words,
                (ReferralState.Offered or ReferralState.Accepted or ReferralState.InService, ReferralState.Withdrawn) => words,
                _ => false,
            };
            try
            {
                referral.Answer(to, words ? [1] : null, null, DateTime.UnixEpoch);
                if (!legal || referral.State != to) return false;
            }
            catch (Refusal)
            {
                if (legal || referral.State != before) return false;
            }
        }
        return true;
    }

    [Theory, EachDatabase]
    public async Task The_partner_answers_by_a_link_that_serves_once_and_the_place_comes_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, service, _) = await Helpers.Kept(house);
        await Helpers.Count(house, service, 1);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var first = await Planned(officer);
        var offer = officer.Get<OfferReferral>();
        Assert.Equal(nameof(OfferForm.Consent), (await Assert.ThrowsAsync<Refusal>(() => offer.Run(first, new() { Service = service, Need = "x" }))).About);
        Assert.Equal(nameof(OfferForm.Service), (await Assert.ThrowsAsync<Refusal>(() => offer.Run(first, Offer(Guid.NewGuid())))).About);
        var id = await offer.Run(first, Offer(service));
        Assert.Equal(nameof(OfferForm.Service), (await Assert.ThrowsAsync<Refusal>(() => offer.Run(first, Offer(service)))).About);
        var code = await officer.Get<MakeReferralLink>().Run(id);

        var browser = await house.Serve();
        var page = (await browser.Page($"/r/{code}")).Body!.TextContent;
        Assert.Contains("Lanjut usia tanpa keluarga", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mawar", page, StringComparison.Ordinal);
        Assert.Contains("alasan", await (await Answer(code, ReferralState.Declined)).Error(), StringComparison.OrdinalIgnoreCase);
        var accepted = await (await Answer(code, ReferralState.Accepted)).Html();
        var next = accepted.QuerySelector("a.button.primary")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/r/{code}", UriKind.Relative))).StatusCode);
        Assert.Contains("Mawar", (await browser.Page(next)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Taken());
        await Answer(next[3..], ReferralState.InService);
        officer.Db.ChangeTracker.Clear();
        var last = await officer.Get<MakeReferralLink>().Run(id);
        await Answer(last, ReferralState.Done, "Sudah tinggal di panti.");

        await using var after = house.As(Role.RegencyOfficer, "63.03");
        var referral = await after.Db.Set<Referral>().SingleAsync();
        Assert.Equal((ReferralState.Done, false, (DateOnly?)null), (referral.State, referral.HoldsPlace, referral.DueOn));
        Assert.Equal(0, await Taken());
        Assert.Equal(3, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(AnswerReferral)));
        Assert.DoesNotContain(await house.AsSystem().Db.Audit.Where(a => a.SubjectId == id).ToListAsync(), a => (a.Changes + a.Facts).Contains("panti", StringComparison.Ordinal));

        async Task<int?> Taken()
        {
            await using var desk = house.AsSystem();
            return await desk.Db.Set<Pilar.Modules.Providers.Entries.Service>().Where(s => s.Id == service).Select(s => s.Taken).SingleAsync();
        }

        Task<HttpResponseMessage> Answer(string with, ReferralState to, string reason = "") => browser.Submit($"/r/{with}", "form", new() { ["Input.To"] = to.ToString(), ["Input.Reason"] = reason });
    }

    [Theory, EachDatabase]
    public async Task A_partner_sees_its_own_referrals_and_silence_goes_up(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, service, _) = await Helpers.Kept(house);
        var email = await house.AddAccount(Role.Partner, "63.03");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var partner = await officer.Db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync();
        var form = Offer(service);
        form.Partner = partner;
        var id = await officer.Get<OfferReferral>().Run(await Planned(officer), form);
        Assert.Equal("63", (await officer.Db.Set<Referral>().SingleAsync()).OfficeRegionCode);

        var (own, other) = (await house.SignIn(email), await house.SignIn(Role.Partner, "63.03"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/referrals/{id}", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("Panti Uji", (await other.Page("/referrals")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Panti Uji", (await own.Page("/referrals")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("SURAT RUJUKAN", await Pdf.Text(house, await own.GetAsync(new Uri($"/referrals/{id}/letter.pdf", UriKind.Relative))), StringComparison.Ordinal);

        await using (var later = house.Later(9))
        {
            await using var system = later.AsSystem();
            for (var twice = 0; twice < 2; twice++) await system.Get<IEnumerable<EachDay>>().OfType<EscalateReferrals>().Single().Run(CancellationToken.None);
            Assert.Equal(RegionLevel.Regency, (await system.Db.Set<Referral>().AsNoTracking().SingleAsync()).EscalatedTo);
            Assert.Equal(1, await system.Db.Set<CaseEntry>().CountAsync(e => e.Kind == EntryKind.Escalated));
            await using Desk neighbour = later.As(Role.RegencyOfficer, "63.04"), regency = later.As(Role.RegencyOfficer, "63.03"), province = later.As(Role.ProvinceOfficer, "63");
            Assert.Equal((0, 1, 0), ((await neighbour.Get<MyWork>().Of()).Late.Count, (await regency.Get<MyWork>().Of()).Late.Count, (await province.Get<MyWork>().Of()).Late.Count));
        }
        var answer = await own.Submit($"/referrals/{id}", "answer", new() { ["Input.To"] = nameof(ReferralState.Declined), ["Input.Reason"] = "Penuh sampai tahun depan." });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var reader = house.As(Role.RegencyOfficer, "63.03");
        var seen = await reader.Get<CaseRecords>().Open((await reader.Db.Set<Referral>().SingleAsync()).CaseId);
        Assert.Equal("Penuh sampai tahun depan.", Assert.Single(seen.Referrals).Outcome);
        Assert.Contains(seen.Story, e => e.Entry.Kind == EntryKind.Referred && e.Text!.Contains("Penuh", StringComparison.Ordinal));
    }

    [Fact]
    public void Inside_a_home_the_province_is_in_charge_outside_it_the_regency_unless_configured_otherwise()
    {
        var rules = new ReferralRules();
        Assert.Equal(("63", "63.03"), (rules.Office(true, "63.03.05.2009"), rules.Office(false, "63.03.05.2009")));
        rules.Outside = RegionLevel.District;
        Assert.Equal("63.03.05", rules.Office(false, "63.03.05.2009"));
    }
}
