using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;

namespace Pilar.Modules.Accounts.Profile;

internal sealed class RevokeToken(AppDb db, OwnAccount own)
{
    public async Task Run(Guid id)
    {
        var token = await db.Set<AccessToken>().SingleOrDefaultAsync(t => t.Id == id && t.AccountId == db.Actor.AccountId && t.RevokedAt == null);
        if (token is null) return;
        token.RevokedAt = db.Clock.UtcNow;
        await own.Commit(nameof(RevokeToken));
    }
}
