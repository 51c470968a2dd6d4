using Pilar.Data;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Frame;

namespace Pilar.Modules.Outreach;

/// <summary>Social outreach (penyuluhan): sessions and who came, what it changed in those who were there.</summary>
internal sealed class OutreachModule() : Module(typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Outreach, "Penyuluhan", "Sessions", "/outreach", OutreachPermissions.View, 10),
        new(NavSection.Outreach, "Hasil penyuluhan", "Effects", "/outreach/effect", OutreachPermissions.View, 20),
        new(NavSection.Outreach, "Bank pertanyaan", "Questions", "/outreach/questions", OutreachPermissions.MaintainQuestions, 60),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddOptions<EffectRules>().BindConfiguration("Outreach:Effect");
        services.AddScoped<OutreachCodes>().AddScoped<Educators>().AddScoped<KeepSessions>();
        services.AddScoped<Seed, QuestionSeed>().AddScoped<KeepQuestions>();
        services.AddScoped<RunSurvey>().AddScoped<AnswerSlip>().AddScoped<EnterSlips>();
        services.AddScoped<EffectBook>().AddScoped<OutreachEvidence>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        PhotoEndpoint.Map(routes);
        SlipsPdf.Map(routes);
        EffectExport.Map(routes);
        OutreachApi.Map(routes);
    }
}
