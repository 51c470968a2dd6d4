using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Regions;
using Pilar.Web.Authorization;

namespace Pilar.Bench;

/// <summary>A volunteer's phone with a morning's work in its outbox: reports, visits, tasks done.</summary>
/// <param name="Marks">A word of each report and visit that stands nowhere else.</param>
internal sealed record SyncPhone(string Token, IReadOnlyList<object> Acts, IReadOnlyList<string> Marks)
{
    public const int Reports = 3, Entries = 5, Tasks = 2;
}

/// <summary>Makes the accounts, their phones and a case each, so that the run itself is nothing but sync.</summary>
internal static class SyncPhones
{
    private const string Kind = "PMKS-24";
    private static readonly Permission Filling = new("bench.fill");

    public static async Task<IReadOnlyList<SyncPhone>> Prepare(int phones, string folder)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await Application.Migrate(app.Services);
        await using var scope = System(app.Services);
        var (db, cipher, now) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<CaseCipher>(), scope.ServiceProvider.GetRequiredService<Clock>().UtcNow);
        var villages = scope.ServiceProvider.GetRequiredService<RegionTree>().Below("63", RegionLevel.Village).Select(v => v.Code).ToArray();
        var (crew, rows) = (new List<SyncPhone>(), new List<(Account Account, AccountGrant Grant, FieldDevice Phone, Client Client, Case Case, CaseTask[] Tasks)>());
        for (var n = 0; n < phones; n++)
        {
            var (village, token, email) = (villages[n % villages.Length], BearerToken.Generate(), $"psm{n}@pilar.invalid");
            var account = new Account { FullName = $"PSM {n}", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), CreatedAt = now, SecurityStamp = $"{n}" };
            var client = new Client { RegionCode = village, Card = cipher.Seal(new ClientCard(InventedPeople.Name(n), null, null, 50, null, null, null)) };
            var @case = new Case($"K-B{n:D7}", village, client.Id, cipher.Seal(new ReportText("Kasus yang sudah berjalan.", LegalBasis.PublicTask, null, null, null, null, null, null, null)), now, DateOnly.FromDateTime(now).AddDays(7))
            {
                Urgency = Urgency.Normal, Subject = CaseSubject.Person, Channel = Channel.Volunteer,
            };
            @case.People.Add(new() { CaseId = @case.Id, AccountId = account.Id, Name = account.FullName, Part = Part.Assigned });
            CaseTask[] tasks = [.. Enumerable.Range(0, SyncPhone.Tasks).Select(t => new CaseTask { CaseId = @case.Id, Title = cipher.Seal($"Tugas {t}"), DueOn = DateOnly.FromDateTime(now), AssigneeId = account.Id, AssigneeName = account.FullName })];
            rows.Add((account, new() { AccountId = account.Id, Role = Role.Volunteer, RegionCode = village, GrantedAt = now },
                new() { AccountId = account.Id, Name = $"Ponsel {n}", Fingerprint = BearerToken.Fingerprint(token), Role = Role.Volunteer, RegionCode = village, AddedAt = now, SeenAt = now }, client, @case, tasks));
            crew.Add(Work(n, token, village, @case.Id, tasks));
        }
        await db.CommitBatch(new Act(Filling, "Fill", RegionCode.Nation, nameof(Case), Guid.Empty), async writer =>
        {
            await writer.Insert(rows.ConvertAll(r => r.Account));
            await writer.Insert(rows.ConvertAll(r => r.Grant));
            await writer.Insert(rows.ConvertAll(r => r.Phone));
            await writer.Insert(rows.ConvertAll(r => r.Client));
            await writer.Insert(rows.ConvertAll(r => r.Case));
            await writer.Insert(rows.SelectMany(r => r.Case.People).ToList());
            await writer.Insert(rows.SelectMany(r => r.Tasks).ToList());
        });
        return crew;
    }

    private static SyncPhone Work(int n, string token, string village, Guid known, CaseTask[] tasks)
    {
        var (acts, marks) = (new List<object>(), new List<string>());
        string Mark()
        {
            marks.Add($"<{n}-{marks.Count}>");
            return marks[^1];
        }
        void Add(string kind, object data, Guid? id = null, params Guid[] needs) => acts.Add(new { id = id ?? Guid.CreateVersion7(), kind, at = DateTimeOffset.UtcNow.AddHours(-3), needs, data });
        for (var r = 0; r < SyncPhone.Reports; r++)
        {
            var (id, report) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            Add("case.report", new
            {
                @case = id, village, person = new { name = InventedPeople.Name(7919 * (n * SyncPhone.Reports + r + 1)), age = 20 + (n + r) % 60 }, kinds = new[] { Kind }, urgency = "soon", need = $"Butuh makan dan tempat tinggal {Mark()}.", consent = "Lisan, di hadapan ketua RT.", confirm_distinct = true,
            }, report);
            Add("case.entry", new { @case = id, type = "visit", text = $"Kunjungan rumah {Mark()}." }, null, report);
        }
        for (var e = SyncPhone.Reports; e < SyncPhone.Entries; e++) Add("case.entry", new { @case = known, type = "observation", text = $"Keadaan membaik {Mark()}." });
        foreach (var task in tasks) Add("task.done", new { task = task.Id });
        return new(token, acts, marks);
    }

    public static AsyncServiceScope System(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("bench");
        return scope;
    }
}
