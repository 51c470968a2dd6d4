using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Pilar.Browser.Support;

/// <summary>Which endpoint an address leads to.</summary>
public sealed class Routes(IEnumerable<RouteEndpoint> endpoints)
{
    private readonly (Regex Shape, string Pattern, bool IsPage, int Holes)[] _all =
    [
        .. endpoints.Select(e => (Shape(e.RoutePattern.RawText ?? ""), e.RoutePattern.RawText ?? "", e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null, e.RoutePattern.Parameters.Count))
            .OrderBy(e => e.Count),
    ];

    /// <summary>The pattern behind a path; null when nothing answers there.</summary>
    public (string Pattern, bool IsPage)? Find(string path) =>
        _all.Where(e => e.Shape.IsMatch(path)).Select(e => ((string, bool)?)(e.Pattern, e.IsPage)).FirstOrDefault();

    private static Regex Shape(string pattern) =>
        new("^/?" + Regex.Replace(Regex.Escape(pattern.Trim('/')), @"\\\{(\*+[^}]*|[^}:]*(:guid|:int)?[^}]*)\}", hole =>
            hole.Value.Contains('*', StringComparison.Ordinal) ? ".*" : hole.Value.Contains(":int", StringComparison.Ordinal) ? @"\d+" : hole.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-fA-F-]{36}" : "[^/]+") + "/?$");
}
