using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Citizens;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Lists;
using Pilar.Modules.Cases.Phones;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Cases.Work;
using Pilar.Modules.Providers;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Cases;

/// <summary>From a report about somebody in need to a known end, with the secrecy that needs.</summary>
internal sealed class CasesModule() : Module(typeof(ProvidersModule), typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Services, "Pekerjaan saya", "My work", "/cases/work", CasePermissions.View, 10),
        new(NavSection.Services, "Kasus", "Cases", "/cases", CasePermissions.View, 20),
        new(NavSection.Services, "Rujukan", "Referrals", "/referrals", CasePermissions.SeeReferrals, 25),
        new(NavSection.Services, "Lapor", "Report", "/cases/new", CasePermissions.Report, 30),
        new(NavSection.Services, "Angka kasus", "Figures", "/cases/figures", CasePermissions.SeeFigures, 40),
        new(NavSection.Services, "Formulir asesmen", "Assessment forms", "/cases/forms", CasePermissions.MaintainForms, 50),
        new(NavSection.Services, "Jenis yang disegel", "Sealed kinds", "/cases/seals", CasePermissions.MaintainSeals, 60),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddOptions<CaseDeadlines>().BindConfiguration("Cases:Deadlines");
        services.AddScoped<Seed, SealedKindSeed>().AddScoped<Seed, DefaultForm>();
        services.AddScoped<CaseCipher>().AddScoped<CaseDoor>().AddScoped<KindBook>().AddScoped<ChooseSealedKinds>().AddScoped<AskToSee>().AddScoped<AnswerAccess>().AddScoped<OpenSealed>();
        services.AddScoped<ReportCase>().AddScoped<OpenFamilyCase>().AddScoped<Doubles>().AddScoped<KeepPapers>().AddScoped<CitizenReport>().AddScoped<ReportStatus>();
        services.AddScoped<CaseRecords>().AddScoped<MoveCase>().AddScoped<LeadCase>().AddScoped<DescribeCase>().AddScoped<CaseStory>().AddScoped<CaseTasks>().AddScoped<CasePlan>().AddScoped<Households>();
        services.AddScoped<FillAssessment>().AddScoped<EditForms>().AddScoped<EachDay, EscalateCases>();
        services.AddOptions<ReferralRules>().BindConfiguration("Cases:Referrals");
        services.AddScoped<ReferralDoor>().AddScoped<OfferReferral>().AddScoped<AnswerReferral>().AddScoped<AnswerByLink>().AddScoped<MakeReferralLink>().AddScoped<EachDay, EscalateReferrals>();
        services.AddScoped<AmendCase>().AddScoped<FieldActKind, ReportFromField>().AddScoped<FieldActKind, EntryFromField>().AddScoped<FieldActKind, AmendFromField>().AddScoped<FieldActKind, TaskFromField>();
        services.AddScoped<FieldShare, CasesOnPhone>().AddScoped<FieldShare, TasksOnPhone>().AddScoped<FieldShare, ListsOnPhone>();
        services.AddScoped<CaseWork>().AddScoped<CaseNumbers>().AddScoped<CaseList>().AddScoped<SearchSource, CaseHits>().AddScoped<CaseFigures>().AddScoped<MyWork>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        CaseExport.Map(routes);
        PaperEndpoint.Map(routes);
        CaseApi.Map(routes);
        ReferralEndpoints.Map(routes);
    }
}
