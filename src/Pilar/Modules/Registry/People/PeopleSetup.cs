using Pilar.Data;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.People.Lists;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.People;

/// <summary>People, their roles, organisations and documents: services, operations, endpoints, menu.</summary>
internal static class PeopleSetup
{
    public static IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Pillars, "Orang", "People", "/people", RegistryPermissions.View, 1),
        new(NavSection.Pillars, "Lembaga", "Organisations", "/organisations", RegistryPermissions.View, 2),
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Niks>().AddScoped<Presence>().AddScoped<PersonMatch>().AddScoped<PeopleSearch>().AddScoped<NamePostings>().AddScoped<CommitHook, KeepFindable>();
        services.AddSingleton<PeopleIndex>().AddHostedService(s => s.GetRequiredService<PeopleIndex>()).AddScoped<CommitHook, NoteChangedPeople>();
        services.AddSingleton<NameSounds>().AddHostedService(s => s.GetRequiredService<NameSounds>());
        services.AddScoped<PeopleFinder>().AddScoped<PeopleList>().AddScoped<PersonRecords>();
        services.AddScoped<SearchSource, PeopleHits>().AddScoped<SearchSource, CertificateHits>().AddScoped<SearchSource, OrganisationHits>();
        services.AddScoped<RegisterPerson>().AddScoped<ChangePerson>().AddScoped<MovePerson>().AddScoped<RecordDeath>().AddScoped<RevealNik>().AddScoped<VerifyNik>().AddScoped<AddDocument>();
        services.AddScoped<PillarKinds>().AddScoped<AssignPillarRole>().AddScoped<ActivateRole>().AddScoped<PauseRole>().AddScoped<ResumeRole>()
            .AddScoped<EndPillarRole>().AddScoped<RenewAppointment>();
        services.AddScoped<RecordOrganisation>().AddScoped<AddPaper>().AddScoped<EndOrganisation>().AddScoped<AddOfficer>();
        services.AddScoped<DocumentStore>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        DocumentEndpoints.Map(routes);
        PeopleExport.Map(routes);
        PeopleApi.Map(routes);
    }
}
