using Pilar.Data;

namespace Pilar.Modules.Regions;

/// <summary>Regions of Indonesia: the tree, pickers, free-text resolution, changes over time. Uses no other module.</summary>
internal sealed class RegionsModule : Module
{
    public override void Add(IServiceCollection services) => services.AddScoped<Seed, RegionSeed>();
}
