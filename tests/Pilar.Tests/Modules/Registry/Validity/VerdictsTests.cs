using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;
using static Pilar.Tests.Modules.Registry.Validity.Village;

namespace Pilar.Tests.Modules.Registry.Validity;

public class VerdictsTests
{
    [Theory, EachDatabase]
    public async Task Judges_in_the_same_commit_that_changes_a_fact(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.03");
        var person = Somebody(desk.Db, "Siti");
        await Nik(desk, person, "6303055705909001");
        var role = Role(desk.Db, person, "PSM", Facts.Village);
        await desk.Db.Commit(Act(Facts.Village, person.Id));
        Assert.Equal((Verdict.Invalid, "TRAINING_NONE", true), (role.Verdict, role.VerdictProblems, role.InForce));

        Train(desk.Db, person);
        await desk.Db.Commit(Act(Facts.Village, person.Id));
        Assert.Equal((Verdict.Valid, null, Today), (role.Verdict, role.VerdictProblems, role.JudgedOn!.Value));
        await StoredEqualsComputed(house);
    }

    [Theory, EachDatabase]
    public async Task A_second_holder_of_the_number_makes_both_invalid(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.03");
        foreach (var name in new[] { "Siti", "Aminah" })
        {
            var person = Somebody(desk.Db, name);
            await Nik(desk, person, "6303055705909001");
            Train(desk.Db, person);
            Role(desk.Db, person, "PSM", Facts.Village);
            await desk.Db.Commit(Act(Facts.Village, person.Id));
        }
        Assert.All(await house.AsSystem().Db.Set<PillarRole>().ToListAsync(), r => Assert.Equal("NIK_SHARED", r.VerdictProblems));
        await StoredEqualsComputed(house);
    }

