using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

public class ImportTests
{
    private static readonly string Siti = Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P");
    private static readonly string Ahmad = Lists.Line(2, "6303011203799002", "H. Ahmad Yani", "12-03-1979", "L");

    [Theory, EachDatabase]
    public async Task Refuses_those_who_may_not_then_brings_people_and_roles_in_with_an_audit_row(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => house.Upload(leader, Lists.File(Siti)));
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Denied>(() => house.Upload(neighbour, Lists.File(Siti)));
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var id = await house.Import(officer, ConflictRule.FillGaps, Siti, Ahmad);
        Assert.All(await house.Rows(id), r => Assert.Equal((RowStatus.New, RowState.Committed, null), (r.Status, r.State, r.Problems)));
        await using var desk = house.AsSystem();
        var ahmad = await desk.Db.Set<Person>().Include(p => p.Roles).ThenInclude(r => r.Appointments).Include(p => p.Presence).SingleAsync(p => p.SortName == "ahmad yani");
        var role = Assert.Single(ahmad.Roles);
        Assert.Equal(("PSM", RoleStatus.Active, Verdict.Valid), (role.Kind, role.Status, role.Verdict));
        Assert.Equal(("400/2/2024", new DateOnly(2027, 12, 31)), (role.Appointments[0].Number, role.Appointments[0].ValidUntil));
        Assert.Equal(("H.", NikState.WellFormed, role.RegionCode), (ahmad.TitlesBefore, ahmad.NikState, ahmad.VillageCode));
        Assert.Equal(4, ahmad.Presence.Count);
        Assert.Equal(2, await desk.Db.Set<TrainingCertificate>().CountAsync());
        Assert.NotEmpty(await desk.Db.Set<NamePosting>().Where(p => p.PersonId == ahmad.Id).ToListAsync());
        // Whom the rules of the import took for new is compared with everybody by the index of people.
        Assert.Equal(2, await desk.Db.Set<ComparedPerson>().CountAsync());
        Assert.Single(await desk.Db.Audit.Where(a => a.Verb == "CommitImportRows" && a.SubjectId == id).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_same_list_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var first = await house.Import(officer, ConflictRule.FillGaps, Siti, Ahmad);
        Assert.Equal(first, await house.Upload(officer, Lists.File(Siti, Ahmad)));
        var before = await Everything(house);
        var again = await house.Import(officer, ConflictRule.TakeList, Ahmad, Siti);
        Assert.NotEqual(first, again);
        Assert.All(await house.Rows(again), r => Assert.Equal((RowStatus.Matched, RowState.Committed, null), (r.Status, r.State, r.Effects)));
        Assert.Equal(before, await Everything(house));
    }

    [Theory, EachDatabase]
    public async Task An_undone_import_leaves_the_registry_as_it_was(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Siti);
        var before = await Everything(house);
        var changed = await house.Import(officer, ConflictRule.TakeList,
            Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P", "Aluh Aluh Kecil", decree: "500/1/2025"), Ahmad);
        Assert.NotEqual(before, await Everything(house));
        await house.Undo(officer, changed);
        Assert.Equal(before, await Everything(house));
        Assert.All(await house.Rows(changed), r => Assert.Equal((RowState.Undone, null), (r.State, r.Effects)));
        var empty = await house.AsSystem().Db.Set<Import>().SingleAsync(i => i.Id == changed);
        Assert.Equal(ImportState.Undone, empty.State);
    }

