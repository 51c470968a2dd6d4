using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Pilar.Web.Authorization;

/// <summary><c>Authorization: Bearer pilar_...</c> on the JSON interface. Whether the token is good is looked up by <see cref="ActorOfRequest"/>.</summary>
public sealed class BearerToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";
    private const string Lead = "Bearer ", Prefix = "pilar_", FingerprintClaim = "token";

    /// <summary>A new token: 256 random bits behind a prefix that secret scanners can recognise.</summary>
    public static string Generate() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static bool IsIn(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Lead, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the token in a request, whether it holds or not.</summary>
    public static string? FingerprintIn(HttpRequest request) => IsIn(request) ? Fingerprint(request.Headers.Authorization.ToString()[Lead.Length..].Trim()) : null;

    public static string? FingerprintOf(ClaimsPrincipal user) => user.FindFirstValue(FingerprintClaim);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (FingerprintIn(Request) is not { } fingerprint) return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new Claim(FingerprintClaim, fingerprint)], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}
