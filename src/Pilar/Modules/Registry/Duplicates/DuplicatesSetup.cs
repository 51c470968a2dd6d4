using Pilar.Data.Jobs;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.Duplicates.Groups;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Records that may be one person: found, compared, merged, taken apart again.</summary>
internal static class DuplicatesSetup
{
    public static IEnumerable<NavItem> Menu => [new(NavSection.Pillars, "Duplikat", "Duplicates", "/duplicates", RegistryPermissions.SeeDuplicates, 45)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MergePeople>().AddScoped<SplitPeople>().AddScoped<StandingMerges>();
        services.AddScoped<PairList>().AddScoped<DecidePair>().AddScoped<StartFinding>().AddScoped<GroupList>().AddScoped<DecideGroup>();
        services.AddScoped<DuplicateDoor>().AddScoped<Decisions>();
        services.AddScoped<JobKind, FindDuplicates>();
        services.AddHostedService<NightlyFinding>();
    }

    public static void Map(IEndpointRouteBuilder routes) => DuplicatesApi.Map(routes);
}
