using Pilar.Modules.Cases;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Phones;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Disasters.Situation;
using Pilar.Modules.Disasters.Volunteers;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Disasters;

/// <summary>From the first message of a disaster to the end of recovery: what is known when, who is struck, what is needed and given.</summary>
internal sealed class DisastersModule() : Module(typeof(CasesModule), typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Services, "Bencana", "Disasters", "/disasters", DisasterPermissions.View, 45),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IncidentWords>().AddScoped<ReportIncident>().AddScoped<StateFigures>().AddScoped<LeadIncident>();
        services.AddScoped<HouseholdCipher>().AddScoped<HouseholdDoor>().AddScoped<RecordHousehold>().AddScoped<HouseholdList>().AddScoped<HouseholdDoubles>().AddScoped<ImportHouseholds>().AddScoped<OpenHouseholdCase>();
        services.AddScoped<MoveGoods>().AddScoped<StateNeeds>().AddScoped<KeepShelters>().AddScoped<CallVolunteers>().AddScoped<IssueReport>();
        services.AddScoped<FieldActKind, HouseholdFromField>().AddScoped<FieldActKind, CheckInFromField>().AddScoped<FieldActKind, GoodsFromField>().AddScoped<FieldShare, DisastersOnPhone>().AddScoped<FieldShare, DisasterListsOnPhone>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        HouseholdExport.Map(routes);
        VolunteerCards.Map(routes);
        SituationPdf.Map(routes);
        IncidentMap.Map(routes);
        DisasterApi.Map(routes);
        ResponseApi.Map(routes);
    }
}
