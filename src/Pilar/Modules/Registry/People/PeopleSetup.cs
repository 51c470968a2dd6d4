using Pilar.Data;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

/// <summary>People, their roles, organisations and documents: services, operations, endpoints.</summary>
internal static class PeopleSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Niks>().AddScoped<Presence>().AddScoped<PersonMatch>().AddScoped<PeopleSearch>().AddScoped<NamePostings>().AddScoped<CommitHook, KeepFindable>();
        services.AddSingleton<NameSounds>().AddHostedService(s => s.GetRequiredService<NameSounds>());
        services.AddScoped<RegisterPerson>().AddScoped<ChangePerson>().AddScoped<MovePerson>().AddScoped<RecordDeath>().AddScoped<RevealNik>().AddScoped<VerifyNik>();
        services.AddScoped<PillarKinds>().AddScoped<AssignPillarRole>().AddScoped<ActivateRole>().AddScoped<PauseRole>().AddScoped<ResumeRole>()
            .AddScoped<EndPillarRole>().AddScoped<RenewAppointment>();
        services.AddScoped<DocumentStore>();
    }

    public static void Map(IEndpointRouteBuilder routes) => DocumentEndpoints.Map(routes);
}
