using Pilar.Data;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Materials;
using Pilar.Modules.Outreach.Phones;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Modules.Outreach.Years;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Outreach;

/// <summary>Social outreach (penyuluhan): the plan of a year, sessions and who came, materials, and what it changed in those who were there.</summary>
internal sealed class OutreachModule() : Module(typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Outreach, "Penyuluhan", "Sessions", "/outreach", OutreachPermissions.View, 10),
        new(NavSection.Outreach, "Hasil penyuluhan", "Effects", "/outreach/effect", OutreachPermissions.View, 20),
        new(NavSection.Outreach, "Rencana penyuluhan", "Outreach plan", "/outreach/plan", OutreachPermissions.ViewPlans, 30),
        new(NavSection.Outreach, "Laporan setahun", "The year", "/outreach/year", OutreachPermissions.ViewPlans, 40),
        new(NavSection.Outreach, "Materi", "Materials", "/outreach/materials", OutreachPermissions.View, 50),
        new(NavSection.Outreach, "Bank pertanyaan", "Questions", "/outreach/questions", OutreachPermissions.MaintainQuestions, 60),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddOptions<EffectRules>().BindConfiguration("Outreach:Effect");
        services.AddScoped<OutreachCodes>().AddScoped<Educators>().AddScoped<KeepSessions>();
        services.AddScoped<Seed, QuestionSeed>().AddScoped<KeepQuestions>();
        services.AddScoped<RunSurvey>().AddScoped<AnswerSlip>().AddScoped<EnterSlips>();
        services.AddScoped<EffectBook>().AddScoped<OutreachEvidence>();
        services.AddScoped<KeepPlans>().AddScoped<KeepMaterials>();
        services.AddScoped<FieldActKind, SessionFromField>().AddScoped<FieldShare, SessionFormOnPhone>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        PhotoEndpoint.Map(routes);
        SlipsPdf.Map(routes);
        EffectExport.Map(routes);
        PlanExport.Map(routes);
        MaterialEndpoints.Map(routes);
        YearExport.Map(routes);
        OutreachApi.Map(routes);
        LibraryApi.Map(routes);
    }
}
