using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.EventReports;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.FollowUps;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Letters;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Needs;
using Pilar.Modules.Training.Outcomes;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Phones;
using Pilar.Modules.Training.Plans;
using Pilar.Modules.Training.Records;
using Pilar.Modules.Training.Seats;
using Pilar.Modules.Training.Speakers;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Training;

/// <summary>Bimtek: from who needs which training to a certificate that anybody can check and that changes the verdict in the registry.</summary>
internal sealed class TrainingModule() : Module(typeof(RegistryModule), typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Training, "Kebutuhan", "Needs", "/trainings/needs", TrainingPermissions.View, 10),
        new(NavSection.Training, "Rencana", "Plan", "/trainings/plan", TrainingPermissions.ViewPlans, 15),
        new(NavSection.Training, "Kegiatan", "Events", "/trainings", TrainingPermissions.View, 20),
        new(NavSection.Training, "Narasumber", "Speakers", "/speakers", TrainingPermissions.View, 30),
        new(NavSection.Training, "Rekam wilayah", "Record by region", "/trainings/records", TrainingPermissions.View, 60),
        new(NavSection.Training, "Pelatihan saya", "My trainings", "/trainings/mine", TrainingPermissions.Own, 5),
        new(NavSection.Training, "Tindak lanjut", "Follow-ups", "/trainings/follow-ups", TrainingPermissions.View, 45),
        new(NavSection.Training, "Kurikulum", "Curricula", "/curricula", TrainingPermissions.View, 40),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<Seed, CurriculumSeed>();
        services.AddScoped<DraftCurriculum>().AddScoped<ChangeCurriculum>().AddScoped<PutCurriculumInForce>();
        services.AddScoped<Seed, QuestionSeed>().AddScoped<AddQuestion>().AddScoped<ReviseQuestion>().AddScoped<RetireQuestion>().AddScoped<ImportQuestions>();
        services.AddScoped<PreparePaper>().AddScoped<ChangePaper>().AddScoped<OpenPaper>().AddScoped<ClosePaper>().AddScoped<RemovePaper>();
        services.AddScoped<AnswerPaper>().AddScoped<CollectPaper>().AddScoped<MarkTexts>().AddScoped<EnterAnswers>().AddScoped<EnterOpinions>().AddScoped<ImportAnswers>().AddScoped<OpenFollowUp>().AddScoped<EachMinute, CollectClosed>();
        services.AddScoped<PlanLines>().AddScoped<MovePlan>().AddScoped<PlanAgainstNeed>();
        services.AddScoped<MaterialFiles>().AddSingleton<MaterialLimits>().AddSingleton<IConfigureOptions<KestrelServerOptions>>(s => s.GetRequiredService<MaterialLimits>());
        services.AddScoped<RegisterSpeaker>().AddScoped<ChangeSpeaker>().AddScoped<InviteSpeakers>().AddScoped<RevokeSpeakerLink>().AddScoped<SpeakerVisits>().AddScoped<AnswerAsSpeaker>();
        services.AddScoped<PrepareEvent>().AddScoped<ChangeEvent>().AddScoped<PlanSession>();
        services.AddScoped<OpenNominations>().AddScoped<CloseNominations>().AddScoped<FinishEvent>().AddScoped<CancelEvent>();
        services.AddScoped<SetQuotas>().AddScoped<Nominees>().AddScoped<Nominate>().AddScoped<WithdrawParticipant>().AddScoped<ReplaceParticipant>();
        services.AddScoped<FreeSeats>().AddScoped<EachDay, ShareSeats>();
        services.AddScoped<ForLinkHolder>().AddScoped<AnswerInvitation>();
        services.AddScoped<RecordScans>().AddScoped<RoomCode>().AddScoped<CheckIn>().AddScoped<SetAttendance>().AddScoped<EnterMarks>();
        services.AddScoped<RequestCertificates>().AddScoped<RevokeIssued>().AddScoped<NewCertificate>().AddScoped<ReplaceIssued>().AddScoped<SetNumbering>().AddScoped<JobKind, IssueCertificates>().AddSingleton<CredentialKeys>().AddScoped<RotateCredentialKey>();
        services.AddScoped<FieldActKind, ScanFromField>().AddScoped<FieldActKind, CheckInFromField>().AddScoped<FieldShare, EventsOnPhone>();
        services.AddScoped<WriteLetter>();
        services.AddScoped<TrainingNeeds>();
        services.AddScoped<WriteEventReport>().AddScoped<CloseEventReport>().AddScoped<ReopenEventReport>().AddScoped<EventPhotos>();
        services.AddScoped<EachDay, OpenFollowUps>().AddScoped<CloseFollowUp>().AddScoped<LinkAccount>();
        services.AddSingleton(new PersonLink("Riwayat pelatihan", "Training record", "/trainings", TrainingPermissions.View));
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        TrainingApi.Map(routes);
        CertificateEndpoints.Map(routes);
        TrainingExports.Map(routes);
        CalendarFeed.Map(routes);
        QuestionSheet.Map(routes);
        AttendanceSheet.Map(routes);
        MaterialEndpoints.Map(routes);
        LettersPdf.Map(routes);
        PaperEndpoints.Map(routes);
        EntrySheet.Map(routes);
        ResultExports.Map(routes);
        PlanExports.Map(routes);
        EventReportEndpoints.Map(routes);
        RecordExports.Map(routes);
    }
}
