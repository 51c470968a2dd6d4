using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Web.Authorization;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Sync;

/// <summary>A phone whose token does not hold: it signs in again, or deletes what it carries.</summary>
internal sealed record TurnedAway(FieldDevice? Phone, bool Wipe, string? Reason)
{
    public static async Task<TurnedAway> Look(AppDb db, HttpContext http)
    {
        if (BearerToken.FingerprintIn(http.Request) is not { } fingerprint) return new(null, false, null);
        var today = db.Clock.Today;
        var found = await db.Set<FieldDevice>().AsNoTracking().Where(d => d.Fingerprint == fingerprint).IgnoreQueryFilters([AppDb.RegionFilter])
            .Join(db.Users, d => d.AccountId, a => a.Id, (d, a) => new { Phone = d, a.ClosedAt, Roles = db.Set<AccountGrant>().Where(g => g.AccountId == a.Id && (g.Until == null || g.Until >= today)).Select(g => g.Role).ToList() })
            .AsSingleQuery().SingleOrDefaultAsync();
        return found switch
        {
            null => new(null, false, null),
            { Phone.WipedAt: not null } => new(found.Phone, true, T($"Data di ponsel ini dihapus oleh {found.Phone.WipedBy}.", $"{found.Phone.WipedBy} had the data on this phone deleted.")),
            { ClosedAt: not null } => new(found.Phone, true, T("Akun ini ditutup.", "This account is closed.")),
            _ when !found.Roles.Exists(Web.Field.FieldPermissions.Use.AllowedTo) => new(found.Phone, true, T("Akun ini tidak lagi punya peran di lapangan.", "This account no longer has a role in the field.")),
            _ => new(found.Phone, false, null),
        };
    }

    public IResult Answer(HttpContext http, IEnumerable<Guid>? received = null)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return TypedResults.Json(new { Wipe, Reason, received }, Web.Field.FieldJson.Options, statusCode: StatusCodes.Status401Unauthorized);
    }
}