    [Theory, EachDatabase]
    public async Task An_undo_keeps_what_somebody_has_changed_since_and_names_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var id = await house.Import(officer, ConflictRule.FillGaps, Siti, Ahmad);
        await using (var other = house.As(Role.RegencyOfficer, Lists.Regency))
        {
            var siti = await other.Db.Set<Person>().SingleAsync(p => p.SortName == "siti aminah");
            siti.Phone = "+6281100000001";
            await other.Db.Commit(new Act(Pilar.Modules.Registry.RegistryPermissions.ImportLists, "ChangePerson", Lists.Regency, nameof(Person), siti.Id));
        }
        await house.Undo(officer, id);
        await using var desk = house.AsSystem();
        Assert.Equal(["siti aminah"], await desk.Db.Set<Person>().Select(p => p.SortName).ToListAsync());
        Assert.Contains("2", (await desk.Db.Set<Import>().SingleAsync(i => i.Id == id)).Note, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Knows_a_second_listing_a_shared_number_and_what_cannot_be_placed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var id = await house.Import(officer, ConflictRule.FillGaps,
            Siti,
            Lists.Line(2, "", "SITI AMINAH", "17/8/85", "P"),
            Lists.Line(3, "6303015708859001", "Rusmini", "02-05-1990", "P"),
            Lists.Line(4, "6303010101809004", "Budi Santoso", "01-01-1980", "L", "Desa Antah Berantah"),
            Lists.Line(5, "6303010101809005", "", "01-01-1980", "L"),
            Lists.Line(6, "6303010202819006", "Dewi Lestari", "02-02-1981", "", "Tatah Pemangkih Laut"));
        var rows = await house.Rows(id);
        Assert.Equal(rows[0].PersonId, rows[1].PersonId);
        Assert.Contains("DUPLICATE_IN_FILE", rows[1].ProblemCodes);
        Assert.NotEqual(rows[0].PersonId, rows[2].PersonId);
        Assert.Contains("NIK_SHARED", rows[2].ProblemCodes);
        Assert.Equal((RowStatus.NeedsReview, RowState.Committed), (rows[3].Status, rows[3].State));
        Assert.Contains("VILLAGE_OTHER_KECAMATAN", rows[5].ProblemCodes);
        Assert.Equal((RowStatus.NeedsReview, RowState.Committed), (rows[5].Status, rows[5].State));
        await using var desk = house.AsSystem();
        var people = await desk.Db.Set<Person>().Include(p => p.Roles).ToDictionaryAsync(p => p.SortName);
        Assert.Equal(4, people.Count);
        Assert.Equal((Lists.Regency, Verdict.Incomplete), (people["dewi lestari"].Roles[0].RegionCode, people["dewi lestari"].Roles[0].Verdict));
        Assert.Contains("NIK_SHARED", people["siti aminah"].Roles[0].VerdictProblems, StringComparison.Ordinal);
        Assert.Contains("NIK_DATE", people["rusmini"].Roles[0].VerdictProblems, StringComparison.Ordinal);
        Assert.Equal(("63.03.01", Verdict.Incomplete), (people["budi santoso"].Roles[0].RegionCode, people["budi santoso"].Roles[0].Verdict));
    }

    [Theory, EachDatabase]
    public async Task Treats_conflicts_as_the_officer_says(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Lists.Line(1, "", "Siti Aminah", "17-08-1985", ""));
        var other = Siti.Replace("Jl. Uji RT 01", "Jl. Lain RT 02", StringComparison.Ordinal);
        await house.Import(officer, ConflictRule.KeepOurs, other);
        Assert.Equal((null, "Jl. Uji RT 01"), await Facts(house));
        await house.Import(officer, ConflictRule.FillGaps, other + " ");
        Assert.Equal((Sex.Female, "Jl. Uji RT 01"), await Facts(house));
        await house.Import(officer, ConflictRule.TakeList, other + "  ");
        Assert.Equal((Sex.Female, "Jl. Lain RT 02"), await Facts(house));
    }

    private static async Task<(Sex?, string?)> Facts(House house)
    {
        await using var desk = house.AsSystem();
        var person = await desk.Db.Set<Person>().SingleAsync();
        return (person.Sex, person.Address);
    }

    /// <summary>All rows of the registry in a form that can be compared; versions and times of recording left aside.</summary>
    private static async Task<string> Everything(House house)
    {
        await using var desk = house.AsSystem();
        var db = desk.Db;
        return string.Join('\n', new[]
        {
            string.Join(' ', await db.Set<Person>().OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Name} {p.Sex} {p.BirthDate} {p.NikIndex} {p.NikState} {p.VillageCode} {p.Address} {p.Phone}").ToListAsync()),
            string.Join(' ', await db.Set<PillarRole>().OrderBy(r => r.Id).Select(r => $"{r.Id} {r.PersonId} {r.RegionCode} {r.Status} {r.Verdict} {r.VerdictProblems} {r.EndsOn}").ToListAsync()),
            string.Join(' ', await db.Set<Appointment>().OrderBy(a => a.Id).Select(a => $"{a.Id} {a.Number} {a.ValidUntil}").ToListAsync()),
            string.Join(' ', await db.Set<TrainingCertificate>().OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Level}").ToListAsync()),
            string.Join(' ', await db.Set<PersonPresence>().OrderBy(p => p.PersonId).ThenBy(p => p.RegionCode).Select(p => $"{p.PersonId} {p.RegionCode}").ToListAsync()),
            string.Join(' ', await db.Set<NamePosting>().OrderBy(p => p.PersonId).ThenBy(p => p.RegionCode).ThenBy(p => p.Sound).Select(p => $"{p.PersonId} {p.RegionCode} {p.Sound}").ToListAsync()),
        });
    }
}
