using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>The real program, killed without warning while it imports and takes imports back, fifty times over.</summary>
public class KillTests
{
    private const int Lanes = 2, Kills = 25, ListsPerLane = 6, RowsPerList = 60;
    private static readonly string[] Words = ["bara", "kusu", "dewi", "gita", "jaya", "lima", "nusa", "patra", "rinda", "tegu"];

    [Fact]
    public async Task Killed_at_any_moment_nothing_acknowledged_is_lost_and_nothing_is_half_there() =>
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(Lane));

    private static async Task Lane(int lane)
    {
        var random = new Random(20261101 + lane);
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var lists = Enumerable.Range(0, ListsPerLane).Select(i => WriteList(house.Folder, lane, i)).ToArray();
        var acknowledged = new Dictionary<string, Guid>();
        var undone = new HashSet<Guid>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Now and then a finished import is taken back, so that undoing is cut off as well.
            var back = kill % 4 == 3 && acknowledged.Count > 0 ? acknowledged.Values.ElementAt(random.Next(acknowledged.Count)) : default;
            string[] arguments = back == default ? ["import", .. lists, "--kind", "PSM", "--region", Lists.Regency] : ["import", "undo", back.ToString()];
            foreach (var line in await RunAndKill(house, arguments, random.Next(20, 500)))
                if (line.LastIndexOf("import ", StringComparison.Ordinal) is > 0 and var at && Guid.TryParse(line[(at + 7)..], out var id)) acknowledged[line[..line.IndexOf(':')]] = id;
            if (back != default)
            {
                undone.Add(back);
                foreach (var gone in acknowledged.Where(a => a.Value == back).Select(a => a.Key).ToList()) acknowledged.Remove(gone);
            }
            await CheckWhole(house, acknowledged.Values);
        }
        foreach (var id in undone) Assert.Equal(0, await Run(house, "import", "undo", id.ToString()));
        Assert.Equal(0, await Run(house, ["import", .. lists, "--kind", "PSM", "--region", Lists.Regency]));
        await CheckWhole(house, acknowledged.Values);
        await using var desk = house.AsSystem();
        Assert.Equal(ListsPerLane * RowsPerList, await desk.Db.Set<Person>().CountAsync());
    }

    private static async Task CheckWhole(House house, IEnumerable<Guid> acknowledged)
    {
        await using var desk = house.AsSystem();
        var db = desk.Db;
        foreach (var id in acknowledged)
        {
            Assert.Equal(ImportState.Done, (await db.Set<Import>().SingleAsync(i => i.Id == id)).State);
            Assert.False(await db.Set<ImportRow>().AnyAsync(r => r.ImportId == id && r.State != RowState.Committed));
        }
        var committed = db.Set<ImportRow>().Where(r => r.State == RowState.Committed);
        Assert.False(await committed.AnyAsync(r => !db.Set<PillarRole>().Any(role => role.Id == r.RoleId && role.PersonId == r.PersonId)), "a committed row without its role");
        Assert.False(await db.Set<PillarRole>().AnyAsync(role => !committed.Any(r => r.RoleId == role.Id)), "a role without its row");
        Assert.False(await db.Set<Person>().AnyAsync(p => !p.Roles.Any()), "a person without a role");
        Assert.False(await db.Set<Person>().AnyAsync(p => !p.Presence.Any()), "a person nobody can see");
        Assert.False(await db.Set<PillarRole>().AnyAsync(r => r.JudgedOn == null || r.Appointments.Count != 1), "a role half written");
    }

    private static string WriteList(string folder, int lane, int list)
    {
        var path = Path.Combine(folder, $"psm {list}.csv");
        var lines = Enumerable.Range(0, RowsPerList).Select(i =>
        {
            var number = (lane * ListsPerLane + list) * RowsPerList + i;
            var born = new DateOnly(1960, 1, 1).AddDays(number * 17);
            return Lists.Line(i + 1, $"630301{born:ddMMyy}{9000 + number:0000}", Name(number), born.ToString("dd-MM-yyyy"), "L");
        });
        using var to = File.Create(path);
        Lists.File([.. lines]).CopyTo(to);
        return path;
    }

    private static string Name(int number) => $"Uji {Words[number % 10]}{Words[number / 10 % 10]} {Words[number / 100 % 10]}man";

    private static async Task<int> Run(House house, params string[] arguments)
    {
        using var process = Start(house, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {output} {errors}");
        return process.ExitCode;
    }

    /// <returns>What the program had said before it died.</returns>
    private static async Task<List<string>> RunAndKill(House house, string[] arguments, int afterMilliseconds)
    {
        using var process = Start(house, arguments);
        var said = new List<string>();
        using var alarm = new CancellationTokenSource();
        alarm.Token.Register(process.Kill);
        // The clock starts when the program begins to work, however slowly it started.
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            if (said.Count == 0) alarm.CancelAfter(afterMilliseconds);
            said.Add(line);
        }
        await process.WaitForExitAsync();
        return said;
    }

    private static Process Start(House house, string[] arguments) => RealProgram.Start(house, arguments, ("PILAR_Imports__BatchRows", "7"));
}
