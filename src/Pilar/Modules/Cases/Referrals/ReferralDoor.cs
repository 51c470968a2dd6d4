using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>Who sees which referral: whoever may read its case, and the partner it was offered to: the account named, and those of the institution.</summary>
public sealed class ReferralDoor(AppDb db, CaseDoor cases, CaseCipher cipher, ServiceNames services)
{
    public IQueryable<Referral> Open
    {
        get
        {
            var me = db.Actor.AccountId;
            var own = services.KeptBy(me);
            return db.Actor.Grant?.Role == Role.Partner ? db.Set<Referral>().Where(r => r.PartnerId == me || own.Contains(r.ServiceId)) : db.Set<Referral>().Where(r => cases.Open.Any(c => c.Id == r.CaseId));
        }
    }

    public async Task<Referral> ToAnswer(Guid id) => await Open.SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();

    /// <summary>Tracked; null when no link has this secret.</summary>
    public Task<Referral?> ByLink(string code)
    {
        var mark = cipher.LinkMark(code);
        return db.Set<Referral>().IgnoreQueryFilters([AppDb.RegionFilter]).SingleOrDefaultAsync(r => r.LinkMark == mark);
    }

    /// <summary>The client, with what a partner needs at this point: no name before it has accepted, never the NIK.</summary>
    public async Task<ClientCard> Client(Referral referral)
    {
        var client = await db.Set<Case>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(c => c.Id == referral.CaseId).Select(c => c.Client).AsNoTracking().SingleAsync();
        var card = cipher.Card(client) with { Nik = null };
        return referral.State is ReferralState.Accepted or ReferralState.InService ? card : card with { Name = "", BirthDate = null, Age = card.AgeOn(db.Clock.Today), Address = null, Phone = null };
    }
}
