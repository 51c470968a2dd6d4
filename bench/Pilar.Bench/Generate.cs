using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Bench;

/// <summary>Fills an installation with invented people, one PSM role each, judged by the rules in force.</summary>
internal static class Generate
{
    private const int BatchSize = 5000;

    public static async Task<int> Run(int people, string folder)
    {
        await using var app = Application.Build(folder);
        await Application.Migrate(app.Services);
        var watch = Stopwatch.StartNew();
        for (var from = 0; from < people; from += BatchSize)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("bench");
            await Insert(scope.ServiceProvider, from, Math.Min(from + BatchSize, people));
            if (from % 100_000 == 0) Console.Error.WriteLine($"{from:N0} people, {watch.Elapsed.TotalSeconds:F0} s");
        }
        Console.WriteLine($"{people:N0} people in {watch.Elapsed.TotalSeconds:F1} s");
        return 0;
    }

    private static async Task Insert(IServiceProvider services, int from, int until)
    {
        var db = services.GetRequiredService<AppDb>();
        var rules = await services.GetRequiredService<RuleBooks>().Today();
        var batch = Enumerable.Range(from, until - from).Select(n => Somebody(services, n)).ToList();
        foreach (var (person, role, letter, certificate) in batch) Judged(person, role, letter, certificate, rules, db.Clock.Today);
        await db.CommitBatch(new Act(HelpBench.Filling, "Fill", RegionCode.Nation, "Person", Guid.Empty), async writer =>
        {
            await writer.Insert(batch.ConvertAll(b => b.Person));
            await writer.Insert(batch.SelectMany(b => b.Person.Presence).ToList());
            await writer.Insert(batch.ConvertAll(b => b.Role));
            await writer.Insert(batch.ConvertAll(b => b.Letter));
            await writer.Insert(batch.Select(b => b.Certificate).OfType<TrainingCertificate>().ToList());
            await writer.Insert(batch.SelectMany(b => services.GetRequiredService<NamePostings>().For(b.Person.Id, b.Person.SortName, [b.Role.RegionCode])).ToList());
        });
    }

    private static (Person Person, PillarRole Role, Appointment Letter, TrainingCertificate? Certificate) Somebody(IServiceProvider services, int n)
    {
        var now = services.GetRequiredService<Clock>().UtcNow;
        var village = InventedPeople.Village(n);
        var person = new Person(InventedPeople.Name(n), now) { Sex = InventedPeople.IsMale(n) ? Sex.Male : Sex.Female, BirthDate = InventedPeople.BirthDate(n) };
        typeof(Person).GetProperty(nameof(Person.Id))!.SetValue(person, InventedPeople.Id(n));
        person.Rename(person.Name, PersonName.Fold(person.Name));
        person.MoveTo(village);
        services.GetRequiredService<Niks>().Assign(person, InventedPeople.Nik(n));
        person.Presence.AddRange(PersonPresence.Codes([village]).Select(code => new PersonPresence { PersonId = person.Id, RegionCode = code, SortName = person.SortName }));
        var role = new PillarRole(person, "PSM", village, now);
        var issued = new DateOnly(2019, 1, 1).AddDays(n % 2800);
        role.Activate(issued);
        var letter = new Appointment { RoleId = role.Id, Number = $"{n}/Dinsos/{issued.Year}", IssuedOn = issued, ValidFrom = issued, ValidUntil = issued.AddYears(5).AddDays(-1) };
        var certificate = n % 5 == 0 ? null : new TrainingCertificate { PersonId = person.Id, Level = TrainingLevel.Basic, Number = $"{n}/BD", IssuedOn = issued, RecordedAt = now };
        return (person, role, letter, certificate);
    }

    private static void Judged(Person person, PillarRole role, Appointment letter, TrainingCertificate? certificate, RuleBook rules, DateOnly today)
    {
        var facts = new PersonFacts(person.Id, person.Sex, person.BirthDate, person.VillageCode, NikFindings.None, null,
            [new(role.Id, role.Kind, role.RegionCode, role.Status, role.StartsOn, null, null, [AppointmentFacts.Of(letter)])],
            certificate is null ? [] : [new(certificate.Level, certificate.IssuedOn, null, null, certificate.Number)], [], []);
        Judge.Person(facts, rules, today)[0].StandIn(role);
    }
}
