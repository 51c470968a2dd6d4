using Microsoft.Extensions.DependencyInjection.Extensions;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Regions;
using Pilar.Web.Audit;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What the imports bring to the registry module.</summary>
internal static class ImportsSetup
{
    public static IEnumerable<NavItem> Menu => [new(NavSection.Pillars, "Impor", "Import", "/imports", RegistryPermissions.ImportLists, 50)];

    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(_ => RegionTree.FromPackage());
        services.TryAddSingleton<RegionResolver>();
        services.AddScoped(s => new ListReader(s.GetRequiredService<RegionResolver>(), new ReadingOptions(s.GetRequiredService<Clock>().Today)));
        services.AddSingleton<UploadStore>();
        services.AddSingleton<RowSeal>();
        services.AddScoped<OfficeMappings>();
        services.AddScoped<StartImport>();
        services.AddScoped<ReadImport>();
        services.AddScoped<CommitImport>();
        services.AddScoped<UndoImport>();
        services.AddScoped<ChangeMapping>();
        services.AddScoped<DecideRow>();
        services.AddScoped<RowDiff>();
        services.AddScoped<DryRun>();
        services.AddScoped<Correcting.CorrectionWorkbook>();
        services.AddScoped<ImportRowsFile>();
        services.AddScoped<HistorySource, ImportHistory>();
        services.AddScoped<JobKind, ReadImportJob>();
        services.AddScoped<JobKind, CommitImportJob>();
        services.AddScoped<JobKind, UndoImportJob>();
    }

    public static void Map(IEndpointRouteBuilder routes) => ImportEndpoints.Map(routes);
}
