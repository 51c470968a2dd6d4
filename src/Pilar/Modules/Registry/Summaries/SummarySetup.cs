using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Summaries;

internal static class SummarySetup
{
    public static IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Home, "Beranda", "Home", "/", null),
        new(NavSection.Home, "Ringkasan wilayah", "Region at a glance", "/overview", RegistryPermissions.SeeFigures, 1),
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<StampCells>();
        services.AddScoped<CommitHook>(s => s.GetRequiredService<StampCells>());
        services.AddSingleton<CellStore>();
        services.AddHostedService(s => s.GetRequiredService<CellStore>());
        services.AddSingleton<CountAhead>();
        services.AddHostedService(s => s.GetRequiredService<CountAhead>());
        services.AddSingleton<Sums>();
        services.AddScoped<CellRows>();
        services.AddScoped<Cells>();
        services.AddScoped<RegistryFigures>();
        services.AddScoped<MonthEnds>();
        services.AddScoped<EachDay, CloseMonth>();
        services.AddScoped<Overviews>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        SummaryEndpoint.Map(routes);
        OverviewExport.Map(routes);
    }
}
