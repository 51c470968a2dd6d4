using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Summaries;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry;

/// <summary>The registry: people once each, their pillar roles, organisations, papers; who is valid, who holds double roles, who is missing where.</summary>
internal sealed class RegistryModule() : Module(typeof(RegionsModule))
{
    public override void Add(IServiceCollection services)
    {
        ValiditySetup.Add(services);
        services.AddScoped<Niks>();
        services.AddScoped<Presence>();
        services.AddScoped<PersonMatch>();
        services.AddScoped<PeopleSearch>();
        services.AddScoped<NamePostings>();
        services.AddScoped<CommitHook, KeepFindable>();
        services.AddSingleton<NameSounds>();
        services.AddHostedService(s => s.GetRequiredService<NameSounds>());
        SummarySetup.Add(services);
        CoverageSetup.Add(services);
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        SummarySetup.Map(routes);
        CoverageSetup.Map(routes);
    }
}
