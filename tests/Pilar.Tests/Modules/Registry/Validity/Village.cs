using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Validity;

/// <summary>People of a small world, saved by plain commits.</summary>
internal static class Village
{
    public static readonly DateOnly Today = DateOnly.Parse(House.Today);

    public static Act Act(string region, Guid person) => new(RegistryPermissions.RecordEvidence, "Test", region, nameof(Person), person);

    public static Person Somebody(AppDb db, string name, string village = Facts.Village)
    {
        var person = new Person(name, db.Clock.UtcNow) { Sex = Sex.Female, BirthDate = new(1990, 5, 17) };
        person.Rename(name, PersonName.Fold(name));
        person.MoveTo(village);
        db.Add(person);
        return person;
    }

    public static PillarRole Role(AppDb db, Person person, string kind, string region, DateOnly? until = null, bool active = true)
    {
        var role = new PillarRole(person, kind, region, db.Clock.UtcNow);
        if (active) role.Activate(new(2025, 1, 1));
        role.Appointments.Add(new() { RoleId = role.Id, Number = "1", IssuedOn = new(2025, 1, 1), ValidUntil = until ?? new(2027, 12, 31) });
        person.Roles.Add(role);
        db.Add(role);
        return role;
    }

    public static async Task Nik(Desk desk, Person person, string digits) => await desk.Get<Niks>().Set(person, digits);

    public static void Train(AppDb db, Person person) =>
        db.Add(new TrainingCertificate { PersonId = person.Id, Level = TrainingLevel.Basic, RecordedAt = db.Clock.UtcNow });

    /// <summary>The roles of a region alone.</summary>
    public static async Task<List<JudgedRole>> JudgeAsOf(this Desk desk, string region, DateOnly day) =>
        [.. (await desk.Get<Verdicts>().JudgeAsOf(RegionCode.From(region), RegionCode.Until(region), day)).Where(j => RegionCode.Contains(region, j.Judgement.Role.RegionCode))];

    /// <summary>Every stored verdict is the one that a fresh look at the saved facts gives.</summary>
    public static async Task StoredEqualsComputed(House house)
    {
        await using var desk = house.AsSystem();
        var computed = new Dictionary<Guid, Judgement>();
        foreach (var judged in await desk.JudgeAsOf(RegionCode.Nation, desk.Db.Clock.Today)) computed.Add(judged.Judgement.Role.Id, judged.Judgement);
        var roles = await desk.Db.Set<PillarRole>().ToListAsync();
        Assert.Equal(roles.Count, computed.Count);
        foreach (var role in roles)
            Assert.Equal(computed[role.Id].Standing, new Standing(role.Verdict, role.VerdictProblems, role.InForce, role.Combination, role.JudgeAgainOn));
    }
}
