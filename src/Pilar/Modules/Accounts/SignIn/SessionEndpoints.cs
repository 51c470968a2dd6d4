using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Web;
using Pilar.Web.Authorization;

namespace Pilar.Modules.Accounts.SignIn;

/// <summary>The two buttons in the header that concern the session: sign out, and work under another of one's grants.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOut).AllowAnonymous().RequireFormToken();
        routes.MapPost("/region-switch", Switch).RequireAuthorization().RequireFormToken();
    }

    private static async Task<IResult> SignOut(HttpContext http, AppDb db, Actor actor)
    {
        if (SessionCookie.SessionOf(http.User) is { } id && actor.Region is { } region)
        {
            var session = await db.Set<Session>().SingleAsync(s => s.Id == id);
            session.EndedAt = db.Clock.UtcNow;
            await db.Commit(new Act(AccountPermissions.Own, "SignOut", region, nameof(Account), session.AccountId));
        }
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(SessionCookie.SignInPath);
    }

    private static async Task<IResult> Switch(HttpContext http, AppDb db, Actor actor, [FromForm] string grant, [FromForm] string? back)
    {
        if (SessionCookie.SessionOf(http.User) is not { } session) return Results.NotFound();
        var mine = await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(g => g.AccountId == actor.AccountId).ToListAsync();
        var wanted = mine.Find(g => $"{g.Role}@{g.RegionCode}" == grant);
        if (wanted is null) return Results.NotFound();
        // A way of looking, not an act: the log shows under which role each later act was done.
        await db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.GrantId, wanted.Id));
        return Results.LocalRedirect(Switches.Local(back));
    }
}
