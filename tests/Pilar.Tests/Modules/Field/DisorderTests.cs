using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>Out of order, twice, half sent, days late, from two phones: defined in docs/field-sync.md.</summary>
public class DisorderTests
{
    private static object Visit(Guid @case, string text) => new { @case, type = "visit", text };

    [Theory, EachDatabase]
    public async Task What_comes_before_what_it_builds_on_waits_and_follows_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, second) = await Two(house);
        var (id, report, visit) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal("refused", Phone.State(await second.One(Phone.Act("case.entry", Visit(id, "Tanpa laporan."))))); // It named nothing to wait for.
        var sent = Phone.Act("case.entry", Visit(id, "Mendahului laporannya."), visit, needs: report);
        Assert.Equal("waiting", Phone.State(await second.One(sent)));
        Assert.Equal("waiting", Phone.State(await second.One(sent)));
        Assert.Equal("done", Phone.State(await first.One(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji"), report))));
        var late = Assert.Single(await second.Pull());
        Assert.Equal((visit, "done"), (late.GetProperty("id").GetGuid(), Phone.State(late)));
        Assert.Equal("done", Phone.State(await second.One(sent)));
        Assert.Equal("Mendahului laporannya.", second.Has["cases"][id.ToString()].GetProperty("entries")[0].GetProperty("text").GetString());
        Assert.Empty(await second.Pull());
        await using var desk = house.AsSystem();
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == "WriteCaseEntry" && a.AccountId == second.Account));
    }

    [Theory, EachDatabase]
    public async Task What_builds_on_something_refused_is_refused_and_what_never_comes_is_given_up_after_five_days(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var (id, report) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var answers = await phone.Sync(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji", need: "x"), report), Phone.Act("case.entry", Visit(id, "Menyusul."), needs: report), Phone.Act("case.entry", Visit(id, "Tidak pernah."), needs: Guid.CreateVersion7()));
        Assert.Equal(["refused", "refused", "waiting"], answers.Select(Phone.State));
        await GiveUp(house);
        Assert.Empty(await phone.Pull());
        await using (var desk = house.AsSystem()) await desk.Db.Set<FieldReceipt>().ExecuteUpdateAsync(set => set.SetProperty(r => r.ReceivedAt, desk.Db.Clock.UtcNow.AddDays(-6)));
        await GiveUp(house);
        var late = Assert.Single(await phone.Pull());
        Assert.Equal("refused", Phone.State(late));
        Assert.Contains("5", late.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_batch_too_large_or_cut_off_is_not_taken_at_all(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var many = Enumerable.Range(0, 51).Select(n => Phone.Act("case.report", SyncTests.Report(Guid.CreateVersion7(), $"Orang {n}"))).ToArray();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await phone.Post(many)).StatusCode);
        using var huge = new StringContent("{\"acts\":[\"" + new string('x', 1 << 20) + "\"]}", Encoding.UTF8, "application/json");
        // What is too large is refused by its announced length: nothing of it is sent.
        using (var asking = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = phone.Http.BaseAddress })
        {
            asking.DefaultRequestHeaders.Authorization = phone.Http.DefaultRequestHeaders.Authorization;
            asking.DefaultRequestHeaders.ExpectContinue = true;
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await asking.PostAsync(new Uri("/api/v1/field/sync", UriKind.Relative), huge)).StatusCode);
        }
        using var whole = System.Net.Http.Json.JsonContent.Create(new { acts = many[..3] });
        var text = await whole.ReadAsStringAsync();
        using var half = new StringContent(text[..(text.Length / 2)], Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.Http.PostAsync(new Uri("/api/v1/field/sync", UriKind.Relative), half)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.Post(many[0], many[0])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.Post(new { kind = "case.report" })).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal((0, 0), (await desk.Db.Set<Case>().CountAsync(), await desk.Db.Set<FieldReceipt>().CountAsync()));
        Assert.All(await phone.Sync(many[..3]), a => Assert.Equal("done", Phone.State(a)));
    }

    [Theory, EachDatabase]
    public async Task One_refused_act_leaves_the_others_of_its_batch_alone(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var id = Guid.CreateVersion7();
        var answers = await phone.Sync(
            Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji")), Phone.Act("case.report", SyncTests.Report(Guid.CreateVersion7(), "Rukmana Uji")), Phone.Act("case.report", SyncTests.Report(id, "Orang Yang Lain Sekali")),
            Phone.Act("unknown.kind", new { }), Phone.Act("case.entry", new { @case = "bukan id" }), Phone.Act("case.entry", Visit(id, "Tetap tercatat.")));
        Assert.Equal(["done", "refused", "refused", "refused", "refused", "done"], answers.Select(Phone.State));
        Assert.Equal(id, answers[1].GetProperty("candidates")[0].GetProperty("case").GetGuid());
        await using var desk = house.AsSystem();
        Assert.Equal((1, 1), (await desk.Db.Set<Case>().CountAsync(), await desk.Db.Set<CaseEntry>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_clock_that_is_wrong_and_a_report_days_late_are_taken_with_both_times(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        await using var desk = house.AsSystem();
        var (now, id, report) = (new DateTimeOffset(desk.Db.Clock.UtcNow, TimeSpan.Zero), Guid.CreateVersion7(), Guid.CreateVersion7());
        var answers = await phone.Sync(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji"), report, now.AddDays(-70)), Phone.Act("case.entry", Visit(id, "Esok."), at: now.AddDays(1), needs: report), Phone.Act("case.entry", Visit(id, "Tepat."), at: now, needs: report));
        Assert.Equal([true, true, false], answers.Select(a => a.TryGetProperty("received_at", out _)));
        Assert.Equal((now.AddDays(-70).UtcDateTime.Date, true), await desk.Db.Set<Case>().Select(c => new { c.ReportedAt, c.ReceivedAt }).ToListAsync() is [var c] ? (c.ReportedAt.Date, c.ReceivedAt > c.ReportedAt) : default);
        var entries = await desk.Db.Set<CaseEntry>().AsNoTracking().OrderBy(e => e.At).ToListAsync();
        Assert.Equal([false, true], entries.Select(e => e.ReceivedAt is not null));
    }

    [Theory, EachDatabase]
    public async Task The_same_acts_from_two_phones_at_the_same_moment_are_done_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, second) = await Two(house);
        var acts = Enumerable.Range(0, 6).SelectMany(n =>
        {
            var (id, report) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            return new[] { Phone.Act("case.report", SyncTests.Report(id, $"Orang {(char)('A' + n)}ngkasa {n}"), report), Phone.Act("case.entry", Visit(id, $"Kunjungan {n}."), needs: report) };
        }).ToArray();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? first : second).Sync(acts)));
        Assert.All(answers, a => Assert.Equal(answers[0].Select(x => x.ToString()), a.Select(x => x.ToString())));
        await using var desk = house.AsSystem();
        Assert.Equal((6, 6), (await desk.Db.Set<Case>().CountAsync(), await desk.Db.Set<CaseEntry>().CountAsync()));
    }

    internal static async Task<(Phone First, Phone Second)> Two(House house)
    {
        var email = await house.AddAccount(Role.Volunteer, Somebody.Village);
        return (await Phone.SignIn(house, email, "Ponsel lama"), await Phone.SignIn(house, email, "Ponsel baru"));
    }

    private static async Task GiveUp(House house)
    {
        await using var desk = house.AsSystem();
        await desk.Get<IEnumerable<EachDay>>().Single(w => w.GetType().Name == "GiveUpWaiting").Run(CancellationToken.None);
    }
}
