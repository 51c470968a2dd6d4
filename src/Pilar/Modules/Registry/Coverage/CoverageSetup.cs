namespace Pilar.Modules.Registry.Coverage;

internal static class CoverageSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<RegistryCoverage>();

    public static void Map(IEndpointRouteBuilder routes) => CoverageEndpoint.Map(routes);
}
