using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.AuditChain;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

/// <summary>The real server, killed without warning while several programs register and change people, fifty times over.</summary>
public class KilledServerTests
{
    private const int Lanes = 2, Kills = 25, WritersPerLane = 3, MostAnswers = 12;

    [Fact]
    public async Task Killed_at_any_moment_every_acknowledged_edit_is_there_and_none_is_half_there() =>
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(Lane));

    private static async Task Lane(int lane)
    {
        var random = new Random(20261101 + lane);
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var token = await house.Token(Role.RegencyOfficer, "63.03");
        var writers = Enumerable.Range(0, WritersPerLane).Select(number => new Writer(number)).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = RealProgram.Start(house, ["serve", "--no-migrate", "--urls", "http://127.0.0.1:0"]);
            using var client = new HttpClient { BaseAddress = await Address(server) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            // Counted in answers, not in time, so that a slow machine is cut off in the midst of writing as well.
            var (left, delay) = (random.Next(1, MostAnswers), random.Next(0, 40));
            using var alarm = new CancellationTokenSource();
            alarm.Token.Register(server.Kill);
            await Task.WhenAll(writers.Select(writer => writer.UntilItDies(client, answered: () =>
            {
                if (Interlocked.Decrement(ref left) == 0) alarm.CancelAfter(delay);
            })));
            await server.WaitForExitAsync();
            await CheckWhole(house, writers);
        }
        Assert.InRange(writers.Sum(writer => writer.Promised.Count), Kills / 2, int.MaxValue);
        await using var desk = house.AsSystem();
        var sealer = desk.Get<AuditSealer>();
        await sealer.SealAll(CancellationToken.None);
        Assert.Null((await sealer.Verify(CancellationToken.None)).Broken);
    }

    private static async Task<Uri> Address(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Pilar: ", StringComparison.Ordinal)) return new Uri(line[7..]);
        throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
    }

    private static async Task CheckWhole(House house, IEnumerable<Writer> writers)
    {
        await using var desk = house.AsSystem();
        var db = desk.Db;
        foreach (var (id, versions) in writers.SelectMany(w => w.Promised))
        {
            var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
            Assert.NotNull(person);
            Assert.Contains(person.Version, versions);
            Assert.Equal(Writer.AddressAt(person.Version), person.Address);
        }
        var acts = await db.Audit.Where(a => a.Subject == nameof(Person)).GroupBy(a => a.SubjectId).Select(g => new { Id = g.Key, Acts = g.Count() }).ToDictionaryAsync(a => a.Id, a => a.Acts);
        var people = await db.Set<Person>().AsNoTracking().Select(p => new { p.Id, p.Version, Roles = p.Roles.Count, Presence = p.Presence.Count, Letters = p.Roles.SelectMany(r => r.Appointments).Count(), Judged = p.Roles.All(r => r.JudgedOn != null) }).ToListAsync();
        Assert.Equal(acts.Keys.Order(), people.Select(p => p.Id).Order());
        Assert.All(people, p => Assert.Equal((acts[p.Id], 1, 1, true), (p.Version + 1, p.Roles, p.Letters, p.Judged && p.Presence > 0)));
    }
}
