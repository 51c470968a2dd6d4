using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Networks;
using Pilar.Modules.Activities.Phones;
using Pilar.Modules.Activities.Recognition;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Activities.Targets;
using Pilar.Modules.Cases;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Activities;

/// <summary>The daily work of those who serve: diaries, the monthly reports made from them, who acknowledges these, targets, what people are recognised for, and the networks they meet in.</summary>
internal sealed class ActivitiesModule() : Module(typeof(CasesModule), typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Activities, "Buku harian", "Diary", "/activities", ActivityPermissions.Write, 10),
        new(NavSection.Activities, "Laporan bulanan", "Monthly reports", "/activities/reports", ActivityPermissions.View, 20),
        new(NavSection.Activities, "Siapa belum melapor", "Who has not reported", "/activities/missing", ActivityPermissions.SeeMissing, 30),
        new(NavSection.Activities, "Target", "Targets", "/activities/targets", ActivityPermissions.Read, 40),
        new(NavSection.Activities, "Pengabdian saya", "My service", "/activities/recognition", ActivityPermissions.Write, 50),
        new(NavSection.Activities, "Lencana", "Badges", "/activities/badges", ActivityPermissions.MaintainBadges, 60),
        new(NavSection.Activities, "Jejaring saya", "My networks", "/activities/my-networks", ActivityPermissions.Write, 46),
        new(NavSection.Activities, "Jejaring dan rapat", "Networks and meetings", "/activities/networks", ActivityPermissions.ViewNetworks, 45),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddOptions<ReportRules>().BindConfiguration("Activities:Reports");
        services.AddScoped<ActivityWork>();
        services.AddScoped<Authors>().AddScoped<DiaryDoor>().AddScoped<CodeBook>().AddScoped<WriteDiary>();
        services.AddScoped<FieldActKind, DiaryFromField>().AddScoped<FieldShare, DiaryOnPhone>().AddScoped<FieldShare, DiaryFormOnPhone>();
        services.AddScoped<HouseWork>().AddScoped<ReportRecords>().AddScoped<ReportList>().AddScoped<SendReport>().AddScoped<ReviewReports>().AddScoped<Unreported>().AddScoped<ReportRuns>().AddScoped<JobKind, MakeReports>();
        services.AddScoped<SetTarget>().AddScoped<TargetBook>();
        services.AddScoped<Seed, BadgeSeed>().AddScoped<KeepBadges>().AddScoped<Badges>().AddScoped<SayThanks>().AddScoped<KeepNetworks>().AddScoped<KeepMeetings>().AddScoped<OwnNetworks>().AddScoped<OtherWork, DecisionsToDo>();
        services.AddSingleton(new PersonLink("Pengabdian dan penghargaan", "Service and recognition", "/recognition", ActivityPermissions.Read));
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        PhotoEndpoint.Map(routes);
        ReportFiles.Map(routes);
        TargetExport.Map(routes);
        ThanksLetter.Map(routes);
        MinutesPdf.Map(routes);
        ActivityApi.Map(routes);
    }
}
