using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Web.Authorization;

namespace Pilar.Modules.Accounts.SignIn;

/// <summary>Identity's sign-in, with a <see cref="Session"/> row behind the cookie. The caller commits.</summary>
internal sealed class SessionOpener(
    UserManager<Account> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, AppDb db)
    : SignInManager<Account>(users, accessor, claims, options, log, schemes, confirmation)
{
    /// <summary>How the person proves who they are in this request.</summary>
    public SignInMethod Method { get; set; }

    /// <summary>Who was let in, if anybody was.</summary>
    public Account? SignedIn { get; private set; }

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.ClosedAt is null);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var device = Context.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            AccountId = user.Id, Method = Method, StartedAt = db.Clock.UtcNow, SeenAt = db.Clock.UtcNow,
            Origin = db.Actor.Origin, Device = device[..Math.Min(device.Length, 400)],
        };
        db.Add(session);
        SignedIn = user;
        await Context.SignInAsync(AuthenticationScheme, SessionCookie.Principal(session.Id), authenticationProperties ?? new());
    }

    /// <summary>Password and, where the account has one, second factor; wrong ones count towards the lockout.</summary>
    public async Task<SignInResult> Prove(Account account, string password, string? code)
    {
        var result = await CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!result.Succeeded || !await IsTwoFactorEnabledAsync(account)) return result;
        if (code is null) return SignInResult.TwoFactorRequired;
        if (await UserManager.VerifyTwoFactorTokenAsync(account, Options.Tokens.AuthenticatorTokenProvider, code) || (await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded) return result;
        await UserManager.AccessFailedAsync(account);
        return SignInResult.Failed;
    }

    public override Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson) =>
        Underway(() => base.PerformPasskeyAttestationAsync(credentialJson), PasskeyAttestationResult.Fail);

    public override Task<PasskeyAssertionResult<Account>> PerformPasskeyAssertionAsync(string credentialJson) =>
        Underway(() => base.PerformPasskeyAssertionAsync(credentialJson), PasskeyAssertionResult.Fail<Account>);

    /// <summary>Identity throws when nobody asked for options first, or too long ago: to a person that is a failed try like any other.</summary>
    private static async Task<T> Underway<T>(Func<Task<T>> attempt, Func<PasskeyException, T> failed)
    {
        try
        {
            return await attempt();
        }
        catch (InvalidOperationException nothingUnderway)
        {
            return failed(new PasskeyException(nothingUnderway.Message));
        }
    }
}
