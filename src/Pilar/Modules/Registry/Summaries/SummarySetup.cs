using Pilar.Data;

namespace Pilar.Modules.Registry.Summaries;

internal static class SummarySetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<StampCells>();
        services.AddScoped<CommitHook>(s => s.GetRequiredService<StampCells>());
        services.AddSingleton<CellStore>();
        services.AddHostedService(s => s.GetRequiredService<CellStore>());
        services.AddScoped<Cells>();
        services.AddScoped<RegistryFigures>();
    }

    public static void Map(IEndpointRouteBuilder routes) => SummaryEndpoint.Map(routes);
}
