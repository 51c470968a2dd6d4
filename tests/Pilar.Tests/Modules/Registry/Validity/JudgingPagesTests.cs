using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.CodeLists;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Validity;

public class JudgingPagesTests
{
    private static async Task<Guid> Siti(House house, params (string Kind, string Region)[] more)
    {
        await using var desk = house.AsSystem();
        var person = Village.Somebody(desk.Db, "Siti Uji");
        await Village.Nik(desk, person, "6303055705909001");
        Village.Role(desk.Db, person, "PSM", Facts.Village);
        foreach (var (kind, region) in more) Village.Role(desk.Db, person, kind, region);
        await desk.Db.Commit(Village.Act("63", person.Id));
        return person.Id;
    }

    private static async Task Audited(House house, string verb)
    {
        await using var desk = house.AsSystem();
        Assert.True(await desk.Db.Audit.AnyAsync(a => a.Verb == verb), verb);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => (await answer.Html()).Body!.TextContent;

    [Theory, EachDatabase]
    public async Task An_officer_records_what_was_checked(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Siti(house);
        using (var neighbour = await house.SignIn(Role.RegencyOfficer, "63.04"))
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(new Uri($"/people/{id}/evidence", UriKind.Relative))).StatusCode);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var refused = await officer.Submit($"/people/{id}/evidence", "form", new() { ["Input.Criterion"] = "CONDUCT", ["Input.Met"] = "false" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Tuliskan alasannya", await Text(refused), StringComparison.Ordinal);
        var done = await officer.Submit($"/people/{id}/evidence", "form", new() { ["Input.Criterion"] = "CONDUCT", ["Input.Met"] = "false", ["Input.Note"] = "SKCK dicabut" });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        await using var desk = house.AsSystem();
        Assert.Contains("CONDUCT_NOT_MET", (await desk.Db.Set<PillarRole>().SingleAsync()).VerdictProblems, StringComparison.Ordinal);
        await Audited(house, "RecordEvidence");
        Assert.Contains("SKCK dicabut", (await officer.Page($"/people/{id}/evidence")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Berkelakuan baik", (await officer.Page($"/people/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_officer_records_verifies_and_revokes_a_certificate(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Siti(house);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var refused = await officer.Submit($"/people/{id}/certificates/new", "form", new() { ["Input.Level"] = "Basic", ["Input.IssuedOn"] = "2027-01-01" });
        Assert.Contains("belum terjadi", await Text(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/people/{id}/certificates/new", "form", new() { ["Input.Level"] = "Basic", ["Input.IssuedYear"] = "2023" })).StatusCode);
        Guid certificate;
        await using (var desk = house.AsSystem())
        {
            Assert.Equal(Verdict.Valid, (await desk.Db.Set<PillarRole>().SingleAsync()).Verdict);
            certificate = (await desk.Db.Set<TrainingCertificate>().SingleAsync()).Id;
        }
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/people/{id}/certificates", $"verify-{certificate}", [])).StatusCode);
        Assert.Contains("Isi alasan", await Text(await officer.Submit($"/people/{id}/certificates", $"revoke-{certificate}", [])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/people/{id}/certificates", $"revoke-{certificate}", new() { ["Reason"] = "palsu" })).StatusCode);
        await using var after = house.AsSystem();
        Assert.Equal("TRAINING_NONE", (await after.Db.Set<PillarRole>().SingleAsync()).VerdictProblems);
        foreach (var verb in new[] { "RecordCertificate", "VerifyCertificate", "RevokeCertificate" }) await Audited(house, verb);
    }

    [Theory, EachDatabase]
    public async Task Double_roles_are_listed_approved_and_exported_where_they_are_seen(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Siti(house, ("PSM", "63.03.06.2001"));
        using (var neighbour = await house.SignIn(Role.RegencyOfficer, "63.04"))
            Assert.DoesNotContain("Siti Uji", (await neighbour.Page("/roles/double")).Body!.TextContent, StringComparison.Ordinal);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Contains("Siti Uji", (await officer.Page("/roles/double?class=Block&kind=PSM&beside=PSM")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti Uji", (await officer.Page("/roles/double?kind=TKSK")).Body!.TextContent, StringComparison.Ordinal);
        var csv = await officer.GetStringAsync(new Uri("/roles/double/export.csv", UriKind.Relative));
        Assert.Contains("Siti Uji", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(new Uri("/roles/double/export.xlsx?class=Block", UriKind.Relative))).StatusCode);

        var page = $"/people/{id}/double-roles";
        var fields = new Dictionary<string, string?> { ["Input.Kinds"] = "PSM+PSM", ["Input.Approver"] = "Kepala Dinas", ["Input.Paper"] = "12/2026", ["Input.Reason"] = "Pemekaran" };
        Assert.Contains("wajib diisi", await Text(await officer.Submit(page, "grant", fields)), StringComparison.Ordinal);
        fields["Input.ValidUntil"] = "2026-12-31";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(page, "grant", fields)).StatusCode);
        await using (var desk = house.AsSystem())
            Assert.All(await desk.Db.Set<PillarRole>().ToListAsync(), r => Assert.Equal(CombinationClass.Flag, r.Combination));
        Guid exception;
        await using (var desk = house.AsSystem()) exception = (await desk.Db.Set<CombinationException>().SingleAsync()).Id;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(page, $"withdraw-{exception}", new() { ["Reason"] = "selesai" })).StatusCode);
        await using var after = house.AsSystem();
        Assert.All(await after.Db.Set<PillarRole>().ToListAsync(), r => Assert.Equal(CombinationClass.Block, r.Combination));
        await Audited(house, "GrantException");
        await Audited(house, "WithdrawException");
    }

    [Theory, EachDatabase]
    public async Task Only_an_administrator_writes_rules_and_sees_what_they_change_before_they_bind(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Siti(house);
        using (var regency = await house.SignIn(Role.RegencyOfficer, "63.03"))
            Assert.Equal(HttpStatusCode.Forbidden, (await regency.GetAsync(new Uri("/settings/rules", UriKind.Relative))).StatusCode);
        using (var province = await house.SignIn(Role.ProvinceOfficer, "63"))
            Assert.DoesNotContain("Buat versi baru", (await province.Page("/settings/rules/validity:PSM")).Body!.TextContent, StringComparison.Ordinal);
        using var administrator = await house.SignIn(Role.Administrator);
        foreach (var kind in new[] { RuleKind.Combinations, RuleKind.AppointmentTerm, RuleKind.Validity("LK3") }) await administrator.Page("/settings/rules/" + kind);
        var draft = (await administrator.Submit("/settings/rules/validity:PSM", "draft", [])).Headers.Location!.Path();
        var form = await administrator.Page(draft);
        var training = form.QuerySelectorAll("input[type=hidden]").Single(i => i.GetAttribute("value") == "TRAINING").GetAttribute("name")!.Replace(".Code", ".Kept", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(draft, "rules", new() { [training] = null })).StatusCode);
        await house.RunJobs();
        var preview = await administrator.Page(draft);
        Assert.Contains("1 dari 1 putusan", string.Join('\n', preview.QuerySelectorAll("main p").Select(p => p.TextContent)), StringComparison.Ordinal);
        await using (var desk = house.AsSystem()) Assert.Equal(Verdict.Invalid, (await desk.Db.Set<PillarRole>().SingleAsync()).Verdict);
        Assert.Contains("berlaku surut", await Text(await administrator.Submit(draft, "force", new() { ["Decision.ValidFrom"] = "2026-10-31" })), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(draft, "force", new() { ["Decision.Note"] = "Uji" })).StatusCode);
        await house.RunJobs();
        await using var after = house.AsSystem();
        Assert.Equal(Verdict.Valid, (await after.Db.Set<PillarRole>().SingleAsync()).Verdict);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(new Uri(draft, UriKind.Relative))).StatusCode);
        await Audited(house, "PutRulesInForce");
        await Village.StoredEqualsComputed(house);
    }

    [Theory, EachDatabase]
    public async Task The_matrix_and_the_terms_are_edited_as_forms(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var administrator = await house.SignIn(Role.Administrator);
        var draft = (await administrator.Submit("/settings/rules/combinations", "draft", [])).Headers.Location!.Path();
        var blank = DefaultRuleCount;
        Dictionary<string, string?> Line(string basis) => new() { [$"Input.Pairs[{blank}].First"] = "PSM", [$"Input.Pairs[{blank}].Second"] = "LK3", [$"Input.Pairs[{blank}].Class"] = "Block", [$"Input.Pairs[{blank}].BasisId"] = basis };
        Assert.Contains("Isi dasar", await Text(await administrator.Submit(draft, "rules", Line(""))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(draft, "rules", Line("Pergub 1/2026"))).StatusCode);
        var terms = (await administrator.Submit("/settings/rules/appointment-term", "draft", [])).Headers.Location!.Path();
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(terms, "rules", new() { ["Input.Years"] = "3" })).StatusCode);
        await using var desk = house.AsSystem();
        var drafts = await desk.Db.Set<RuleSet>().Where(r => r.ValidFrom == null).ToListAsync();
        Assert.Equal(CombinationClass.Block, new CombinationMatrix(RuleJson.Read<CombinationRules>(drafts.Single(d => d.Kind == RuleKind.Combinations).Body).Pairs).Rule("LK3", "PSM")!.Class);
        var written = RuleJson.Read<TermRules>(drafts.Single(d => d.Kind == RuleKind.AppointmentTerm).Body);
        Assert.Equal((3, null), (written.YearsFor("PSM"), written.YearsFor("TAGANA")));
    }

    private static int DefaultRuleCount => RuleBook.Default.Combinations.Rules.Count;

    [Theory, EachDatabase]
    public async Task Codes_are_added_ended_and_switched_but_never_deleted(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var administrator = await house.SignIn(Role.Administrator);
        Assert.Contains("PPKS", (await administrator.Page("/settings/codes")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sudah dipakai", await Text(await administrator.Submit("/settings/codes/END_REASON", "add", new() { ["Input.Code"] = "died", ["Input.NameId"] = "Wafat" })), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit("/settings/codes/END_REASON", "add", new() { ["Input.Code"] = "abroad", ["Input.NameId"] = "Ke luar negeri" })).StatusCode);
        await using (var desk = house.AsSystem())
        {
            var entry = await desk.Db.Set<CodeEntry>().SingleAsync(e => e.Code == "ABROAD");
            Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit("/settings/codes/END_REASON", $"end-{entry.Id}", [])).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit("/settings/codes/PSKS", "variant", new() { ["Variant"] = "KALSEL" })).StatusCode);
        await using var after = house.AsSystem();
        Assert.Equal(new DateOnly(2026, 11, 1), (await after.Db.Set<CodeEntry>().SingleAsync(e => e.Code == "ABROAD")).ValidTo);
        var psks = await after.Get<Codes>().InUse(Lists.Psks, Village.Today);
        Assert.Equal(12, psks.Count);
        Assert.Contains(psks, e => e.PillarKind == "PENDAMPING");
        Assert.Equal(26, (await after.Get<Codes>().InUse(Lists.Ppks, Village.Today)).Count);
        await Audited(house, "SwitchCodeVariant");
    }
}
