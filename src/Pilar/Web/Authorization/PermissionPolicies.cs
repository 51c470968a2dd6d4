using Microsoft.AspNetCore.Authorization;
using Pilar.Kernel;

namespace Pilar.Web.Authorization;

/// <summary>A policy is named like the permission it asks for. <c>[Authorize]</c> without a name asks only for a sign-in.</summary>
internal sealed class PermissionPolicies : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    private static readonly Dictionary<string, AuthorizationPolicy> Known = Permission.All.ToDictionary(p => p.Name, Asking, StringComparer.Ordinal);

    public static bool Knows(string name) => Known.ContainsKey(name);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    // Requests without an endpoint are answered 404; that every endpoint is guarded is checked at the start (EndpointGuard).
    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(Known[policyName]);

    private static AuthorizationPolicy Asking(Permission permission) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new MayDo(permission)).Build();
}

/// <summary>The actor's grant includes the permission.</summary>
internal sealed record MayDo(Permission Permission) : IAuthorizationRequirement;

internal sealed class MayDoHandler(Actor actor) : AuthorizationHandler<MayDo>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayDo requirement)
    {
        if (actor.IsSignedIn && actor.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
