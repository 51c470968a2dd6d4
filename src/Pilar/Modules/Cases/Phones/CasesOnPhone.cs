using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Web.Field;

namespace Pilar.Modules.Cases.Phones;

/// <summary>The cases one belongs to, with what was last written and what partners answered. Closed ones stay for a while, so that the end is known. Never a NIK.</summary>
internal sealed class CasesOnPhone(AppDb db, CaseDoor door, CaseCipher cipher, KindBook kinds, ServiceNames services) : FieldShare
{
    private const int Most = 200, MostEntries = 6, DaysAfterEnd = 60;

    public override string Name => "cases";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(CasePermissions.View) || db.Actor.AccountId is not { } me) return [];
        var (now, since) = (db.Clock.UtcNow, db.Clock.Today.AddDays(-DaysAfterEnd));
        var cases = await door.Open.AsNoTracking().Include(c => c.Client).Include(c => c.Kinds)
            .Where(c => (c.OwnerId == me || c.People.Any(p => p.AccountId == me && (p.Until == null || p.Until > now))) && (c.Stage != CaseStage.Closed || c.ClosedOn >= since))
            .OrderByDescending(c => c.Id).Take(Most).ToListAsync(cancel);
        if (cases.Count == 0) return [];
        var ids = cases.ConvertAll(c => c.Id);
        var entries = (await db.Set<CaseEntry>().AsNoTracking().Where(e => ids.Contains(e.CaseId) && e.Text != null).OrderByDescending(e => e.At).ToListAsync(cancel)).ToLookup(e => e.CaseId);
        var referrals = (await db.Set<Referral>().AsNoTracking().Where(r => ids.Contains(r.CaseId)).OrderBy(r => r.Id).ToListAsync(cancel)).ToLookup(r => r.CaseId);
        var names = await services.Of([.. referrals.SelectMany(g => g).Select(r => r.ServiceId).Distinct()]);
        var items = new List<FieldItem>(cases.Count);
        foreach (var c in cases) items.Add(FieldItem.Of(c.Id, await Shown(c, entries[c.Id], referrals[c.Id], names)));
        return items;
    }

    private async Task<object> Shown(Case c, IEnumerable<CaseEntry> entries, IEnumerable<Referral> referrals, Dictionary<Guid, ServiceName> names)
    {
        var (card, report) = (cipher.Card(c.Client), cipher.Report(c));
        return new
        {
            c.Id, c.Version, c.Number, c.Stage, stage_name = c.Stage.Name(), @sealed = c.IsSealed ? true : (bool?)null, card.Name, age = card.AgeOn(db.Clock.Today), sex = card.IsFemale switch { true => "P", false => "L", null => null },
            card.Address, card.Phone, kinds = (await kinds.Of(c.Kinds)).Select(k => k.Code), village = c.RegionCode, c.Urgency, report.Need, report.Guardian, report.GuardianPhone, owner = c.OwnerName, c.DueOn, c.ReportedAt, c.ClosedOn, c.Ending,
            entries = entries.Take(MostEntries).Select(e => new { e.Id, e.Kind, e.At, author = e.AuthorName, text = cipher.Text(e.Text!), awaits = e.AwaitsSupervisor ? true : (bool?)null }),
            referrals = referrals.Select(r => new { r.Id, service = names.GetValueOrDefault(r.ServiceId)?.Service, provider = names.GetValueOrDefault(r.ServiceId)?.Provider, r.State, state_name = r.State.Name(), outcome = r.Outcome is { } outcome ? cipher.Text(outcome) : null, r.DueOn }),
        };
    }
}
