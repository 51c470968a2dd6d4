using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>An account of the institution itself: it keeps places, hours and contacts up to date, and sees the referrals to its services.</summary>
public sealed class ProviderKeeper
{
    public required Guid ProviderId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required DateTime Since { get; init; }
}

/// <summary>An account that may become a keeper.</summary>
public sealed record PartnerAccount(Guid Id, string Name);

/// <summary>The office says which accounts are the institution's own.</summary>
public sealed class ChooseKeepers(AppDb db)
{
    /// <summary>Accounts of partners whose region holds the provider's, or lies in it.</summary>
    public async Task<IReadOnlyList<PartnerAccount>> Candidates(Provider provider)
    {
        var (today, from, until, above) = (db.Clock.Today, RegionCode.From(provider.RegionCode), RegionCode.Until(provider.RegionCode), RegionCode.Above(provider.RegionCode).ToArray());
        return await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(g => g.Role == Role.Partner && (g.Until == null || g.Until >= today) && (above.Contains(g.RegionCode) || string.Compare(g.RegionCode, from) >= 0 && string.Compare(g.RegionCode, until) < 0))
            .Join(db.Users.Where(a => a.ClosedAt == null), g => g.AccountId, a => a.Id, (g, a) => new { a.Id, a.FullName }).Distinct().OrderBy(a => a.FullName).ThenBy(a => a.Id).Select(a => new PartnerAccount(a.Id, a.FullName)).ToListAsync();
    }

    public async Task Add(Guid id, Guid? account)
    {
        var provider = await db.ProviderToChange(id);
        var partner = (await Candidates(provider)).FirstOrDefault(c => c.Id == account) ?? throw new Refusal(T("Pilih akun lembaganya.", "Choose the institution's account."), nameof(KeeperForm.Account));
        if (provider.Keepers.Exists(k => k.AccountId == account)) throw new Refusal(T("Akun ini sudah terhubung.", "This account is linked already."), nameof(KeeperForm.Account));
        provider.Keepers.Add(new() { ProviderId = id, AccountId = partner.Id, Name = partner.Name, Since = db.Clock.UtcNow });
        await db.Commit(provider.Act("AddKeeper") with { Facts = new { partner.Name } });
    }

    public async Task Remove(Guid id, Guid account)
    {
        var provider = await db.ProviderToChange(id);
        var keeper = provider.Keepers.Find(k => k.AccountId == account) ?? throw new Missing();
        provider.Keepers.Remove(keeper);
        await db.Commit(provider.Act("RemoveKeeper") with { Facts = new { keeper.Name } });
    }
}

public sealed class KeeperForm
{
    public Guid? Account { get; set; }
}
