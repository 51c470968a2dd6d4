using System.Net;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Plans;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class PlanTests
{
    private const int Year = 2026;

    internal static PlanLineForm Form(Guid? curriculum) => new()
    {
        Title = "Bimtek dasar angkatan I", CurriculumId = curriculum, Target = "63.03", Seats = 40, Month = 11, StartsOn = new(Year, 11, 16), Days = 3, Place = "Martapura", Responsible = "Bidang Pemberdayaan Rekaan",
        Source = BudgetSource.RegencyBudget, BudgetCode = "1.06.02.2.03.0004", BudgetLine = "Peningkatan kemampuan PSM", Amount = 80_000_000,
    };

    /// <summary>A line of the plan of regency 63.03.</summary>
    internal static async Task<Guid> Line(House house)
    {
        var curriculum = await Course.Curriculum(house);
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        return await regency.Get<PlanLines>().Add(Year, Form(curriculum));
    }

    [Property(MaxTest = 300)]
    public bool A_plan_is_approved_only_by_another_than_who_submitted_it_and_changes_only_with_a_reason_afterwards((byte Step, bool Other, bool Reason)[] steps)
    {
        Guid[] people = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        var plan = new AnnualPlan("63.03", Year, new(Year, 1, 1));
        var (state, submitter, approvedBy, changes) = (PlanState.Draft, -1, -1, 0);
        var target = new RegionName("63.03", "Kabupaten Banjar");
        plan.Lines.Add(new PlanLine(plan, Form(null), null, target));
        foreach (var (step, other, reason) in steps)
        {
            var (who, why) = (other ? 1 : 0, reason ? "ada alasan" : " ");
            var (before, refused) = ((plan.State, plan.Revision), false);
            try
            {
                switch (step % 4)
                {
                    case 0: plan.Submit(people[who], "Uji", DateTime.UnixEpoch); break;
                    case 1: plan.Approve(people[who], "Uji", DateTime.UnixEpoch); break;
                    case 2: plan.Return(why); break;
                    default: plan.Change(why); break;
                }
            }
            catch (Refusal)
            {
                refused = true;
            }
            var allowed = (step % 4) switch
            {
                0 => state == PlanState.Draft,
                1 => state == PlanState.Submitted && who != submitter,
                2 => state == PlanState.Submitted && reason,
                _ => state == PlanState.Draft || state == PlanState.Approved && reason,
            };
            if (allowed == refused || refused && before != (plan.State, plan.Revision)) return false;
            if (refused) continue;
            if (step % 4 == 0) (state, submitter) = (PlanState.Submitted, who);
            else if (step % 4 == 1) (state, approvedBy) = (PlanState.Approved, who);
            else if (step % 4 == 2) state = PlanState.Draft;
            else if (state == PlanState.Approved) changes++;
            if (plan.State != state || plan.Revision != changes || state == PlanState.Approved && approvedBy == submitter) return false;
        }
        return true;
    }

    [Theory, EachDatabase]
    public async Task A_regency_sees_what_the_province_s_approved_plan_offers_it_and_can_change_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var advanced = await Course.Curriculum(house, "PSM-LANJUTAN");
        await using var province = house.As(Role.ProvinceOfficer, "63");
        foreach (var (title, target) in new[] { ("Untuk Banjar", "63.03"), ("Untuk tetangga", "63.04"), ("Untuk semua", "63") })
        {
            var form = Form(advanced);
            (form.Title, form.Target) = (title, target);
            await province.Get<PlanLines>().Add(Year, form);
        }
        var plan = await province.Db.Set<AnnualPlan>().Where(p => p.RegionCode == "63").Select(p => p.Id).SingleAsync();
        var regency = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.DoesNotContain("Untuk Banjar", await Text(), StringComparison.Ordinal);
        await province.Get<MovePlan>().Submit(plan);
        Assert.DoesNotContain("Untuk Banjar", await Text(), StringComparison.Ordinal);
        await using (var head = house.As(Role.ProvinceOfficer, "63")) await head.Get<MovePlan>().Approve(plan);
        var text = await Text();
        foreach (var offered in new[] { "Untuk Banjar", "Untuk semua" }) Assert.Contains(offered, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Untuk tetangga", text, StringComparison.Ordinal);
        Assert.DoesNotContain("80.000.000", text, StringComparison.Ordinal);
        var line = await province.Db.Set<PlanLine>().Where(l => l.Title == "Untuk Banjar").Select(l => l.Id).SingleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await regency.GetAsync(new Uri($"/trainings/plan/lines/{line}", UriKind.Relative))).StatusCode);

        async Task<string> Text() => (await regency.Page($"/trainings/plan?year={Year}")).QuerySelector("main")!.TextContent;
    }

    [Theory, EachDatabase]
    public async Task Refuses_lines_that_cannot_be_then_goes_from_draft_to_an_event_with_its_quota(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (basic, advanced) = (await Course.Curriculum(house), await Course.Curriculum(house, "PSM-LANJUTAN"));
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        async Task Refused(string about, Action<PlanLineForm> spoil)
        {
            var form = Form(basic);
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => regency.Get<PlanLines>().Add(Year, form))).About);
        }
        await Refused("Title", f => f.Title = " ");
        await Refused("Seats", f => f.Seats = 0);
        await Refused("Days", f => f.Days = 61);
        await Refused("StartsOn", f => f.StartsOn = new(Year + 1, 1, 5));
        await Refused("Month", f => (f.StartsOn, f.Month) = (null, null));
        await Refused("Amount", f => f.Amount = -1);
        await Refused("Target", f => f.Target = "63.04");
        await Refused("DeviationReason", f => f.CurriculumId = advanced);
        Assert.Equal("Year", (await Assert.ThrowsAsync<Refusal>(() => regency.Get<PlanLines>().Add(1999, Form(basic)))).About);
        await using (var leader = house.As(Role.Leader, "63.03")) await Assert.ThrowsAsync<Denied>(() => leader.Get<PlanLines>().Add(Year, Form(basic)));

        var line = await Line(house);
        var plan = await regency.Db.Set<AnnualPlan>().AsNoTracking().SingleAsync();
        Assert.Equal("AddPlanLine", (await regency.Db.Audit.SingleAsync(a => a.SubjectId == plan.Id)).Verb);
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => neighbour.Get<MovePlan>().Submit(plan.Id));
        await using (var early = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<Refusal>(() => early.Get<PrepareEvent>().Run(PlanLineForm.AsEvent(early.Db.Set<PlanLine>().Include(l => l.Curriculum).Single(l => l.Id == line))));
        await Fresh(house, d => d.Get<MovePlan>().Submit(plan.Id));
        await Fresh(house, d => d.Get<MovePlan>().Approve(plan.Id));

        await Fresh(house, async d => Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => d.Get<PlanLines>().Change(line, PlanLineForm.Of(d.Db.Set<PlanLine>().AsNoTracking().Single())))).About));
        await Fresh(house, d =>
        {
            var form = PlanLineForm.Of(d.Db.Set<PlanLine>().AsNoTracking().Single());
            (form.Amount, form.Reason) = (75_000_000, "pergeseran anggaran");
            return d.Get<PlanLines>().Change(line, form);
        });
        await Fresh(house, async d =>
        {
            Assert.Equal((1, 1), (d.Db.Set<AnnualPlan>().Single().Revision, d.Db.Set<PlanLine>().Single().Revision));
            Assert.Equal("pergeseran anggaran", (await d.Db.Audit.SingleAsync(a => a.Verb == "ChangePlanLine")).Reason);
        });

        await Fresh(house, async d =>
        {
            var made = await d.Get<PrepareEvent>().Run(PlanLineForm.AsEvent(d.Db.Set<PlanLine>().Include(l => l.Curriculum).Single()));
            Assert.Equal(("63.03", 40), (d.Db.Set<Quota>().Single(q => q.EventId == made).RegionCode, d.Db.Set<Quota>().Single(q => q.EventId == made).Seats));
            Assert.Equal(plan.Id, (await d.Db.Audit.SingleAsync(a => a.SubjectId == made)).RelatedId);
            var planned = Assert.Single((await PlanBook.Of(d.Db, "63.03", Year)).Events);
            Assert.Equal((made, LineProgress.Made), (planned.Line.EventId, planned.Progress));
        });
        await Fresh(house, async d => await Assert.ThrowsAsync<Refusal>(() => d.Get<PrepareEvent>().Run(PlanLineForm.AsEvent(d.Db.Set<PlanLine>().Include(l => l.Curriculum).Single()))));
        await Fresh(house, async d => await Assert.ThrowsAsync<Refusal>(() => d.Get<PlanLines>().Drop(line, "tidak jadi")));
    }

    [Theory, EachDatabase]
    public async Task Counts_the_need_against_the_plan_and_prices_the_gap_by_the_plans_own_figures(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Course.Untrained(house, "63.03", 5);
        await Course.Untrained(house, "63.04", 2);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var basic = await province.Db.Set<Pilar.Modules.Training.Curricula.Curriculum>().AsNoTracking().Include(c => c.Subjects).SingleAsync(c => c.Code == "PSM-DASAR");
        Assert.Null(await SeatCost.Of(province.Db, basic));
        await Line(house);
        Assert.Equal(2_000_000, (await SeatCost.Of(province.Db, basic))!.PerSeat);
        var rows = await province.Get<PlanAgainstNeed>().Of(basic, "63", Year);
        Assert.Equal([new("63.03", 5, 40, 40, 0), new("63.04", 2, 0, 0, 0)], rows);
        Assert.Equal([0, 2], rows.Select(r => r.Open));
        Assert.Equal(4_000_000, Pilar.Modules.Training.Needs.Gap.Of(basic, 2, 2_000_000).Cost);

        var browser = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains("Rp2.000.000", (await browser.Page($"/trainings/plan/need?year={Year}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rp14,0 juta", (await browser.Page("/trainings/needs")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Banjar", (await browser.Page($"/trainings/plan?year={Year}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("80000000", await browser.GetStringAsync(new Uri($"/trainings/plan.csv?year={Year}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri($"/trainings/plan.xlsx?year={Year}", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Through_the_pages_written_submitted_approved_by_another_and_copied_to_the_next_year(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var curriculum = await Course.Curriculum(house);
        var (author, approver) = (await house.SignIn(Role.RegencyOfficer, "63.03"), await house.SignIn(Role.RegencyOfficer, "63.03"));
        var page = $"/trainings/plan?year={Year}";
        await Goes(author, $"/trainings/plan/lines/new?year={Year}", "form", new() { ["Input.Title"] = "Bimtek dasar", ["Input.CurriculumId"] = curriculum.ToString(), ["Input.Seats"] = "40", ["Input.Month"] = "3", ["Input.Amount"] = "80000000" });
        await Goes(author, page, "submit", []);
        Assert.Null((await author.Page(page)).QuerySelector("input[value=approve]"));
        await Goes(approver, page, "return", new() { ["ReturnInput.Reason"] = "kode rekening belum diisi" });
        Assert.Contains("kode rekening belum diisi", (await author.Page(page)).QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        await Goes(author, page, "submit", []);
        await Goes(approver, page, "approve", []);
        await Goes(author, $"/trainings/plan?year={Year + 1}", "copy", []);
        await using var desk = house.AsSystem();
        var copied = await desk.Db.Set<PlanLine>().OrderByDescending(l => l.Id).FirstAsync();
        Assert.Equal(("Bimtek dasar", 3, 80_000_000L, null as Guid?), (copied.Title, copied.Month, copied.Amount, copied.EventId));
        Assert.Equal(2, await desk.Db.Set<AnnualPlan>().CountAsync());
        var prefilled = await author.Page($"/trainings/new?line={(await desk.Db.Set<PlanLine>().OrderBy(l => l.Id).FirstAsync()).Id}");
        Assert.Equal("Bimtek dasar", prefilled.QuerySelector("input[name='Input.Title']")!.GetAttribute("value"));
    }

    private static async Task Goes(HttpClient browser, string path, string form, Dictionary<string, string?> values)
    {
        var answer = await browser.Submit(path, form, values);
        if (answer.StatusCode != HttpStatusCode.Redirect) Assert.Fail($"{path}: {await answer.Error()}");
    }

    /// <summary>Somebody of the regency, each time another one.</summary>
    private static async Task Fresh(House house, Func<Desk, Task> work)
    {
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        await work(desk);
    }
}
