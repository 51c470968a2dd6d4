using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Renewal;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Disasters;
using Pilar.Tests.Modules.Practice;
using Pilar.Tests.Modules.Providers;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Modules.Registry.Duplicates;
using Pilar.Tests.Modules.Registry.Imports;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Selections;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;

namespace Pilar.Tests.Architecture;

/// <summary>A record that addresses of a kind lead to.</summary>
internal sealed record OneRecord(string Prefix, Guid Id)
{
    /// <summary>One record of every kind with an address of its own, all in one regency.</summary>
    public static async Task<IReadOnlyList<OneRecord>> OfEachKind(House house)
    {
        var person = await Somebody.In(house, "Uji Coba", kind: "PSM");
        var account = await house.AddAccount(Role.Volunteer, Somebody.Village);
        await using var desk = house.AsSystem();
        var role = await desk.Db.Set<PillarRole>().Select(r => r.Id).SingleAsync();
        var organisation = await desk.Get<RecordOrganisation>().Run(new() { Kind = OrganisationKind.Lks, Name = "Yayasan Uji", Region = "63.03" });
        var document = (await desk.Get<DocumentStore>().Keep(DocumentTests.Upload(DocumentTests.Pdf, "a.pdf"), nameof(Person), person, Somebody.Village, "Scan"))!;
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Document), document.Id));
        var list = Lists.File(Lists.Line(1, Somebody.Nik(9100), "Budi Uji", "17-08-1985", "L"));
        var import = (await desk.Get<StartImport>().Run(list, "psm.csv", "PSM", Lists.Regency, queue: true, CancellationToken.None)).Import.Id;
        await house.RunJobs();
        var round = await desk.Get<OpenRenewal>().Run("63.03", new() { Title = "Putaran uji", Deadline = desk.Db.Clock.Today.AddDays(30), Kinds = ["PSM"] });
        var accountId = await desk.Db.Users.Where(a => a.Email == account).Select(a => a.Id).SingleAsync();
        var phone = new FieldDevice { AccountId = accountId, Name = "Ponsel", Fingerprint = "uji", Role = Role.Volunteer, RegionCode = Somebody.Village, AddedAt = desk.Db.Clock.UtcNow, SeenAt = desk.Db.Clock.UtcNow };
        desk.Db.Add(phone);
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(FieldDevice), phone.Id));
        await FindDuplicatesTests.Alike(house);
        var pair = await DecidePairTests.Found(house);
        var group = (await GroupTests.Three(house))[0];
        var (training, session, enrolment, certificate, paper, material) = await Training(house);
        var needy = await Need.In(house, Need.Form("Kenanga Lain", Need.Poor, 40));
        var referral = await ReferralTests.In(house);
        var (provider, service, place) = await Helpers.Kept(house);
        var incident = await Flood.In(house);
        var (network, meeting, decision) = await NetworkTests.Met(house);
        var (diary, report, photo, author) = await MonthlyReportTests.Reported(house);
        var (story, storyFile, comment, visit) = await Told.Kept(house);
        var (store, shelter, situation) = await ResponseTests.Kept(house, incident);
        var outreach = await Modules.Outreach.Outreach.Measured(house);
        var selected = await Contest.Announced(house);
        return
        [
            new("/outreach/plan/lines/", outreach.Line), new("/api/v1/outreach/plan/lines/", outreach.Line), new("/api/v1/outreach/plan/", outreach.Plan),
            new("/outreach/surveys/", outreach.Survey), new("/api/v1/outreach/surveys/", outreach.Survey), new("/outreach/series/", outreach.Series), new("/outreach/photos/", outreach.Photo), new("/outreach/", outreach.Session), new("/api/v1/outreach/", outreach.Session),
            new("/selections/stages/", selected.Stage), new("/selections/criteria/", selected.Criterion), new("/selections/nominations/", selected.Nomination), new("/api/v1/selections/nominations/", selected.Nomination), new("/selections/files/", selected.File), new("/selections/panels/", selected.Panel), new("/api/v1/selections/panels/", selected.Panel),
            new("/selections/jurors/", selected.Juror), new("/selections/sheets/", selected.Sheet), new("/api/v1/selections/sheets/", selected.Sheet), new("/selections/entries/", selected.Entry), new("/selections/objections/", selected.Objection), new("/selections/", selected.Selection), new("/api/v1/selections/", selected.Selection),
            new("/practices/visits/", visit), new("/practices/files/", storyFile), new("/practices/", story), new("/api/v1/practices/visits/", visit), new("/api/v1/practices/comments/", comment), new("/api/v1/practices/", story),
            new("/disasters/stores/", store), new("/api/v1/disasters/stores/", store), new("/disasters/shelters/", shelter), new("/api/v1/disasters/shelters/", shelter), new("/disasters/reports/", situation),
            new("/disasters/households/", await Flood.Listed(house, incident)), new("/disasters/", incident), new("/api/v1/disasters/", incident),
            new("/activities/reports/", report), new("/api/v1/activities/reports/", report), new("/activities/photos/", photo), new("/activities/networks/", network), new("/activities/meetings/", meeting), new("/activities/decisions/", decision), new("/api/v1/activities/networks/", network), new("/api/v1/activities/meetings/", meeting), new("/api/v1/activities/decisions/", decision), new("/activities/thanks/", await RecognitionTests.Thanks(house, author)), new("/api/v1/activities/people/", person), new("/activities/", diary), new("/api/v1/activities/", diary),
            new("/referrals/", referral), new("/api/v1/referrals/", referral),
            new("/cases/papers/", await Need.Paper(house, needy)), new("/cases/forms/", await desk.Db.Set<AssessmentForm>().Select(f => f.Id).SingleAsync()), new("/cases/", needy), new("/api/v1/cases/", needy),
            new("/trainings/materials/", material), new("/api/v1/trainings/sessions/", session),
            new("/providers/services/", service), new("/providers/locations/", place), new("/providers/", provider), new("/api/v1/providers/", provider), new("/api/v1/services/", service), new("/api/v1/locations/", place),
            new("/trainings/papers/", paper), new("/trainings/plan/lines/", await PlanTests.Line(house)), new("/trainings/photos/", await EventReportTests.Photo(house, training)), new("/trainings/sessions/", session), new("/trainings/participants/", enrolment), new("/trainings/", training), new("/api/v1/trainings/", training),
            new("/api/v1/enrolments/", enrolment), new("/api/v1/certificates/", certificate),
            new("/people/", person), new("/api/v1/people/", person), new("/roles/", role), new("/api/v1/roles/", role), new("/organisations/", organisation),
            new("/documents/", document.Id), new("/imports/", import), new("/api/v1/imports/", import), new("/settings/accounts/", accountId), new("/settings/phones/", phone.Id), new("/renewal/", round),
            new("/duplicates/groups/", group), new("/duplicates/", pair), new("/api/v1/duplicates/", pair),
        ];
    }

    private static async Task<(Guid Event, Guid Session, Guid Enrolment, Guid Certificate, Guid Paper, Guid Material)> Training(House house)
    {
        var curriculum = await Course.Curriculum(house);
        var holder = Assert.Single(await Course.Untrained(house, "63.03", 1, first: 9200));
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        var id = await regency.Get<PrepareEvent>().Run(Course.Form(curriculum));
        await regency.Get<SetQuotas>().Run(id, [new("63.03", "", 5)]);
        await regency.Get<OpenNominations>().Run(id);
        var session = await regency.Get<PlanSession>().Run(id, null, Course.Lesson("Uji", 0, 8, 10));
        var enrolment = Assert.Single(await regency.Get<Nominate>().Run(id, [holder]));
        var certificate = new IssuedCertificate(await regency.Db.Set<TrainingEvent>().Include(e => e.Curriculum).SingleAsync(e => e.Id == id), enrolment, enrolment.Name, "1", 24, "Uji", regency.Db.Clock.Today);
        regency.Db.Add(certificate);
        await regency.Db.Commit(new Act(Somebody.Any, "Test", "63.03", nameof(IssuedCertificate), certificate.Id));
        var question = await regency.Db.Set<Question>().Where(q => q.CurriculumId == curriculum && q.Number == 1).Select(q => q.Id).SingleAsync();
        var paper = await regency.Get<PreparePaper>().Run(id, new() { Kind = Pilar.Modules.Training.Papers.PaperKind.Before, Chosen = [question] });
        await regency.Get<MaterialFiles>().AddToSession(session, [MaterialTests.File("uji.pdf", DocumentTests.Pdf)]);
        return (id, session, enrolment.Id, certificate.Id, paper, await regency.Db.Set<Material>().Select(m => m.Id).SingleAsync());
    }
}
