using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Phones;
using Pilar.Modules.Registry.Renewal;
using Pilar.Modules.Registry.Successions;
using Pilar.Modules.Registry.Summaries;
using Pilar.Modules.Registry.Validity;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry;

/// <summary>The registry: people once each, their pillar roles, organisations, papers; who is valid, who holds double roles, who is missing where.</summary>
internal sealed class RegistryModule() : Module(typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu => [.. PeopleSetup.Menu, .. SummarySetup.Menu, .. CoverageSetup.Menu, .. ValiditySetup.Menu, .. ImportsSetup.Menu, .. RenewalSetup.Menu, .. DuplicatesSetup.Menu];

    public override void Add(IServiceCollection services)
    {
        ValiditySetup.Add(services);
        PeopleSetup.Add(services);
        ImportsSetup.Add(services);
        SummarySetup.Add(services);
        CoverageSetup.Add(services);
        DuplicatesSetup.Add(services);
        RenewalSetup.Add(services);
        services.AddScoped<MoveToSuccessor>();
        services.AddScoped<FieldShare, PeopleOnPhone>();
        services.AddScoped<Identities>().AddScoped<PpksList>().AddScoped<RoleHolders>().AddScoped<RoleKinds>().AddScoped<TrainingRecord>().AddScoped<Attachments>().AddScoped<OfficeCodes>().AddScoped<RegisteredOrganisations>().AddScoped<ServiceRecord>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        ValiditySetup.Map(routes);
        PeopleSetup.Map(routes);
        SummarySetup.Map(routes);
        CoverageSetup.Map(routes);
        ImportsSetup.Map(routes);
        RenewalSetup.Map(routes);
        DuplicatesSetup.Map(routes);
    }
}
