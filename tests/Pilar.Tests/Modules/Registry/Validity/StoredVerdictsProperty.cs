using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;
using static Pilar.Tests.Modules.Registry.Validity.Village;

namespace Pilar.Tests.Modules.Registry.Validity;

/// <summary>Whatever people do in whatever order, and however time passes, what is stored is what a fresh look would find.</summary>
public class StoredVerdictsProperty
{
    private static readonly string[] Kinds = ["PSM", "TKSK", "KT", "TAGANA", "PKH"];
    private static readonly string[] Places = ["63.03.05.2001", "63.03.05.2002", "63.04.01.2001"];

    [Theory, EachDatabase(1), EachDatabase(2), EachDatabase(3)]
    public async Task Stored_verdicts_equal_computed_ones(DatabaseProvider provider, int seed)
    {
        var random = new Random(seed);
        await using var house = await House.Open(provider);
        await using (var desk = house.AsSystem())
        {
            for (var i = 0; i < 4; i++) Role(desk.Db, Somebody(desk.Db, "Orang " + i, Places[i % 3]), "PSM", Places[i % 3]);
            await desk.Db.Commit(Act("63", Guid.Empty));
        }
        for (var step = 0; step < 30; step++)
        {
            await using (var desk = house.AsSystem()) await Something(desk, random);
            if (step % 5 == 4) await StoredEqualsComputed(house);
        }
        await using var later = house.Later(random.Next(100, 900));
        await using (var desk = later.AsSystem()) await desk.Get<Verdicts>().RefreshDue();
        await StoredEqualsComputed(later);
    }

    private static async Task Something(Desk desk, Random random)
    {
        var db = desk.Db;
        var person = (await db.Set<Person>().Include(p => p.Roles).ThenInclude(r => r.Appointments).OrderBy(p => p.Id).ToListAsync())[random.Next(4)];
        var role = person.Roles[random.Next(person.Roles.Count)];
        var day = Today.AddDays(random.Next(-300, 300));
        switch (random.Next(11))
        {
            case 0: Role(db, person, Kinds[random.Next(5)], Places[random.Next(3)], day, random.Next(4) > 0); break;
            case 1 when role.Status != RoleStatus.Ended && !(day < role.StartsOn): role.End(day, "uji"); break;
            case 2 when role.Status == RoleStatus.Active && !(day < role.StartsOn): role.Pause(day); break;
            case 3 when role.Status is RoleStatus.Candidate or RoleStatus.Paused: role.Activate(day); break;
            case 4: role.Appointments[0].ValidUntil = random.Next(3) == 0 ? null : day; break;
            case 5: Train(db, person); break;
            case 6: person.BirthDate = random.Next(4) == 0 ? null : Today.AddYears(-18).AddDays(random.Next(-9, 900)); break;
            case 7: person.MoveTo(random.Next(4) == 0 ? null : Places[random.Next(3)]); break;
            case 8: await Nik(desk, person, random.Next(3) switch { 0 => "", 1 => "6303055705909001", _ => "630305570590900" + random.Next(9) }); break;
            case 9: db.Add(new CombinationException(person.Id, "PSM", Kinds[random.Next(5)], "Kadis", "1", "uji", day, day.AddDays(60))); break;
            default:
                db.Add(new PersonEvidence { PersonId = person.Id, Criterion = "CONDUCT", Met = random.Next(2) == 0, On = day, ValidUntil = day.AddDays(90), RecordedByName = "uji", RecordedAt = db.Clock.UtcNow });
                break;
        }
        await db.Commit(Act("63", person.Id));
    }
}
