using Pilar.Modules.Activities;
using Pilar.Modules.Cases;
using Pilar.Modules.Outreach;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Selections;

/// <summary>Choosing the best of a year: nominations with portfolios of real work, juries, scores, rankings, objections, awards.</summary>
internal sealed class SelectionsModule() : Module(typeof(ActivitiesModule), typeof(CasesModule), typeof(OutreachModule), typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Selection, "Seleksi", "Selections", "/selections", SelectionPermissions.View, 10),
        new(NavSection.Selection, "Penilaian saya", "My scoring", "/selections/scoring", SelectionPermissions.Score, 20),
        new(NavSection.Selection, "Pencalonan saya", "My candidacy", "/selections/mine", SelectionPermissions.TakePart, 30),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<SelectionDoor>().AddScoped<KeepSelections>();
        services.AddScoped<NominationDoor>().AddScoped<Eligibility>().AddScoped<Nominate>().AddScoped<AddMaterial>().AddScoped<Portfolios>();
        services.AddScoped<PortfolioSource, ServiceYears>().AddScoped<PortfolioSource, WorkOnCases>().AddScoped<PortfolioSource, DailyWork>().AddScoped<PortfolioSource, MeasuredOutreach>().AddScoped<PortfolioSource, TrainingsHeld>();
        services.AddScoped<PanelDoor>().AddScoped<KeepPanels>().AddScoped<RunPanel>();
        services.AddScoped<SheetDoor>().AddScoped<ScoreCandidate>().AddScoped<FieldActKind, ScoreFromField>().AddScoped<FieldShare, SheetsOnPhone>();
        services.AddScoped<CountResult>().AddScoped<AnnounceResult>().AddScoped<History>().AddScoped<Announced>();
        services.AddSingleton(new PersonLink("Seleksi", "Selections", "/selections", SelectionPermissions.View));
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        FileEndpoint.Map(routes);
        SheetEndpoints.Map(routes);
        ResultPapers.Map(routes);
        SelectionApi.Map(routes);
    }
}
