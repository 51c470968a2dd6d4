using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Architecture;

/// <summary>One method of one endpoint of the running application, and what it declares about who may use it.</summary>
internal sealed partial record Route(string Method, string Pattern, EndpointMetadataCollection Declared)
{
    public override string ToString() => $"{Method} {Pattern}";

    public bool Writes => Method is not ("GET" or "HEAD");

    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Its address names a part of the record as well: a row, a merge.</summary>
    public bool NamesMore => Parameter().Count(Pattern.Replace(".{ending}", "", StringComparison.Ordinal)) > 1;

    public bool IsPublic => Declared.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Roles that every permission asked for is given to; null = it says nothing about who may use it.</summary>
    public IReadOnlySet<Role>? Roles => Declared.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } demands
        ? demands.Select(d => d.Policy).OfType<string>().Aggregate(Enum.GetValues<Role>().ToHashSet(), (roles, name) =>
            [.. roles.Intersect(Permission.All.Single(p => p.Name == name).Roles)])
        : null;

    /// <summary>An address that fits the pattern; what no rule below knows becomes "x".</summary>
    public Uri Address(Guid id) => new(Parameter().Replace(Pattern, part => (part.Groups[2].Value, part.Groups[1].Value) switch
    {
        ("guid", _) => id.ToString(),
        ("int", _) => "404",
        (_, "code") => "63.03",
        (_, "ending") => "csv",
        _ => "x",
    }), UriKind.Relative);

    /// <summary>A request with a body of the right kind and nothing in it.</summary>
    public HttpRequestMessage Request(Guid id) => new(new HttpMethod(Method), Address(id)) { Content = Writes ? EmptyBody() : null };

    private HttpContent EmptyBody() =>
        Declared.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true ? new MultipartFormDataContent { { new StringContent(""), "kind" } }
        : IsApi ? new StringContent("{}", Encoding.UTF8, "application/json")
        : new FormUrlEncodedContent([]);

    /// <summary>Everything that can be asked for, in order.</summary>
    public static IReadOnlyList<Route> All(House house) =>
    [
        .. ((IEndpointRouteBuilder)house.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                .Select(method => new Route(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint.Metadata)))
            .DistinctBy(route => route.ToString()).OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{\*{0,2}(\w+)(?::(\w+))?\??\}")]
    private static partial Regex Parameter();
}
