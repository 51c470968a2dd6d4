namespace Pilar.Web.Field;

/// <summary>The phone a request comes from, when its token holds; its account is the actor.</summary>
/// <param name="IsLeaving">It has been wiped, and hands in the photos of its last acts: nobody is the actor.</param>
public sealed record PhoneOfRequest(Guid Id, Guid AccountId, bool IsLeaving = false)
{
    /// <summary>With each pull: the version of the app, and how many acts wait on the phone.</summary>
    public const string VersionHeader = "Pilar-App", UnsentHeader = "Pilar-Outbox";

    /// <summary>The token of a phone opens these addresses and no others.</summary>
    public const string Root = "/api/v1/field";

    /// <summary>Where a phone gets its token.</summary>
    public const string SignInPath = Root + "/devices";

    public static bool Concerns(HttpContext http) => http.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);
}
