using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;
using Hamlet = Pilar.Tests.Modules.Registry.Validity.Village;

namespace Pilar.Tests.Modules.Field;

/// <summary>What a volunteer pays for: the bytes of real answers, as compressed, and of what is sent, over the real server.</summary>
public class BudgetTests
{
    private const int FirstMost = 300_000, DayMost = 20_000, HeadersEach = 400;
    private const int Serving = 30, Providers = 60, Cases = 25, EntriesEach = 4, Tasks = 12;

    [Theory, EachDatabase]
    public async Task A_volunteer_of_a_village_needs_few_bytes_at_first_and_each_day(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var mine = await Village(house, phone.Account);
        var (first, cursor, had) = await Pull(phone, null);
        Assert.Equal((Cases, Tasks, Serving, Providers), (had["cases"], had["tasks"], had["people"], had["providers"]));
        Assert.InRange(first, 10_000, FirstMost);
        // A day: five visits, three notes and two reports, sent and pulled in five goes; the office writes three notes.
        var day = 0L;
        for (var hour = 0; hour < 5; hour++)
        {
            day += await Sync(phone, Phone.Act("case.entry", new { @case = mine[hour], type = "visit", text = Text(hour) }), hour % 3 == 0 ? Phone.Act("case.report", SyncTests.Report(Guid.CreateVersion7(), $"Warga Keenam {"ABCDEF"[hour]}runa", distinct: true)) : Phone.Act("case.entry", new { @case = mine[hour + 6], type = "note", text = Text(hour + 9) }));
            if (hour % 2 == 0) await Note(house, mine[hour + 12]);
            (var bytes, cursor, _) = await Pull(phone, cursor);
            day += bytes;
        }
        Assert.InRange(day, 2_000, DayMost);
    }

    private static string Text(int n) => $"Kunjungan ke-{n}: keadaan membaik, obat masih ada untuk {n + 2} hari, anaknya sudah kembali bersekolah; minta dibantu mengurus KIS.";

    private static async Task<long> Sync(Phone phone, params object[] acts)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { acts });
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var answer = await phone.Http.PostAsync(new Uri("/api/v1/field/sync", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("refused", text, StringComparison.Ordinal);
        return body.Length + text.Length + 2 * HeadersEach;
    }

    private static async Task<(long Bytes, string Cursor, Dictionary<string, int> Had)> Pull(Phone phone, string? cursor)
    {
        var (bytes, had) = (0L, new Dictionary<string, int>());
        for (var more = true; more;)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/field/pull{(cursor is null ? "" : $"?since={cursor}")}") { Headers = { { "Accept-Encoding", "br" } } };
            using var answer = await phone.Http.SendAsync(ask);
            Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
            var compressed = await answer.Content.ReadAsByteArrayAsync();
            bytes += compressed.Length + 2 * HeadersEach;
            using var page = await JsonDocument.ParseAsync(new System.IO.Compression.BrotliStream(new MemoryStream(compressed), System.IO.Compression.CompressionMode.Decompress));
            (cursor, more) = (page.RootElement.GetProperty("cursor").GetString()!, page.RootElement.GetProperty("more").GetBoolean());
            foreach (var share in page.RootElement.GetProperty("shares").EnumerateObject()) had[share.Name] = had.GetValueOrDefault(share.Name) + share.Value.GetArrayLength();
        }
        return (bytes, cursor!, had);
    }

    private static async Task Note(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        await desk.Get<CaseStory>().Write(id, new() { Kind = EntryKind.Note, Text = "Berkas sudah lengkap, menunggu jawaban rumah sakit; jemput hari Kamis pukul delapan." });
    }

    /// <summary>A village with those who serve in it, its cases and the helpers of its regency.</summary>
    private static async Task<List<Guid>> Village(House house, Guid account)
    {
        await using var desk = house.AsSystem();
        var db = desk.Db;
        for (var i = 0; i < Serving; i++) Hamlet.Role(db, Hamlet.Somebody(db, $"Pelayan Warga {(char)('A' + i % 26)}{(char)('a' + i / 26)}nisa {i}", Somebody.Village), "PSM", Somebody.Village);
        for (var i = 0; i < Providers; i++)
        {
            var provider = new Provider("63.03", new() { Name = $"Lembaga Contoh {i}", Kind = (ProviderKind)(i % 11), Phone = $"0812{i:00000000}" }, db.Clock.UtcNow);
            provider.Locations.Add(new(provider.Id, new() { Address = $"Jalan Contoh Nomor {i} RT 0{i % 9}", Region = "63.03.05", Point = $"-3.4{i:00}, 114.8{i:00}", Hours = "Senin-Jumat 08.00-16.00" }));
            for (var s = 0; s < 2; s++) provider.Services.Add(new(provider.Id, new() { Name = $"Layanan {i}-{s}", Type = (Pilar.Modules.Providers.ServiceType)(i % 4), Areas = ["63.03"], Kinds = [Need.Poor, Need.Elderly] }));
            provider.Touch(db.Clock.UtcNow);
            db.Add(provider);
        }
        await db.Commit(new Act(Somebody.Any, "Test", "63.03", "Village", Guid.Empty));
        var cases = new List<Guid>();
        for (var i = 0; i < Cases; i++)
        {
            var form = Need.Form($"Warga {(char)('A' + i)}stuti Rekaan", Need.Poor, 30 + i);
            (form.ConfirmedDistinct, form.Address, form.Need) = (true, $"RT 0{i % 7} RW 02, dekat langgar", Text(i));
            var id = (await desk.Get<ReportCase>().Run(form)).Id;
            cases.Add(id);
            db.ChangeTracker.Clear();
            (await db.Set<Case>().Include(c => c.People).SingleAsync(c => c.Id == id)).People.Add(new() { CaseId = id, AccountId = account, Name = "Uji Volunteer", Part = Part.Assigned });
            await db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Case), id));
            for (var e = 0; e < EntriesEach; e++) await desk.Get<CaseStory>().Write(id, new() { Kind = EntryKind.Visit, Text = Text(i + e) });
            if (i < Tasks) db.Add(new CaseTask { CaseId = id, Title = desk.Get<CaseCipher>().Seal($"Antar {form.Name} ke puskesmas"), DueOn = db.Clock.Today.AddDays(i), AssigneeId = account, AssigneeName = "Uji Volunteer" });
        }
        await db.Commit(new Act(Somebody.Any, "Test", "63.03", "Village", Guid.Empty));
        return cases;
    }
}
