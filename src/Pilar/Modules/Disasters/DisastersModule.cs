using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Frame;

namespace Pilar.Modules.Disasters;

/// <summary>From the first message of a disaster to the end of recovery: what is known when, who is struck, what is needed and given.</summary>
internal sealed class DisastersModule() : Module(typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Services, "Bencana", "Disasters", "/disasters", DisasterPermissions.View, 45),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IncidentWords>().AddScoped<ReportIncident>().AddScoped<StateFigures>().AddScoped<LeadIncident>();
        services.AddScoped<HouseholdCipher>().AddScoped<HouseholdDoor>().AddScoped<RecordHousehold>().AddScoped<HouseholdList>().AddScoped<HouseholdDoubles>().AddScoped<ImportHouseholds>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        HouseholdExport.Map(routes);
        DisasterApi.Map(routes);
    }
}
