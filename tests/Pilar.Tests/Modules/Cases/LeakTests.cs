using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Modules.Registry;
using Pilar.Tests.Architecture;
using Pilar.Tests.Modules.Providers;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;
using Phone = Pilar.Tests.Modules.Field.Phone;

namespace Pilar.Tests.Modules.Cases;

/// <summary>A sealed case with words that stand nowhere else, and every address of the application asked for them by everybody outside the case.</summary>
public class LeakTests
{
    private const string Name = "Xantippa Quirijnse", Word = "zwartepanter";
    private static readonly string Nik = Somebody.Nik(9871, female: true);

    [Theory, EachDatabase]
    public async Task Nobody_outside_a_sealed_case_finds_a_word_of_it_at_any_address(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, paper, document, referral, number) = await Plant(house);
        var stranger = await house.Serve();
        var readers = new List<(string Who, HttpClient Browser)> { ("nobody", stranger) };
        foreach (var role in Enum.GetValues<Role>()) readers.Add((role.ToString(), await house.SignIn(role, role switch { Role.Administrator => RegionCode.Nation, Role.Volunteer => Somebody.Village, Role.Tksk => "63.03.05", _ => "63.03" })));
        readers.Add(("another officer of the province", await house.SignIn(Role.ProvinceOfficer, "63")));
        var phones = new List<(string Who, HttpClient Browser)> { ("a volunteer's phone", (await Field.Phone.Of(house, Role.Volunteer, Somebody.Village)).Http), ("a TKSK's phone", (await Field.Phone.Of(house, Role.Tksk, "63.03.05")).Http) };
        var (leaks, asked, known) = (new List<string>(), 0, 0);
        foreach (var route in Route.All(house).Where(r => r.Method == "GET"))
            foreach (var address in Addresses(route, id, paper, document, referral))
                foreach (var (who, browser) in route.Pattern.StartsWith("/api/v1/field/", StringComparison.Ordinal) ? phones : readers)
                {
                    using var answer = await browser.GetAsync(address);
                    Assert.True((int)answer.StatusCode < 500 || route.Pattern.StartsWith("/error/", StringComparison.Ordinal), $"{address}: {(int)answer.StatusCode}");
                    var text = await Words(house, answer) + answer.Headers;
                    if (Found(text) is { } found) leaks.Add($"{who} finds \"{found}\" at {address}");
                    if (text.Contains(number, StringComparison.Ordinal)) known++;
                    asked++;
                }
        Assert.Equal("", string.Join('\n', leaks));
        // The search for the words is worth something only when the addresses lead to the case.
        Assert.InRange(known, 5, int.MaxValue);
        Assert.InRange(asked, 1000, int.MaxValue);
    }

    [Theory, EachDatabase]
    public async Task No_phone_of_anybody_outside_a_sealed_case_carries_or_is_told_a_word_of_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, _, _, _, _) = await Plant(house);
        var task = await house.AsSystem().Db.Set<CaseTask>().Select(t => t.Id).SingleAsync();
        object[] tries =
        [
            Phone.Act("case.entry", new { @case = id, type = "note", text = "Menebak." }), Phone.Act("case.amend", new { @case = id, changes = new { need = new { from = "Menebak isinya.", to = "Menebak lagi isinya." } } }),
            Phone.Act("task.done", new { task }), Phone.Act("case.report", new { @case = id, village = Somebody.Village, person = new { name = "Menebak", age = 41 }, kinds = new[] { Need.Trafficked }, need = "Menebak isinya saja.", consent = "Lisan." }),
            Phone.Act("case.report", new { village = Somebody.Village, person = new { name = "Xantipa Quirinse", age = 41 }, kinds = new[] { Need.Trafficked }, need = "Mencari yang serupa.", consent = "Lisan." }),
        ];
        foreach (var role in Pilar.Web.Field.FieldPermissions.Use.Roles)
        {
            var phone = await Phone.Of(house, role, role switch { Role.Administrator => RegionCode.Nation, Role.Volunteer => Somebody.Village, Role.Tksk => "63.03.05", _ => "63.03" });
            await phone.Pull();
            var answers = await phone.Sync([.. tries.Select(t => Again(t))]);
            Assert.Equal(["refused", "refused", "refused", "refused"], answers[..4].Select(Phone.State));
            await phone.Pull();
            var carried = string.Join('\n', phone.Has.Values.SelectMany(s => s.Values).Select(r => r.ToString()).Where(r => !r.Contains("Mencari yang serupa", StringComparison.Ordinal)));
            Assert.Equal((role, null, null), (role, Found(carried), Found(string.Join('\n', answers.Select(a => a.ToString())))));
            Assert.DoesNotContain(id.ToString(), carried, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static System.Text.Json.Nodes.JsonObject Again(object act)
    {
        var copy = System.Text.Json.JsonSerializer.SerializeToNode(act)!.AsObject();
        copy["id"] = Guid.CreateVersion7();
        return copy;
    }

    [Theory, EachDatabase]
    public async Task Its_people_find_every_word_and_whoever_is_let_in_does_until_the_time_is_over(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, _, _, _, _) = await Plant(house);
        await using var owner = house.As(Role.RegencyOfficer, "63.03");
        await using var asker = house.As(Role.Tksk, "63.03.05");
        await Assert.ThrowsAsync<Denied>(() => asker.Get<CaseRecords>().Open(id));
        Assert.Equal(nameof(AccessForm.Reason), (await Assert.ThrowsAsync<Refusal>(() => asker.Get<AskToSee>().Run(id, new()))).About);
        await asker.Get<AskToSee>().Run(id, new() { Reason = "Mendampingi ke persidangan." });
        var request = await asker.Db.Set<AccessRequest>().AsNoTracking().SingleAsync();
        await Assert.ThrowsAsync<Refusal>(() => asker.Get<AnswerAccess>().Run(request.Id, 7));
        await Assert.ThrowsAsync<Denied>(() => owner.Get<AnswerAccess>().Run(request.Id, 7));
        await using (var system = house.AsSystem()) await system.Get<AnswerAccess>().Run(request.Id, 7);
        var record = await asker.Get<CaseRecords>().Open(id);
        Assert.Equal((Name, Nik), (record.Client.Name, record.Client.Nik));
        Assert.Contains(Word, record.Report.Need, StringComparison.Ordinal);
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(OpenSealed)));
        await asker.Db.Set<CasePerson>().Where(p => p.Part == Part.Guest).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, asker.Db.Clock.UtcNow.AddMinutes(-1)));
        await Assert.ThrowsAsync<Denied>(() => asker.Get<CaseRecords>().Open(id));
    }

    [Theory, EachDatabase]
    public async Task The_log_tells_the_regency_of_a_case_and_never_its_village(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, _, document, referral, _) = await Plant(house);
        await using var auditor = house.As(Role.Auditor, "63.03");
        var about = await auditor.Db.Audit.Where(a => a.SubjectId == id || a.RelatedId == id || a.SubjectId == referral || a.RelatedId == referral || a.SubjectId == document).ToListAsync();
        Assert.Equal(["AddCaseTask", "AnswerReferral", "FillAssessment", "KeepPapers", "MoveCase", "OfferReferral", "PlanCaseService", "ReportCase", "TakeCase", "WriteCaseEntry"], about.Select(a => a.Verb).Distinct().Order(StringComparer.Ordinal));
        Assert.All(about, a => Assert.Equal("63.03", a.RegionCode));
        Assert.DoesNotContain(about, a => (a.Changes + a.Facts + a.Reason).Contains(Somebody.Village, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Nothing_of_a_case_is_readable_in_the_database(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Plant(house);
        await using var desk = house.AsSystem();
        foreach (var table in desk.Db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsOwned()))
        {
            var columns = table.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => p.GetColumnName()).ToList();
            foreach (var column in columns)
                foreach (var word in new[] { "Xantippa", Nik, Word })
                {
                    var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.GetTableName()}\" WHERE \"{column}\" LIKE '%{word}%'";
                    Assert.Equal((table.GetTableName(), column, 0), (table.GetTableName(), column, await desk.Db.Database.SqlQueryRaw<int>(sql).SingleAsync()));
                }
        }
    }

    /// <summary>What somebody reads there, in papers and sheets, too.</summary>
    private static async Task<string> Words(House house, HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "application/pdf") return await Pdf.Text(house, answer);
        var content = await answer.Content.ReadAsByteArrayAsync();
        if (!content.AsSpan().StartsWith("PK"u8)) return System.Text.Encoding.UTF8.GetString(content);
        using var sheet = new System.IO.Compression.ZipArchive(new MemoryStream(content));
        return string.Join('\n', sheet.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static string? Found(string text) => new[] { "Xantippa", "Quirijnse", Nik, Word }.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address as it is, with the id of whatever may be named there, and with what somebody would search and filter for.</summary>
    private static IEnumerable<Uri> Addresses(Route route, Guid id, Guid paper, Guid document, Guid referral)
    {
        var address = route.Address(route.Pattern.StartsWith("/documents/", StringComparison.Ordinal) ? document
            : route.Pattern.StartsWith("/cases/papers/", StringComparison.Ordinal) ? paper : route.Pattern.StartsWith("/referrals/", StringComparison.Ordinal) ? referral : id);
        yield return address;
        if (route.Pattern.Contains(".{ending}", StringComparison.Ordinal)) yield return new(address.ToString().Replace(".csv", ".xlsx", StringComparison.Ordinal), UriKind.Relative);
        if (route.Pattern.Contains('{') && !route.Pattern.Contains(".{ending}", StringComparison.Ordinal) || route.IsPublic) yield break;
        yield return new($"{address}?stage=all&limit=200", UriKind.Relative);
        // What was searched for comes back in the search field: a fragment that is not one of the words looked for.
        yield return new($"{address}?q=xantipa&kind={Need.Trafficked}&stage=all&subject={id}&record={id}", UriKind.Relative);
    }

    private static async Task<(Guid Id, Guid Paper, Guid Document, Guid Referral, string Number)> Plant(House house)
    {
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        var form = Need.Form(Name, Need.Trafficked, 41);
        (form.Nik, form.BirthDate, form.Need, form.BasisNote, form.Guardian, form.Address) = (Nik, new(1985, 8, 17), $"Disekap, {Word}.", Word, $"Wali {Word}", $"Jalan {Word}");
        var receipt = await desk.Get<ReportCase>().Run(form);
        await desk.Get<LeadCase>().Take(receipt.Id);
        await desk.Get<CaseStory>().Write(receipt.Id, new() { Kind = EntryKind.Visit, Text = $"Bertemu {Name}, {Word}." });
        await desk.Get<CaseTasks>().Add(receipt.Id, new() { Title = $"Antar {Name}", DueOn = new(2026, 11, 5) });
        await desk.Get<MoveCase>().Run(receipt.Id, new() { To = CaseStage.Assessment, Due = new(2026, 11, 5), Reason = Word });
        await CaseFlowTests.Assess(desk, receipt.Id);
        await desk.Get<MoveCase>().Run(receipt.Id, new() { To = CaseStage.Plan, Due = new(2026, 11, 5) });
        await desk.Get<CasePlan>().Add(receipt.Id, new() { Service = ServiceType.Protection, Goal = Word, Responsible = "Rumah aman rekaan", DueOn = new(2026, 12, 1) });
        var upload = DocumentTests.Upload(System.Text.Encoding.Latin1.GetBytes($"%PDF-1.4 {Word}\nstartxref\n0\n%%EOF"), $"{Word}.pdf");
        await desk.Get<KeepPapers>().Run(receipt.Id, new() { File = upload, Title = Word });
        var paper = await desk.Db.Set<CasePaper>().AsNoTracking().SingleAsync();
        var offer = ReferralTests.Offer((await Helpers.Kept(house)).Service);
        (offer.Need, offer.Consent) = (Word, Word);
        var referral = await desk.Get<OfferReferral>().Run(receipt.Id, offer);
        await desk.Get<AnswerReferral>().Run(referral, new() { To = ReferralState.Declined, Reason = Word });
        return (receipt.Id, paper.Id, paper.DocumentId, referral, receipt.Number);
    }
}