    [Theory, EachDatabase]
    public async Task Judges_the_neighbours_role_too_without_letting_the_officer_touch_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        Guid id, there;
        await using (var neighbour = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.04"))
        {
            var person = Somebody(neighbour.Db, "Budi", "63.04.01.2001");
            there = Role(neighbour.Db, person, "PSM", "63.04.01.2001").Id;
            await neighbour.Db.Commit(Act("63.04", id = person.Id));
        }
        await using (var officer = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.03"))
        {
            var person = await officer.Db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).SingleAsync(p => p.Id == id);
            Role(officer.Db, person, "PSM", Facts.Village);
            await officer.Db.Commit(Act("63.03", id));
        }
        await using var system = house.AsSystem();
        var role = await system.Db.Set<PillarRole>().SingleAsync(r => r.Id == there);
        Assert.Equal((CombinationClass.Block, 0), (role.Combination, role.Version));
        Assert.Contains("ROLE_BLOCK", role.VerdictProblems, StringComparison.Ordinal);
        await using var again = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.03");
        var foreign = await again.Db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).SingleAsync(r => r.Id == there);
        foreign.Pause(Today);
        await Assert.ThrowsAsync<Denied>(() => again.Db.Commit(Act("63.03", id)));
        await StoredEqualsComputed(house);
    }

    [Theory, EachDatabase]
    public async Task Tells_the_second_of_two_who_give_one_person_a_role_at_the_same_moment(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        Guid id;
        await using (var desk = house.AsSystem())
        {
            var person = Somebody(desk.Db, "Budi");
            await desk.Db.Commit(Act("63", id = person.Id));
        }
        await using var one = house.AsSystem();
        await using var other = house.AsSystem();
        Role(one.Db, await one.Db.Set<Person>().SingleAsync(p => p.Id == id), "PSM", Facts.Village);
        Role(other.Db, await other.Db.Set<Person>().SingleAsync(p => p.Id == id), "PSM", "63.04.01.2001");
        await one.Db.Commit(Act("63", id));
        await Assert.ThrowsAsync<Conflict>(() => other.Db.Commit(Act("63", id)));
        await StoredEqualsComputed(house);
    }

    [Theory, EachDatabase]
    public async Task A_letter_that_ends_tonight_is_expired_tomorrow(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, "2026-11-01");
        await using var desk = house.AsSystem();
        var person = Somebody(desk.Db, "Siti");
        var role = Role(desk.Db, person, "PSM", Facts.Village, until: new(2026, 11, 1));
        await desk.Db.Commit(Act("63", person.Id));
        Assert.Equal((true, new DateOnly(2026, 11, 2)), (role.InForce, role.JudgeAgainOn!.Value));
        Assert.Equal(0, await desk.Get<Verdicts>().RefreshDue());
        desk.Db.ChangeTracker.Clear();

        await using var tomorrow = house.Later();
        await using var scope = tomorrow.AsSystem();
        Assert.Equal(1, await scope.Get<Verdicts>().RefreshDue());
        Assert.Equal(0, await scope.Get<Verdicts>().RefreshDue());
        var expired = await scope.Db.Set<PillarRole>().AsNoTracking().SingleAsync();
        Assert.False(expired.InForce);
        Assert.Contains("SK_EXPIRED", expired.VerdictProblems, StringComparison.Ordinal);
        await StoredEqualsComputed(tomorrow);
    }

    [Theory, EachDatabase]
    public async Task Answers_for_any_day_without_storing_and_only_the_roles_of_the_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var person = Somebody(desk.Db, "Siti");
        Role(desk.Db, person, "PSM", Facts.Village, until: new(2027, 6, 30));
        Role(desk.Db, person, "TAGANA", "63.04");
        await desk.Db.Commit(Act("63", person.Id));
        Task<List<JudgedRole>> On(string region, DateOnly day) => desk.JudgeAsOf(region, day);
        Assert.Equal(["TAGANA"], (await On("63.04", Today)).Select(j => j.Judgement.Role.Kind));
        Assert.Equal(2, (await On("ID", Today)).Count);
        Assert.Equal(2, (await On("63", Today)).Count);
        Assert.True(Assert.Single(await On("63.03", Today)).Judgement.InForce);
        Assert.False(Assert.Single(await On("63.03", new(2027, 7, 1))).Judgement.InForce);
        Assert.False(Assert.Single(await On("63.03", new(2024, 12, 31))).Judgement.InForce);
    }

    [Theory, EachDatabase]
    public async Task Refuses_a_forbidden_double_role_naming_both_and_the_basis_until_an_exception_allows_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var person = Somebody(desk.Db, "Siti");
        Role(desk.Db, person, "PSM", Facts.Village);
        await desk.Db.Commit(Act("63", person.Id));
        var gate = desk.Get<CombinationGate>();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => gate.Check(person.Id, "PSM", "63.04.01.2001", Today));
        Assert.Contains("Permensos 10/2019", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, refusal.Message.Split("PSM di ").Length - 1);
        await Assert.ThrowsAsync<Refusal>(() => gate.Check(person.Id, "PKH", "63.03.05", Today));
        await gate.Check(person.Id, "TAGANA", "63.03", Today);
        desk.Db.Add(new CombinationException(person.Id, "PSM", "PSM", "Kepala Dinas", "12/2026", "Desa baru", Today, Today.AddDays(30)));
        await desk.Db.Commit(Act("63", person.Id));
        await gate.Check(person.Id, "PSM", "63.04.01.2001", Today);
    }

    [Theory, EachDatabase]
    public async Task New_rules_judge_everybody_anew(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var person = Somebody(desk.Db, "Siti");
        await Nik(desk, person, "6303055705909001");
        Role(desk.Db, person, "PSM", Facts.Village);
        await desk.Db.Commit(Act("63", person.Id));
        var without = new ValidityRules([.. RuleBook.Default.Criteria("PSM").Where(c => c.Check != CriterionCheck.Training)]);
        var rules = new RuleSet(RuleKind.Validity("PSM"), 2, RuleJson.Write(without), "Uji", desk.Db.Clock.UtcNow);
        rules.PutInForce(Today, null);
        desk.Db.Add(rules);
        await desk.Db.Commit(new Act(Pilar.Modules.Registry.RegistryPermissions.MaintainRules, "Test", "ID", nameof(RuleSet), rules.Id));
        await desk.Get<RulesInForce>().ApplyDue();
        await house.RunJobs();
        await using var after = house.AsSystem();
        Assert.Equal(Verdict.Valid, (await after.Db.Set<PillarRole>().SingleAsync()).Verdict);
        Assert.NotNull((await after.Db.Set<RuleSet>().SingleAsync(r => r.Id == rules.Id)).AppliedAt);
        await StoredEqualsComputed(house);
    }
}
