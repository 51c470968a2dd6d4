namespace Pilar.Web.Field;

/// <summary>The phone a request comes from, when its token holds; its account is the actor.</summary>
public sealed record PhoneOfRequest(Guid Id, Guid AccountId)
{
    /// <summary>The token of a phone opens these addresses and no others.</summary>
    public const string Root = "/api/v1/field";

    /// <summary>Where a phone gets its token.</summary>
    public const string SignInPath = Root + "/devices";

    public static bool Concerns(HttpContext http) => http.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);
}
