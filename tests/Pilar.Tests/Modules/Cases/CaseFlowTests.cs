using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Cases;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Lists;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Cases.Work;
using Pilar.Modules.Providers;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Cases;

public class CaseFlowTests
{
    [Theory, EachDatabase]
    public async Task A_report_needs_a_guardian_for_a_child_a_village_here_and_kinds_that_fit(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var tksk = house.As(Role.Tksk, "63.03.05");
        var report = tksk.Get<ReportCase>();
        await Refused(nameof(ReportForm.Guardian), f => (f.Age, f.Kinds, f.Basis) = (8, ["PMKS-02"], LegalBasis.Consent));
        await Refused(nameof(ReportForm.BasisNote), f => (f.Basis, f.BasisNote) = (LegalBasis.Consent, null));
        await Refused(nameof(ReportForm.Kinds), f => f.Age = 30);
        await Refused(nameof(ReportForm.Kinds), f => f.Kinds = []);
        await Refused(nameof(ReportForm.Village), f => f.Village = Somebody.Elsewhere);
        await Refused(nameof(ReportForm.Village), f => f.Village = "63.03.05");
        await Refused(nameof(ReportForm.Nik), f => f.Nik = "630305170885");
        await Refused(nameof(ReportForm.Point), f => f.Point = "10, 10");
        await Refused(nameof(ReportForm.Need), f => f.Need = " ");
        Assert.Equal(0, await tksk.Db.Set<Case>().CountAsync());
        await using var leader = house.As(Role.Leader, "63.03");
        await Assert.ThrowsAsync<Refusal>(() => leader.Get<ReportCase>().Run(Need.Form()));

        var receipt = await report.Run(Need.Form());
        var found = await tksk.Db.Set<Case>().Include(c => c.Client).SingleAsync();
        Assert.Equal((receipt.Number, Channel.Tksk, false, CaseStage.Intake, new DateOnly(2026, 11, 8)), (found.Number, found.Channel, found.IsSealed, found.Stage, found.DueOn!.Value));
        Assert.DoesNotContain("Mawar", System.Text.Encoding.Latin1.GetString(found.Client.Card), StringComparison.Ordinal);
        var log = await house.AsSystem().Db.Audit.SingleAsync(a => a.SubjectId == receipt.Id);
        Assert.DoesNotContain("Mawar", log.Changes + log.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("jarang makan", log.Changes + log.Facts, StringComparison.Ordinal);

        async Task Refused(string about, Action<ReportForm> spoil)
        {
            var form = Need.Form();
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => report.Run(form))).About);
        }
    }

    [Theory, EachDatabase]
    public async Task The_same_person_misspelt_is_shown_first_but_never_out_of_a_sealed_case(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var form = Need.Form("Muhammad Rasyid Rekaan");
        (form.Sex, form.Age, form.BirthDate) = ("L", null, new(1950, 8, 17));
        var first = await Need.In(house, form);
        form.Name = "Mohamad Rosyid Rekaan";
        var seen = await Assert.ThrowsAsync<MaybeReported>(() => Need.In(house, form));
        Assert.Equal(first, Assert.Single(seen.Found).CaseId);
        form.ConfirmedDistinct = true;
        var second = await Need.In(house, form);
        Assert.NotEqual(first, second);

        var victim = Need.Form("Kenanga Tersegel", Need.Trafficked, 30);
        victim.Nik = Somebody.Nik(9007, female: true);
        victim.BirthDate = new(1985, 8, 17);
        var hidden = await Need.In(house, victim);
        victim.Kinds = [Need.Poor];
        var third = await Need.In(house, victim);
        await using var system = house.AsSystem();
        var told = Assert.Single(await system.Db.Set<CaseTask>().Where(t => t.CaseId == hidden).ToListAsync());
        Assert.Contains((await system.Db.Set<Case>().SingleAsync(c => c.Id == third)).Number, system.Get<CaseCipher>().Text(told.Title), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_case_goes_from_report_to_follow_up_and_volunteers_only_accompany(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var volunteer = house.As(Role.Volunteer, Somebody.Village);
        var id = (await volunteer.Get<ReportCase>().Run(Need.Form())).Id;
        await Assert.ThrowsAsync<Missing>(async () => await house.As(Role.Volunteer, Somebody.Village).Get<CaseRecords>().Open(id));
        await volunteer.Get<CaseStory>().Write(id, new() { Kind = EntryKind.Accompanied, Text = "Diantar ke puskesmas." });
        await Assert.ThrowsAsync<Denied>(() => volunteer.Get<LeadCase>().Take(id));

        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var (move, step) = (officer.Get<MoveCase>(), new StepForm { To = CaseStage.Assessment, Due = new(2026, 11, 20) });
        Assert.Contains("penanggung jawab", (await Assert.ThrowsAsync<Refusal>(() => move.Run(id, step))).Message, StringComparison.Ordinal);
        await officer.Get<LeadCase>().Take(id);
        await move.Run(id, step);
        var waiting = Assert.Single((await officer.Get<MyWork>().Of()).Entries);
        Assert.Equal("Diantar ke puskesmas.", waiting.Text);
        await Assert.ThrowsAsync<Denied>(() => volunteer.Get<CaseStory>().Acknowledge(waiting.Entry.Id));
        await officer.Get<CaseStory>().Acknowledge(waiting.Entry.Id);

        await Assert.ThrowsAsync<Refusal>(() => move.Run(id, new() { To = CaseStage.Plan, Due = new(2026, 11, 25) }));
        await Assess(officer, id);
        await move.Run(id, new() { To = CaseStage.Plan, Due = new(2026, 11, 25) });
        await officer.Get<CasePlan>().Add(id, new() { Service = ServiceType.Protection, Goal = "Makan tiga kali sehari.", Responsible = "Puskesos rekaan", DueOn = new(2026, 12, 1) });
        await move.Run(id, new() { To = CaseStage.Services, Due = new(2026, 12, 1) });
        await Assert.ThrowsAsync<Refusal>(() => move.Run(id, new() { To = CaseStage.Closed, Ending = Ending.GoalsReached }));
        await officer.Get<CasePlan>().End((await officer.Db.Set<PlanItem>().SingleAsync()).Id, PlanState.Done);
        await move.Run(id, new() { To = CaseStage.Closed, Ending = Ending.GoalsReached, Due = new(2026, 12, 31) });
        volunteer.Db.ChangeTracker.Clear();
        await volunteer.Get<CaseStory>().Write(id, new() { Kind = EntryKind.FollowUp, Text = "Keadaannya baik." });
        officer.Db.ChangeTracker.Clear();
        await move.Run(id, new() { To = CaseStage.Assessment, Due = new(2026, 11, 30), Reason = "Sakit lagi." });

        var record = await officer.Get<CaseRecords>().Open(id);
        Assert.Equal((CaseStage.Assessment, (Ending?)null, false), (record.Case.Stage, record.Case.Ending, record.Content.IsAssessed));
        Assert.Contains(record.Story, e => e.Text == "Sakit lagi.");
        var log = await house.AsSystem().Db.Audit.Where(a => a.SubjectId == id).ToListAsync();
        Assert.Equal(5, log.Count(a => a.Verb == nameof(MoveCase)));
        Assert.DoesNotContain(log, a => (a.Changes + a.Facts + a.Reason).Contains("Sakit lagi", StringComparison.Ordinal) || a.Changes.Contains("puskesmas", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, EachDatabase]
    public async Task A_filled_form_keeps_its_edition_and_hidden_questions_do_not_count(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Need.In(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        await officer.Get<LeadCase>().Take(id);
        await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Assessment, Due = new(2026, 11, 20) });
        var edit = officer.Get<EditForms>();
        var form = await edit.Begin("Uji");
        await Assert.ThrowsAsync<Refusal>(() => edit.PutInForce(form));
        await edit.AddField(form, new() { Section = "A", Label = "Sakit?", Type = FieldType.YesNo, Required = true });
        await Assert.ThrowsAsync<Refusal>(() => edit.AddField(form, new() { Section = "A", Label = "Parah?", Type = FieldType.Choice, Choices = "ringan = 1" }));
        await edit.AddField(form, new() { Section = "A", Label = "Parah?", Type = FieldType.Choice, Required = true, Choices = "ringan = 1\nberat = 3", ShowWhen = "q1", ShowValue = "ya" });
        await edit.PutInForce(form);
        await Assert.ThrowsAsync<Refusal>(() => edit.AddField(form, new() { Section = "A", Label = "Lain", Type = FieldType.Text }));

        var fill = officer.Get<FillAssessment>();
        await Assert.ThrowsAsync<Refusal>(() => fill.Run(id, form, Sent(("q1", "ya"))));
        await Assert.ThrowsAsync<Refusal>(() => fill.Run(id, form, Sent(("q1", "mungkin"))));
        await fill.Run(id, form, Sent(("q1", "ya"), ("q2", "berat")));
        await fill.Run(id, form, Sent(("q1", "tidak"), ("q2", "berat")));
        var next = await edit.Next(form);
        await edit.DropField(next, "q2");
        await edit.PutInForce(next);
        await Assert.ThrowsAsync<Refusal>(() => fill.Run(id, form, Sent(("q1", "ya"), ("q2", "berat"))));

        var filled = (await officer.Get<CaseRecords>().Open(id)).Assessments;
        Assert.All(filled, a => Assert.Equal((1, 2), (a.Form.Edition, a.Form.Fields.Count)));
        Assert.Equal([3, null], filled.OrderBy(a => a.Filled.Id).Select(a => a.Filled.Score));
        Assert.False(filled.Single(a => a.Filled.Score is null).Answers.ContainsKey("q2"));
    }

    [Theory, EachDatabase]
    public async Task What_is_overdue_is_shown_one_level_higher_the_longer_it_lasts(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var form = Need.Form();
        form.Urgency = Urgency.Emergency;
        var id = await Need.In(house, form);
        foreach (var (days, level, district, province) in new[] { (1, (RegionLevel?)null, 0, 0), (2, RegionLevel.District, 1, 0), (5, RegionLevel.Regency, 1, 0), (9, RegionLevel.Province, 1, 1) })
        {
            await using var later = house.Later(days);
            await using (var system = later.AsSystem())
                for (var twice = 0; twice < 2; twice++) await system.Get<IEnumerable<EachDay>>().OfType<EscalateCases>().Single().Run(CancellationToken.None);
            await using var desk = later.AsSystem();
            Assert.Equal(level, (await desk.Db.Set<Case>().SingleAsync(c => c.Id == id)).EscalatedTo);
            Assert.Equal((district, province), (await Late(later, Role.Tksk, "63.03.05"), await Late(later, Role.ProvinceOfficer, "63")));
        }
        await using var last = house.AsSystem();
        Assert.Equal(3, await last.Db.Set<CaseEntry>().CountAsync(e => e.CaseId == id && e.Kind == EntryKind.Escalated));
    }

    [Theory, EachDatabase]
    public async Task A_task_that_nobody_does_goes_up_and_comes_down_when_it_is_done(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Need.In(house);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            await officer.Get<LeadCase>().Take(id);
            await officer.Get<MoveCase>().Run(id, new() { To = CaseStage.Assessment, Due = new(2026, 12, 31) });
            await officer.Get<CaseTasks>().Add(id, new() { Title = "Antar ke puskesmas", DueOn = new(2026, 11, 2) });
        }
        await using var later = house.Later(5);
        Assert.Equal(((RegionLevel?)RegionLevel.Regency, 1), (await Escalated(later), await Late(later, Role.RegencyOfficer, "63.03")));
        await using (var system = later.AsSystem()) await system.Get<CaseTasks>().Finish((await system.Db.Set<CaseTask>().SingleAsync()).Id);
        Assert.Equal(((RegionLevel?)null, 0), (await Escalated(later), await Late(later, Role.RegencyOfficer, "63.03")));

        async Task<RegionLevel?> Escalated(House then)
        {
            await using var system = then.AsSystem();
            await system.Get<IEnumerable<EachDay>>().OfType<EscalateCases>().Single().Run(CancellationToken.None);
            return (await system.Db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id)).EscalatedTo;
        }
    }

    private static async Task<int> Late(House house, Role role, string region)
    {
        await using var desk = house.As(role, region);
        return (await desk.Get<MyWork>().Of()).Late.Count;
    }

    [Theory, EachDatabase]
    public async Task Lists_and_search_answer_by_name_kind_and_delay_and_count_small_numbers_away(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Need.In(house, Need.Form("Melati Rekaan"));
        foreach (var name in new[] { "Bambang Uji", "Citra Coba", "Darto Misal", "Endang Rekaan", "Fahri Contoh" }) await Need.In(house, Need.Form(name, Need.Poor, 40));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal("Melati Rekaan", Assert.Single(await Names(new("63.03", Q: "melatih"))));
        Assert.Single(await Names(new("63.03", Kind: Need.Elderly)));
        Assert.Equal(6, (await Names(new("63.03", Owner: CaseFilter.Nobody))).Count);
        Assert.Empty(await Names(new("63.03", Overdue: true)));
        Assert.Empty(await Names(new("63.03", Stage: nameof(CaseStage.Closed))));
        var figures = await officer.Get<CaseFigures>().Of("63.03");
        Assert.Equal((null, 5), (figures.Kinds.Single(k => k.Kind.Code == Need.Elderly).Cases.Told, figures.Kinds.Single(k => k.Kind.Code == Need.Poor).Cases.Told));

        async Task<IReadOnlyList<string>> Names(CaseFilter filter) => [.. (await officer.Get<CaseList>().Page(filter, 1, 50)).Lines.Select(l => l.Open!.Client.Name)];
    }

    internal static async Task Assess(Desk officer, Guid id)
    {
        var form = await officer.Db.Set<AssessmentForm>().SingleAsync(f => f.Code == "ASESMEN-AWAL");
        await officer.Get<FillAssessment>().Run(id, form.Id, form.Fields.Where(f => f.Required).ToDictionary(f => f.Key, f => new[] { f.Type switch { FieldType.YesNo => Answers.No, FieldType.Choice => f.Choices![0].Text, _ => "Lapar." } }));
    }

    private static Dictionary<string, string[]> Sent(params (string Key, string Value)[] answers) => answers.ToDictionary(a => a.Key, a => new[] { a.Value });
}
