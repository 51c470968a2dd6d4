using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Secrets;

namespace Pilar.Modules.Accounts;

/// <summary>Identity only changes the tracked account; the operation saves it with <see cref="AppDb.Commit"/>, together with its audit row.
/// The key of the second factor and the recovery codes are encrypted at rest.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    private readonly FieldCipher cipher;

    public AccountStore(AppDb db, IdentityErrorDescriber errors, FieldCipher cipher) : base(db, errors) =>
        (AutoSaveChanges, this.cipher) = (false, cipher);

    // The inherited method attaches the account anew, which would hide from the log what changed.
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Convert.ToBase64String(cipher.Encrypt(value)), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value ? cipher.Decrypt(Convert.FromBase64String(value)) : null;
}
