using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts.Administration;
using static Pilar.Kernel.Language;

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

    /// <summary>The phone of somebody the actor manages: signed out.</summary>
    public Task SignOutOf(Guid id, EndPhoneForm form) => EndOf(id, form, "SignOutPhone", phone => phone.End(db.Clock.UtcNow));

    /// <summary>The phone of somebody the actor manages: lost, or in strange hands.</summary>
    public Task WipeOf(Guid id, EndPhoneForm form) => EndOf(id, form, "WipePhone", phone => phone.Wipe(db.Actor.Name, db.Clock.UtcNow));

    /// <summary>All phones of an account, signed out as part of another act.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> MarkAll(Guid account)
    {
        var phones = await db.Set<FieldDevice>().Where(d => d.AccountId == account && d.EndedAt == null).ToListAsync();
        foreach (var phone in phones) phone.End(db.Clock.UtcNow);
        return phones.Count;
    }

    private async Task EndOf(Guid id, EndPhoneForm form, string verb, Action<FieldDevice> end)
    {
        var phone = await db.Set<FieldDevice>().SingleOrDefaultAsync(d => d.Id == id) ?? throw new Missing();
        var owner = await accounts.ToManage(phone.AccountId);
        var reason = Written.Required(form.Reason, EndPhoneForm.LongestReason, T("Tulis alasannya.", "Say why."), nameof(form.Reason));
        if (phone.WipedAt is not null) throw new Refusal(T($"Data ponsel ini sudah dihapus oleh {phone.WipedBy}.", $"{phone.WipedBy} has had the data of this phone deleted already."));
        end(phone);
        await accounts.Commit(verb, owner, facts: new { Device = id, phone.Name }, reason: reason);
    }

    private async Task<FieldDevice> Mine(Guid id) => await db.Set<FieldDevice>().SingleOrDefaultAsync(d => d.Id == id && d.AccountId == db.Actor.AccountId) ?? throw new Missing();
}
