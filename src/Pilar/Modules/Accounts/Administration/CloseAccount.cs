using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;

namespace Pilar.Modules.Accounts.Administration;

/// <summary>Closes an account (it cannot sign in, its sessions end, its tokens stop) or opens it again.</summary>
internal sealed class CloseAccount(AppDb db, ManagedAccounts accounts)
{
    public async Task Run(Guid id)
    {
        var found = await accounts.ToManage(id);
        await accounts.RefuseWithoutAdministrator(id);
        found.Account.ClosedAt ??= db.Clock.UtcNow;
        foreach (var session in await db.Set<Session>().Where(s => s.AccountId == id && s.EndedAt == null).ToListAsync()) session.EndedAt = db.Clock.UtcNow;
        await accounts.Commit(nameof(CloseAccount), found);
    }

    public async Task Reopen(Guid id)
    {
        var found = await accounts.ToManage(id);
        found.Account.ClosedAt = null;
        await accounts.Commit("ReopenAccount", found);
    }
}
