using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;

namespace Pilar.Modules.Accounts;

/// <summary>Identity only changes the tracked account; the operation saves it with <see cref="AppDb.Commit"/>, together with its audit row.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    public AccountStore(AppDb db, IdentityErrorDescriber errors) : base(db, errors) => AutoSaveChanges = false;

    // The inherited method attaches the account anew, which would hide from the log what changed.
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
