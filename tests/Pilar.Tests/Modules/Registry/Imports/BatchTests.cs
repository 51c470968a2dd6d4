using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>The people of the next batch are looked for while a batch is written.</summary>
public class BatchTests
{
    private const int People = 17, Rows = 70;

    [Theory, EachDatabase]
    public async Task It_makes_no_difference_how_many_rows_are_written_at_once(DatabaseProvider provider)
    {
        var list = Listed();
        Assert.Equal(await Outcome(provider, list, batch: 1000), await Outcome(provider, list, batch: 3));
    }

    [Theory, EachDatabase]
    public async Task What_somebody_changes_while_a_list_is_written_is_seen_by_the_next_batch(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, House.Today, ("Imports:BatchRows", "2"));
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Line(4, 1, "", "Jl. Satu"), Line(5, 2, "", "Jl. Satu"));
        var id = await house.Upload(officer, Lists.File([.. Enumerable.Range(0, 6).Select(n => Line(n, n + 1, "", "Jl. Dua"))]));
        await using (var desk = house.AsSystem())
        {
            await desk.Get<CommitImport>().Start(await desk.Db.Set<Import>().SingleAsync(i => i.Id == id), ConflictRule.TakeList);
            desk.Db.ChangeTracker.Clear();
            var changed = false;
            await desk.Get<CommitImport>().Run(id, async (_, _) =>
            {
                if (!changed) await EndFirstRole(house);
                changed = true;
            }, CancellationToken.None);
        }
        await using var after = house.AsSystem();
        Assert.Equal(6, await after.Db.Set<Person>().CountAsync());
        var row = (await house.Rows(id))[4];
        Assert.Contains("ROLE_ENDED_IN_REGISTRY", row.ProblemCodes);
        Assert.Equal(RoleStatus.Ended, (await after.Db.Set<PillarRole>().SingleAsync(r => r.PersonId == row.PersonId)).Status);
        Assert.All(await after.Db.Set<Person>().Select(p => p.Address).ToListAsync(), a => Assert.Equal("Jl. Dua", a));
    }

    private static async Task EndFirstRole(House house)
    {
        await using var other = house.As(Role.RegencyOfficer, Lists.Regency);
        var role = await other.Db.Set<PillarRole>().Include(r => r.Person).FirstAsync(r => r.SortName == Name(4));
        role.End(new(2026, 10, 1), "RESIGNED");
        await other.Db.Commit(new Act(RegistryPermissions.ChangeRoles, "EndPillarRole", role.RegionCode, nameof(PillarRole), role.Id));
    }

    /// <summary>What became of each row, with people numbered as they appear, and how the registry stands.</summary>
    private static async Task<string> Outcome(DatabaseProvider provider, string[] list, int batch)
    {
        await using var house = await House.Open(provider, House.Today, ("Imports:BatchRows", batch.ToString()));
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, [.. list.Take(10)]);
        var rows = await house.Rows(await house.Import(officer, ConflictRule.FillGaps, list));
        var number = rows.Select(r => r.PersonId).Distinct().Select((id, i) => (id, i)).ToDictionary(p => p.id!.Value, p => p.i);
        await using var desk = house.AsSystem();
        var people = await desk.Db.Set<Person>().Include(p => p.Roles).ThenInclude(r => r.Appointments).ToListAsync();
        return string.Join('\n', rows.Select(r => $"{r.Number} {number[r.PersonId!.Value]} {r.Status} {r.State} {r.Problems}"))
            + "\n" + string.Join('\n', people.OrderBy(p => number[p.Id]).Select(p => $"{p.Name} {p.NikIndex is not null} {p.NikState} {p.Address} {p.BirthDate} "
                + string.Join(' ', p.Roles.Select(r => $"{r.RegionCode} {r.Status} {r.Verdict} {string.Join(',', r.Appointments.Select(a => a.Number).Order())}"))));
    }

    /// <summary>The same few people again and again, now with and now without number, under other letters.</summary>
    private static string[] Listed()
    {
        var random = new Random(20261101);
        return [.. Enumerable.Range(0, Rows).Select(i => Line(random.Next(People), i + 1, random.Next(3) == 0 ? "-" : "", $"Jl. {random.Next(3)}", $"400/{random.Next(4)}/2024"))];
    }

    private static string Name(int person) => $"uji {"bcdfghjklmnprstwz"[person]}arisan {"zwtsrpnmlkjhgfdcb"[person]}oko";

    private static string Line(int person, int number, string nik, string address, string decree = "400/1/2024")
    {
        var born = new DateOnly(1960, 1, 1).AddDays(person * 401);
        return Lists.Line(number, nik == "-" ? "" : $"630301{born:ddMMyy}{9000 + person:0000}", Name(person), born.ToString("dd-MM-yyyy"), "L", decree: decree).Replace("Jl. Uji RT 01", address, StringComparison.Ordinal);
    }
}
