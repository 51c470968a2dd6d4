using Microsoft.AspNetCore.Authorization;

namespace Pilar.Web.Authorization;

/// <summary>Nobody forgets to decide who may open a page: the application does not start otherwise.</summary>
public static class EndpointGuard
{
    /// <exception cref="InvalidOperationException">Names every endpoint that carries neither a known policy nor [AllowAnonymous].</exception>
    public static void RefuseUndecidedEndpoints(this IEndpointRouteBuilder routes) =>
        RefuseUndecided(routes.DataSources.SelectMany(source => source.Endpoints));

    public static void RefuseUndecided(IEnumerable<Endpoint> endpoints)
    {
        var undecided = endpoints.Where(e => !IsDecided(e)).Select(e => e.DisplayName).Distinct().ToList();
        if (undecided.Count > 0)
            throw new InvalidOperationException($"Say who may use these endpoints, with [Authorize(permission)] or [AllowAnonymous]: {string.Join("; ", undecided)}");
    }

    // The framework's own redirect endpoint only follows addresses this application has sealed.
    private static bool IsDecided(Endpoint endpoint) =>
        (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) == true
        || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } demands
            && demands.All(d => d.Roles is null && (d.Policy is null || PermissionPolicies.Knows(d.Policy)));
}
