using Pilar.Data;
using Pilar.Modules.Regions.Changes;
using Pilar.Modules.Regions.Geography;
using Pilar.Web.Field;
using Pilar.Web.Frame;
using Pilar.Web.Ui;

namespace Pilar.Modules.Regions;

/// <summary>Regions of Indonesia: the tree, pickers, free-text resolution, changes over time. Uses no other module.</summary>
internal sealed class RegionsModule : Module
{
    public override IEnumerable<NavItem> Menu => [new(NavSection.Settings, "Wilayah", "Regions", "/settings/regions", RegionPermissions.Maintain, 40)];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<Seed, RegionSeed>();
        services.AddSingleton<CurrentRegions>();
        services.AddScoped(s => s.GetRequiredService<CurrentRegions>().Tree);
        services.AddScoped(s => s.GetRequiredService<CurrentRegions>().Resolver);
        services.AddScoped<RegionBook>();
        services.AddScoped<AddRegion>();
        services.AddScoped<RenameRegion>();
        services.AddScoped<EndRegion>();
        services.AddScoped<Boundaries>();
        services.AddScoped<LoadBoundaries>();
        services.AddScoped<FieldShare, VillagesOnPhone>();
        services.AddSingleton(s => Directory(s.GetRequiredService<CurrentRegions>()));
    }

    public override void Map(IEndpointRouteBuilder routes) => RegionApi.Map(routes);

    private static RegionDirectory Directory(CurrentRegions current) => new(
        under => Options(current.Tree.Children(under)),
        code => Options(current.Tree.Find(code) is { } region ? [current.Tree.Root, .. current.Tree.Path(region.Code)] : []));

    private static Task<IReadOnlyList<RegionOption>> Options(IEnumerable<RegionNode> regions) =>
        Task.FromResult<IReadOnlyList<RegionOption>>([.. regions.Select(r => new RegionOption(r.Code, r.Name))]);
}
