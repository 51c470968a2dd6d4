using Microsoft.AspNetCore.Routing.Matching;

namespace Pilar.Web;

/// <summary>An endpoint that shares its path with a page and answers only those who ask for JSON.</summary>
internal sealed class JsonOnly
{
    public static bool Wanted(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Leaves the path to its page when the request does not ask for JSON.</summary>
internal sealed class JsonOnlyPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsJsonOnly);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && IsJsonOnly(candidates[i].Endpoint) && !JsonOnly.Wanted(httpContext.Request)) candidates.SetValidity(i, false);
        return Task.CompletedTask;
    }

    private static bool IsJsonOnly(Endpoint endpoint) => endpoint.Metadata.GetMetadata<JsonOnly>() is not null;
}
