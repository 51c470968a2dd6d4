using Pilar.Modules.Activities;
using Pilar.Modules.Cases;
using Pilar.Modules.Practice.Adoptions;
using Pilar.Modules.Practice.Digests;
using Pilar.Modules.Practice.Discussion;
using Pilar.Modules.Practice.Figures;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Practice.Visits;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Frame;

namespace Pilar.Modules.Practice;

/// <summary>What worked somewhere, told so that others can do it too, and the proof that they did.</summary>
internal sealed class PracticeModule() : Module(typeof(ActivitiesModule), typeof(CasesModule), typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Activities, "Praktik baik", "Shared practice", "/practices", PracticePermissions.View, 100),
        new(NavSection.Activities, "Ringkasan praktik", "Practice digest", "/practices/digest", PracticePermissions.SeeDigest, 110),
        new(NavSection.Activities, "Kunjungan belajar", "Exchange visits", "/practices/visits", PracticePermissions.Visit, 120),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<StoryDoor>().AddScoped<StoryIndex>().AddScoped<WriteStory>().AddScoped<ReviewStory>().AddScoped<StoryFiles>().AddScoped<StorySearch>().AddScoped<StoryRecords>();
        services.AddScoped<Measures>().AddScoped<TakeFigures>().AddScoped<AdoptStory>().AddScoped<Discuss>().AddScoped<ArrangeVisit>().AddScoped<DigestBook>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        StoryFileEndpoint.Map(routes);
        DigestPdf.Map(routes);
        PracticeApi.Map(routes);
    }
}
