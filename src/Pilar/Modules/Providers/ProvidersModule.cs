using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Providers.Hsds;
using Pilar.Modules.Providers.Phones;
using Pilar.Modules.Providers.Sheets;
using Pilar.Modules.Providers.Verification;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Audit;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Providers;

/// <summary>"Sistem sumber": everyone who can help, what they offer to whom, and which of it fits a need.</summary>
internal sealed class ProvidersModule() : Module(typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Services, "Sistem sumber", "Directory of help", "/providers", ProviderPermissions.View, 30),
        new(NavSection.Services, "Lembaga saya", "My institution", "/providers/own", ProviderPermissions.SeeOwn, 20),
        new(NavSection.Services, "Cari bantuan", "Find help", "/providers/find", ProviderPermissions.View, 35),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<ProviderFacts>().AddScoped<RecordProvider>().AddScoped<RecordService>().AddScoped<RecordLocation>().AddScoped<ChooseKeepers>();
        services.AddScoped<MatchServices>().AddScoped<ReserveCapacity>().AddScoped<ReleaseCapacity>().AddScoped<NoteAnswer>().AddScoped<ServiceNames>();
        services.AddScoped<HsdsDirectory>().AddScoped<SearchSource, ProviderHits>().AddSingleton<VerificationRule>().AddScoped<VerifyProvider>().AddScoped<ImportProviders>().AddScoped<HistorySource, ImportedProviderHistory>();
        services.AddScoped<FieldShare, ProvidersOnPhone>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        ProviderApi.Map(routes);
        ProviderExport.Map(routes);
        HsdsEndpoints.Map(routes);
    }
}
