using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

/// <summary>Whatever two records hold, whatever is taken over, corrected and added while they are one: taken apart, each has what was its own,
/// and what came since stands with the half that was named.</summary>
public class MergeAndSplitProperties
{
    private const string Latest = "63.03.05.2011";
    private static readonly string[] Choosable = [nameof(Person.Name), nameof(Person.NikHint), nameof(Person.BirthDate), nameof(Person.Phone), nameof(Person.Education), nameof(Person.VillageCode), nameof(Person.TitlesAfter)];
    private static readonly string[] Correctable = [nameof(Person.Phone), nameof(Person.Education), nameof(Person.Occupation)];
    private static readonly string[] Derived = [nameof(PillarRole.Verdict), nameof(PillarRole.VerdictProblems), nameof(PillarRole.InForce), nameof(PillarRole.Combination), nameof(PillarRole.JudgedOn), nameof(PillarRole.JudgeAgainOn)];

    internal sealed record Half(string Name, bool Born, string? Phone, string? Education, string? Titles, string Village, IReadOnlyList<string> Kinds, int Certificates);

    /// <param name="Niks">0 none, 1 the kept record's only, 2 the merged one's only, 3 the same number, 4 two numbers.</param>
    internal sealed record Case(Half Kept, Half Merged, int Niks, IReadOnlyList<string> Chosen, IReadOnlyList<string> Corrected, IReadOnlyList<(bool Role, bool Goes)> Added);

    private static Gen<Half> Halves =>
        from name in Gen.Elements("Ahmad Rifani", "Ahmad Rifani bin Saleh", "A. Rifani")
        from born in Gen.Elements(true, false)
        from phone in Gen.Elements(null, "081200011111", "081200022222")
        from education in Gen.Elements(null, "SMA", "S1")
        from titles in Gen.Elements(null, "S.Sos.")
        from village in Gen.Elements(Somebody.Village, Somebody.OtherVillage)
        from kinds in Gen.SubListOf("PSM", "TAGANA", "KT")
        from certificates in Gen.Choose(0, 2)
        select new Half(name, born, phone, education, titles, village, [.. kinds], certificates);

    private static Gen<Case> Cases =>
        from kept in Halves
        from merged in Halves
        from niks in Gen.Choose(0, 4)
        from chosen in Gen.SubListOf(Choosable)
        from corrected in Gen.OneOf(Gen.Constant<IEnumerable<string>>([]), Gen.SubListOf(Correctable).Select(c => c.AsEnumerable()))
        from added in Gen.Choose(0, 3).SelectMany(n => Gen.ListOf(from role in Gen.Elements(true, false) from goes in Gen.Elements(true, false) select (role, goes), n))
        select new Case(kept, merged, niks, [.. chosen], [.. corrected], [.. added]);

    [Theory, EachDatabase]
    public async Task Each_half_gets_back_its_own_and_what_came_since(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var serial = 100;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(Cases.ToArbitrary(), c => Holds(house, c, serial += 2).GetAwaiter().GetResult()));
    }

    private static async Task<bool> Holds(House house, Case c, int serial)
    {
        var kept = await Make(house, c.Kept, c.Niks is 1 or 3 or 4 ? serial : null);
        var merged = await Make(house, c.Merged, c.Niks switch { 2 or 3 => serial, 4 => serial + 1, _ => null });
        var before = await Belongings.Of(house);

        Guid merge;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) merge = await officer.Get<MergePeople>().Run(kept, merged, c.Chosen, null);
        var added = await GoOn(house, kept, c);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<SplitPeople>().Run(merge, [.. added.Where(a => a.Goes).Select(a => a.Id)], null);

        var after = await Belongings.Of(house);
        foreach (var column in c.Corrected) before.Single(r => r.Id == kept).Columns[column] = Corrected(column);
        Assert.Equal(Comparable(before, added.Count > 0), Comparable(after.Where(r => added.All(a => a.Id != r.Id)), added.Count > 0));
        foreach (var (id, goes) in added) Assert.Equal(goes ? merged : kept, after.Single(r => r.Id == id).Columns["PersonId"]);
        foreach (var person in new[] { kept, merged }) AssertFoundWhereTheyServe(after, person);
        return true;
    }

    /// <summary>What was added since changes verdicts and places of its half; the places are looked at by themselves.</summary>
    private static string Comparable(IEnumerable<Belongings.Row> rows, bool added) => Belongings.Text(rows
        .Where(r => !added || r.Id != Guid.Empty)
        .Select(r => r with { Columns = r.Columns.Where(c => !added || !Derived.Contains(c.Key)).ToDictionary() }));

    private static void AssertFoundWhereTheyServe(List<Belongings.Row> rows, Guid id)
    {
        var person = rows.Single(r => r.Id == id).Columns;
        var roles = rows.Where(r => r.Kind == typeof(PillarRole) && id.Equals(r.Columns["PersonId"])).Select(r => r.Columns).ToList();
        Assert.All(roles, r => Assert.Equal(person[nameof(Person.SortName)], r[nameof(PillarRole.SortName)]));
        var present = rows.Where(r => r.Kind == typeof(PersonPresence) && id.Equals(r.Columns["PersonId"])).Select(r => (string)r.Columns[nameof(PersonPresence.RegionCode)]!);
        Assert.Equal(PersonPresence.Codes(roles.Select(r => r[nameof(PillarRole.RegionCode)]).Append(person[nameof(Person.VillageCode)]).OfType<string>()).Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    private static async Task<Guid> Make(House house, Half half, int? nik)
    {
        await using var desk = house.AsSystem();
        var now = desk.Db.Clock.UtcNow;
        var person = new Person(half.Name, now) { BirthDate = half.Born ? new(1985, 8, 17) : null, Phone = half.Phone, Education = half.Education, TitlesAfter = half.Titles };
        person.Rename(half.Name, PersonName.Fold(half.Name));
        person.MoveTo(half.Village);
        desk.Db.Add(person);
        await desk.Get<Niks>().Set(person, nik is { } serial ? Somebody.Nik(serial) : null);
        person.Roles.AddRange(half.Kinds.Select(kind => new PillarRole(person, kind, half.Village, now)));
        desk.Db.AddRange(Enumerable.Range(0, half.Certificates).Select(_ => Certificate(person.Id, now)));
        await desk.Db.Commit(new Act(Somebody.Any, "Test", half.Village, nameof(Person), person.Id));
        return person.Id;
    }

    /// <summary>Life goes on while the two are one: values are corrected, roles and certificates come.</summary>
    private static async Task<List<(Guid Id, bool Goes)>> GoOn(House house, Guid kept, Case c)
    {
        await using var desk = house.AsSystem();
        var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == kept);
        foreach (var column in c.Corrected) desk.Db.Entry(person).Property(column).CurrentValue = Corrected(column);
        var added = new List<(Guid, bool)>();
        foreach (var (isRole, goes) in c.Added)
        {
            if (isRole)
            {
                var role = new PillarRole(person, "TKSK", Latest, desk.Db.Clock.UtcNow);
                desk.Db.Add(role);
                added.Add((role.Id, goes));
            }
            else
            {
                var certificate = Certificate(kept, desk.Db.Clock.UtcNow);
                desk.Db.Add(certificate);
                added.Add((certificate.Id, goes));
            }
        }
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), kept));
        return added;
    }

    private static string Corrected(string column) => column == nameof(Person.Phone) ? "081299999999" : $"{column} baru";

    private static TrainingCertificate Certificate(Guid person, DateTime now) => new() { PersonId = person, Level = TrainingLevel.Basic, RecordedAt = now };
}
