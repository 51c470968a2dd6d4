using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Web.Authorization;

/// <summary>Turns the cookie or token of a request into the actor, by one query: who it is, whether the session or token still holds,
/// and under which grant they work. What does not hold becomes a visitor who is not signed in.</summary>
internal sealed class ActorOfRequest(RequestDelegate next)
{
    public const string RegionHeader = "X-Pilar-Region";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private sealed record Found(Guid Account, string Name, Guid Proof, DateTime? SeenAt, Guid? GrantId, List<AccountGrant> Grants, string? Phone = null);

    public async Task InvokeAsync(HttpContext http, Actor actor)
    {
        actor.Origin = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (http.User.Identity?.IsAuthenticated == true && !await SignIn(http, actor))
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        await next(http);
    }

    private static async Task<bool> SignIn(HttpContext http, Actor actor)
    {
        var db = http.RequestServices.GetRequiredService<AppDb>();
        var found = SessionCookie.SessionOf(http.User) is { } session ? await BySession(db, session)
            : BearerToken.FingerprintOf(http.User) is { } fingerprint ? PhoneOfRequest.Concerns(http) ? await ByPhone(db, fingerprint) : await ByToken(db, fingerprint)
            : null;
        if (found is null) return false;
        var grants = found.Grants.OrderBy(g => RegionCode.Level(g.RegionCode)).ThenBy(g => g.Role).ToList();
        actor.Become(found.Account, found.Name, Chosen(http.Request, grants, found.GrantId) is { } g ? Of(g) : null, [.. grants.Select(Of)]);
        if (found.Phone is { } phone)
        {
            // The log shows from which phone an act came.
            actor.Origin = $"{phone} ({actor.Origin})";
            http.Features.Set(new PhoneOfRequest(found.Proof, found.Account));
        }
        if (found.SeenAt is null || db.Clock.UtcNow - found.SeenAt > SeenEvery) await Remember(db, found);
        return true;
    }

    private static Task<Found?> BySession(AppDb db, Guid id)
    {
        var (rested, today) = (db.Clock.UtcNow - Session.Rest, db.Clock.Today);
        return db.Set<Session>().Where(s => s.Id == id && s.EndedAt == null && s.SeenAt > rested)
            .Join(db.Users.Where(a => a.ClosedAt == null), s => s.AccountId, a => a.Id, (s, a) => new Found(a.Id, a.FullName, s.Id, s.SeenAt, s.GrantId,
                db.Set<AccountGrant>().Where(g => g.AccountId == a.Id && (g.Until == null || g.Until >= today)).ToList()))
            .IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync();
    }

    private static Task<Found?> ByToken(AppDb db, string fingerprint)
    {
        var (now, today) = (db.Clock.UtcNow, db.Clock.Today);
        return db.Set<AccessToken>().Where(t => t.Fingerprint == fingerprint && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(db.Users.Where(a => a.ClosedAt == null), t => t.AccountId, a => a.Id, (t, a) => new Found(a.Id, a.FullName, t.Id, t.UsedAt, null,
                db.Set<AccountGrant>().Where(g => g.AccountId == a.Id && (g.Until == null || g.Until >= today)).ToList()))
            .IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync();
    }

    /// <summary>Somebody without a role that carries records on a phone is turned away like somebody whose account is closed.</summary>
    private static async Task<Found?> ByPhone(AppDb db, string fingerprint)
    {
        var (rested, today) = (db.Clock.UtcNow - FieldDevice.Rest, db.Clock.Today);
        var found = await db.Set<FieldDevice>().Where(d => d.Fingerprint == fingerprint && d.EndedAt == null && d.SeenAt > rested)
            .Join(db.Users.Where(a => a.ClosedAt == null), d => d.AccountId, a => a.Id, (d, a) => new Found(a.Id, a.FullName, d.Id, d.SeenAt, null,
                db.Set<AccountGrant>().Where(g => g.AccountId == a.Id && (g.Until == null || g.Until >= today)).ToList(), d.Name))
            .IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync();
        found?.Grants.RemoveAll(g => !FieldPermissions.Use.AllowedTo(g.Role));
        return found is { Grants.Count: > 0 } ? found : null;
    }

    /// <summary>Programs say with each request where they work; people switch once for the session.</summary>
    private static AccountGrant? Chosen(HttpRequest request, List<AccountGrant> grants, Guid? ofSession)
    {
        if (!BearerToken.IsIn(request)) return grants.Find(g => g.Id == ofSession) ?? grants.FirstOrDefault();
        var wanted = request.Headers[RegionHeader].FirstOrDefault() ?? request.Query["region"].FirstOrDefault();
        return wanted is null ? grants.FirstOrDefault()
            : grants.Find(g => g.RegionCode == wanted) ?? grants.Find(g => RegionCode.Contains(g.RegionCode, wanted)) ?? grants.FirstOrDefault();
    }

    // Not an act of anybody: when a session or token was last used is no fact of the log.
    private static async Task Remember(AppDb db, Found found)
    {
        await db.Set<Session>().Where(s => s.Id == found.Proof).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, db.Clock.UtcNow));
        await db.Set<FieldDevice>().Where(d => d.Id == found.Proof).ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenAt, db.Clock.UtcNow));
        await db.Set<AccessToken>().Where(t => t.Id == found.Proof).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, db.Clock.UtcNow));
    }

    private static Grant Of(AccountGrant grant) => new(grant.Role, grant.RegionCode);
}
