using Pilar.Modules.Registry.Coverage.Map;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Coverage;

internal static class CoverageSetup
{
    public static IEnumerable<NavItem> Menu => [new(NavSection.Pillars, "Cakupan", "Coverage", "/coverage", RegistryPermissions.SeeFigures, 30)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<RegistryCoverage>();
        services.AddScoped<SetCoverageTarget>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        CoverageEndpoint.Map(routes);
        CoverageExport.Map(routes);
        MapEndpoint.Map(routes);
    }
}
