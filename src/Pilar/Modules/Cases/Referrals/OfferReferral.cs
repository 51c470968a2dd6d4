using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>Offers a case to a service that can help; a place is held until it answers no or is done.</summary>
public sealed class OfferReferral(AppDb db, CaseDoor door, CaseCipher cipher, ServiceNames services, ReserveCapacity reserve, IOptions<ReferralRules> rules)
{
    private const int Longest = 60;

    public async Task<Guid> Run(Guid id, OfferForm form)
    {
        var @case = await door.ToWork(id);
        var today = db.Clock.Today;
        if (@case.Stage is not (CaseStage.Plan or CaseStage.Services)) throw new Refusal(T("Rujukan dibuat pada tahap Rencana atau Layanan.", "A case is referred in the stages Plan and Services."));
        if (form.Service is not { } wanted || await services.Find(wanted) is not { } service) throw new Refusal(T("Pilih layanannya.", "Choose the service."), nameof(form.Service));
        var need = Written.Required(form.Need, OfferForm.LongestText, T("Tulis apa yang perlu diketahui mitra.", "Write what the partner has to know."), nameof(form.Need));
        var consent = Written.Required(form.Consent, OfferForm.LongestText, T("Tulis siapa yang menyetujui rujukan ini, atau mengapa dirujuk tanpa persetujuan.", "Write who agreed to it, or why it is done without consent."), nameof(form.Consent));
        var due = form.DueOn ?? today.AddDays(rules.Value.Answer);
        if (due < today || due > today.AddDays(Longest)) throw new Refusal(T($"Tenggat jawaban paling lama {Longest} hari.", $"An answer is due within {Longest} days."), nameof(form.DueOn));
        if (form.Partner is { } partner && (await Partners(@case)).All(p => p.Id != partner)) throw new Refusal(T("Akun mitra ini tidak ada di wilayah kasus.", "There is no such partner account in the region."), nameof(form.Partner));
        if (await db.Set<Referral>().AnyAsync(r => r.CaseId == id && r.ServiceId == wanted && (r.State == ReferralState.Offered || r.State == ReferralState.Accepted || r.State == ReferralState.InService)))
            throw new Refusal(T("Kasus ini sudah dirujuk ke layanan tersebut.", "The case has been referred to this service already."), nameof(form.Service));

        await using var transaction = await db.Database.BeginTransactionAsync();
        var referral = new Referral(id, @case.RegionCode, wanted, db.Clock.UtcNow, due)
        {
            OfficeRegionCode = rules.Value.Office(service.IsResidential, @case.RegionCode), PartnerId = form.Partner,
            Message = cipher.Seal(new ReferralMessage(need, consent, db.Actor.Name, Registry.Phone.Normal(form.SenderPhone, nameof(form.SenderPhone)))),
        };
        referral.HoldsPlace = await reserve.Run(wanted, @case.RegionCode, referral.Id);
        db.Add(referral);
        db.Tell(@case, EntryKind.Referred, cipher.Seal($"{service.Service}, {service.Provider}: {ReferralState.Offered.Name()}"));
        await db.Commit(referral.Act(CasePermissions.Refer, nameof(OfferReferral)));
        await transaction.CommitAsync();
        return referral.Id;
    }

    /// <summary>Partner accounts whose region holds the case.</summary>
    public async Task<IReadOnlyList<Flow.Member>> Partners(Case @case)
    {
        var today = db.Clock.Today;
        string[] above = [@case.RegionCode, .. RegionCode.Above(@case.RegionCode)];
        return await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(g => g.Role == Role.Partner && above.Contains(g.RegionCode) && (g.Until == null || g.Until >= today))
            .Join(db.Users.Where(a => a.ClosedAt == null), g => g.AccountId, a => a.Id, (g, a) => new { a.Id, a.FullName }).OrderBy(m => m.FullName).Select(m => new Flow.Member(m.Id, m.FullName, Role.Partner)).ToListAsync();
    }
}

internal static class ReferralActs
{
    public static Act Act(this Referral referral, Permission permission, string verb) => new(permission, verb, referral.RegionCode, nameof(Referral), referral.Id)
    {
        RelatedId = referral.CaseId, LoggedRegion = RegionCode.At(referral.RegionCode, RegionLevel.Regency),
    };
}
