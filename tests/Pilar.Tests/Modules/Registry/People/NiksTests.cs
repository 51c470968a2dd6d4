using FsCheck;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class NiksTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory]
    [EachDatabase(null, NikState.Unknown)]
    [EachDatabase("  ", NikState.Unknown)]
    [EachDatabase("63030517088590", NikState.Malformed)]
    [EachDatabase("6303053002850001", NikState.Malformed)]
    [EachDatabase("'6303 0517.0885-9001", NikState.WellFormed)]
    [EachDatabase("6303055708859001", NikState.Contradictory)]
    [EachDatabase("6303051808859001", NikState.Contradictory)]
    [EachDatabase("9921111708859001", NikState.WellFormed)]
    public async Task Judges_what_was_written(DatabaseProvider provider, string? written, NikState state)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", written, Born, sex: Sex.Male);
        Assert.Equal(state, (await house.AsSystem().Db.Set<Person>().SingleAsync(p => p.Id == id)).NikState);
    }

    [Theory, EachDatabase]
    public async Task Keeps_the_number_encrypted_and_finds_it_by_its_fingerprint(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", Somebody.Nik(9001), Born, sex: Sex.Male);
        await using var desk = house.AsSystem();
        var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == id);
        Assert.Equal((Somebody.Nik(9001), "9001"), (desk.Get<Niks>().Read(person), person.NikHint));
        Assert.DoesNotContain(Somebody.Nik(9001), System.Text.Encoding.Latin1.GetString(person.NikCipher!), StringComparison.Ordinal);
        Assert.Equal(desk.Get<Niks>().Index(Nik.Parse(Somebody.Nik(9001))!.Value), person.NikIndex);
        Assert.DoesNotContain(Somebody.Nik(9001), (await desk.Db.Audit.SingleAsync(a => a.SubjectId == id)).Changes, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_number_of_two_living_people_is_shared_until_one_gives_it_up_even_across_regions(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var first = await Somebody.In(house, "Uji Satu", Somebody.Nik(9001), Born, sex: Sex.Male);
        var second = await Somebody.In(house, "Uji Dua", Somebody.Nik(9001), Born, Somebody.Elsewhere, Sex.Male);
        Assert.Equal((NikState.Shared, NikState.Shared), await States(house, first, second));
        await using (var officer = house.As(Role.RegencyOfficer, "63.04"))
        {
            var mine = await officer.Db.Set<Person>().SingleAsync(p => p.Id == second);
            Assert.Equal([first], await officer.Get<Niks>().Set(mine, Somebody.Nik(9002)));
            await officer.Db.Commit(new Act(Somebody.Any, "Test", "63.04", nameof(Person), second));
        }

        Assert.Equal((NikState.WellFormed, NikState.WellFormed), await States(house, first, second));
    }

    [Theory, EachDatabase]
    public async Task A_verified_number_stays_its_owners_and_refuses_a_second_verification(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var owner = await Somebody.In(house, "Uji Satu", Somebody.Nik(9001), Born, sex: Sex.Male);
        await Verify(house, owner);
        var other = await Somebody.In(house, "Uji Dua", Somebody.Nik(9001), Born, sex: Sex.Male);
        Assert.Equal((NikState.Verified, NikState.Shared), await States(house, owner, other));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Verify(house, other));
        Assert.Equal("Nik", refusal.About);
    }

    /// <summary>Whatever happens to whom in which order: a number with several living holders is shared by all, a single one has it well-formed.</summary>
    [Property(MaxTest = 8)]
    public bool Sharing_depends_only_on_who_holds_the_number_now(PositiveInt seed) => Task.Run(async () =>
    {
        var random = new Random(seed.Get);
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++) ids.Add(await Somebody.In(house, $"Uji {i}", Somebody.Nik(9000 + random.Next(2)), Born, sex: Sex.Male));
        for (var step = 0; step < 6; step++)
        {
            await using var desk = house.AsSystem();
            var id = ids[random.Next(ids.Count)];
            var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == id);
            if (random.Next(4) == 0)
            {
                person.DiedOn = new(2026, 1, 1);
                await desk.Get<Niks>().Settle([person.NikIndex!]);
            }
            else await desk.Get<Niks>().Set(person, Somebody.Nik(9000 + random.Next(3)));
            await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), id));
        }

        var people = await house.AsSystem().Db.Set<Person>().Where(p => p.DiedOn == null).ToListAsync();
        return people.GroupBy(p => p.NikIndex).All(g => g.All(p => p.NikState == (g.Count() > 1 ? NikState.Shared : NikState.WellFormed)));
    }).GetAwaiter().GetResult();

    private static async Task Verify(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        (await desk.Db.Set<Person>().SingleAsync(p => p.Id == id)).JudgeNik(NikState.Verified);
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), id));
    }

    private static async Task<(NikState, NikState)> States(House house, Guid first, Guid second)
    {
        var people = await house.AsSystem().Db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.NikState);
        return (people[first], people[second]);
    }
}
