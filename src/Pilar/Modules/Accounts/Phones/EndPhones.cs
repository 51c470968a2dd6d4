using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Modules.Accounts.Administration;

namespace Pilar.Modules.Accounts.Phones;

/// <summary>Ends the tokens of phones: signed out (the phone keeps its records and asks for the password) or wiped (it deletes them at its next contact).</summary>
internal sealed class EndPhones(AppDb db, OwnAccount own, ManagedAccounts accounts)
{
    /// <summary>One's own phone: signed out.</summary>
    public async Task SignOut(Guid id)
    {
        (await Mine(id)).End(db.Clock.UtcNow);
        await own.Commit("SignOutPhone", new { Device = id });
    }

    /// <summary>One's own phone: lost, or given away.</summary>
    public async Task Wipe(Guid id)
    {
        (await Mine(id)).Wipe(db.Actor.Name, db.Clock.UtcNow);
        await own.Commit("WipePhone", new { Device = id });
    }

    /// <summary>The phone of somebody the actor manages.</summary>
    public async Task WipeOf(Guid account, Guid id)
    {
        var found = await accounts.ToManage(account);
        var phone = await db.Set<FieldDevice>().SingleOrDefaultAsync(d => d.Id == id && d.AccountId == account) ?? throw new Missing();
        phone.Wipe(db.Actor.Name, db.Clock.UtcNow);
        await accounts.Commit("WipePhone", found, facts: new { Device = id, phone.Name });
    }

    /// <summary>All phones of an account, signed out as part of another act.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> MarkAll(Guid account)
    {
        var phones = await db.Set<FieldDevice>().Where(d => d.AccountId == account && d.EndedAt == null).ToListAsync();
        foreach (var phone in phones) phone.End(db.Clock.UtcNow);
        return phones.Count;
    }

    private async Task<FieldDevice> Mine(Guid id) => await db.Set<FieldDevice>().SingleOrDefaultAsync(d => d.Id == id && d.AccountId == db.Actor.AccountId) ?? throw new Missing();
}
