using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Disasters.Situation;
using Pilar.Modules.Disasters.Volunteers;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;

namespace Pilar.Cli.Demo;

/// <summary>An invented flood that is being answered and an invented fire that was just reported, in the demo regency, by its accounts.</summary>
internal sealed class DemoDisasters(IServiceProvider services)
{
    private const string District = "63.03.05", Regency = "63.03";
    private const int Struck = 6, Households = 40;

    private readonly Random random = new(24007);

    public async Task Run()
    {
        var accounts = await With(null, s => s.GetRequiredService<AppDb>().Users.ToDictionaryAsync(a => a.Email!, a => a.Id));
        var villages = await With(null, s => Task.FromResult(s.GetRequiredService<RegionTree>().Below(District, RegionLevel.Village).Select(v => v.Code).Take(Struck).ToList()));
        var (officer, tksk, psm) = (Who("kabupaten"), Who("tksk"), Who("psm"));
        psm = psm with { Region = villages[0] };
        var flood = await With(tksk, s => s.GetRequiredService<ReportIncident>().Run(Report("FLOOD", District, "Sungai meluap setelah hujan dua hari; air setinggi 40 sampai 120 cm di enam desa.", "-3.4170, 114.8560", (Measure.DisplacedPeople, 150), (Measure.HousesFlooded, 300))));
        await Do(officer, s => s.GetRequiredService<LeadIncident>().Move(flood, new() { To = IncidentStage.Responding, Leader = officer.Id }));
        await Do(officer, s => s.GetRequiredService<LeadIncident>().Join(flood, new() { Account = psm.Id }));
        await Do(officer, s => s.GetRequiredService<StateFigures>().Run(flood, State((Measure.Dead, 0), (Measure.Missing, 1), (Measure.Injured, 14), (Measure.AffectedHouseholds, 610), (Measure.AffectedPeople, 2140), (Measure.Infants, 160), (Measure.Elderly, 205), (Measure.Pregnant, 22), (Measure.Disabled, 18), (Measure.DisplacedHouseholds, 96), (Measure.DisplacedPeople, 352), (Measure.HousesFlooded, 588), (Measure.HousesHeavy, 9), (Measure.Schools, 3), (Measure.Worship, 4), (Measure.Loss, 1_850_000_000))));
        await List(tksk, psm, flood, villages);
        await Shelter(tksk, flood, "Balai Desa (demo)", villages[0], 120, 96, "-3.4105, 114.8490");
        await Shelter(tksk, flood, "SDN Rekaan 2", villages[1], 80, 104, "-3.4260, 114.8655");
        await Goods(officer, tksk, flood, villages);
        await Call(officer, flood);
        await Do(officer, s => s.GetRequiredService<IssueReport>().Run(flood, new() { Words = "Dapur umum melayani dua kali sehari. Akses ke satu desa hanya dengan perahu." }));
        await Do(psm, s => s.GetRequiredService<ReportIncident>().Run(Report("FIRE", villages[0], "Api membakar deretan rumah kayu di tepi sungai; sudah padam.", "-3.4120, 114.8470", (Measure.Dead, 0), (Measure.Injured, 2), (Measure.DisplacedHouseholds, 7), (Measure.DisplacedPeople, 26), (Measure.HousesHeavy, 7))));

        Person Who(string name) => DemoAccounts.All.Single(a => a.Name == name) is var account ? new(accounts[account.Email], account.FullName, account.Role, account.Region) : throw new InvalidOperationException(name);
    }

    private async Task List(Person tksk, Person psm, Guid flood, List<string> villages)
    {
        string[] needs = ["RICE", "BLANKET", "WATER", "BABY_KIT", "MATTRESS", "HYGIENE", "CLOTHES"];
        for (var i = 0; i < Households; i++)
        {
            var (village, male, female) = (villages[i % villages.Count], random.Next(1, 4), random.Next(1, 4));
            var person = DemoPerson.Invent(random, village, "Martapura", new(2026, 11, 1), 25, 75);
            var form = new HouseholdForm
            {
                Village = village, Head = person.Name, Phone = person.Phone, Address = $"RT {person.Rt:000} RW {person.Rw:000}", Male = male, Female = female, Infants = random.Next(3) == 0 ? 1 : 0, Elderly = random.Next(4) == 0 ? 1 : 0, Pregnant = random.Next(12) == 0 ? 1 : 0, Disabled = random.Next(15) == 0 ? 1 : 0,
                Damage = random.Next(8) == 0 ? HouseDamage.Heavy : HouseDamage.Flooded, Stay = (Stay)random.Next(3), Needs = [.. needs.Where(_ => random.Next(3) == 0)],
            };
            await Do(village == psm.Region ? psm : tksk, s => s.GetRequiredService<RecordHousehold>().Run(flood, form));
            // The same door, knocked at by a second phone.
            if (i == 7) await Do(tksk, s => s.GetRequiredService<RecordHousehold>().Run(flood, form));
        }
    }

    private async Task Shelter(Person tksk, Guid flood, string name, string village, int capacity, int people, string point)
    {
        var id = await With(tksk, s => s.GetRequiredService<KeepShelters>().Open(flood, new() { Name = name, Village = village, Capacity = capacity, Point = point }));
        await Do(tksk, s => s.GetRequiredService<KeepShelters>().Count(id, new() { People = people, Households = people / 4, Male = people / 2, Female = people - people / 2, Infants = people / 12, Elderly = people / 10 }));
    }

    private async Task Goods(Person officer, Person tksk, Guid flood, List<string> villages)
    {
        var depot = await With(officer, s => s.GetRequiredService<MoveGoods>().OpenStore(null, new() { Name = "Gudang Dinas Sosial (demo)", Region = Regency }));
        var post = await With(tksk, s => s.GetRequiredService<MoveGoods>().OpenStore(flood, new() { Name = "Posko Kecamatan (demo)", Region = villages[0] }));
        await Do(officer, s => s.GetRequiredService<MoveGoods>().In(depot, new() { Source = "Dinas Sosial Provinsi (demo)", Paper = "SJ-014/DEMO", Amounts = new() { ["RICE"] = 5000, ["BLANKET"] = 400, ["MATTRESS"] = 250, ["NOODLES"] = 300 } }));
        await Do(tksk, s => s.GetRequiredService<MoveGoods>().In(post, new() { Source = "Warga dan pedagang pasar (rekaan)", Amounts = new() { ["WATER"] = 120, ["CLOTHES"] = 85 } }));
        await Do(officer, s => s.GetRequiredService<MoveGoods>().Out(depot, new() { Store = post, Receiver = "Petugas posko (rekaan)", Paper = "BAST-03/DEMO", Amounts = new() { ["RICE"] = 1500, ["BLANKET"] = 150, ["NOODLES"] = 100 } }));
        await Do(officer, s => s.GetRequiredService<StateNeeds>().Run(flood, new() { Amounts = new() { ["RICE"] = 3000, ["BLANKET"] = 350, ["WATER"] = 400, ["BABY_KIT"] = 60 } }));
        var listed = await With(tksk, s => s.GetRequiredService<HouseholdList>().Of(flood, new()));
        foreach (var household in listed.OrderBy(h => h.Row.RegionCode, StringComparer.Ordinal).ThenBy(h => h.Card.Head, StringComparer.Ordinal).Take(12)) await Do(tksk, s => s.GetRequiredService<MoveGoods>().Out(post, new() { Household = household.Row.Id, Paper = "TT/DEMO", Amounts = new() { ["RICE"] = 10, ["BLANKET"] = 2 } }));
        await Do(tksk, s => s.GetRequiredService<MoveGoods>().Out(post, new() { Village = villages[2], Receiver = "Ketua RT (rekaan)", Amounts = new() { ["RICE"] = 250, ["WATER"] = 60 } }));
    }

    private async Task Call(Person officer, Guid flood)
    {
        var roles = await With(officer, s => s.GetRequiredService<RoleHolders>().In(Regency, "TAGANA").Where(h => !h.IsCandidate).OrderBy(h => h.SortName).Select(h => h.RoleId).Take(12).ToListAsync());
        if (roles.Count == 0) roles = await With(officer, s => s.GetRequiredService<RoleHolders>().In(District).Where(h => !h.IsCandidate).OrderBy(h => h.SortName).Select(h => h.RoleId).Take(12).ToListAsync());
        await Do(officer, s => s.GetRequiredService<CallVolunteers>().Call(flood, new() { Roles = [.. roles] }));
        var called = await With(officer, s => s.GetRequiredService<AppDb>().Set<Responder>().AsNoTracking().OrderBy(r => r.Name).ThenBy(r => r.PersonId).ToListAsync());
        foreach (var (person, n) in called.Select((p, n) => (p, n)).Where(x => x.n < 8))
            if (n < 6) await Do(officer, s => s.GetRequiredService<CallVolunteers>().CheckIn(new() { Code = person.Code }));
            else await Do(officer, s => s.GetRequiredService<CallVolunteers>().Answer(person.Id, coming: n == 6));
    }

    private static ReportForm Report(string kind, string region, string description, string point, params (Measure Measure, long Number)[] figures) => Fill(new ReportForm { Kind = kind, Region = region, Description = description, Point = point }, figures);

    private static StatementForm State(params (Measure Measure, long Number)[] figures) => Fill(new StatementForm { Source = "BPBD (demo)" }, figures);

    private static TForm Fill<TForm>(TForm form, (Measure Measure, long Number)[] figures) where TForm : FiguresForm
    {
        foreach (var (measure, number) in figures) form.Counts[measure.ToString()] = number;
        return form;
    }

    private sealed record Person(Guid Id, string Name, Role Role, string Region);

    private Task<bool> Do(Person who, Func<IServiceProvider, Task> work) => With(who, async s =>
    {
        await work(s);
        return true;
    });

    private async Task<T> With<T>(Person? who, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (who is { } someone)
        {
            var grant = new Grant(someone.Role, someone.Region);
            actor.Become(someone.Id, someone.Name, grant, [grant]);
            actor.Origin = "demo";
        }
        else actor.BecomeSystem("Demo", "demo");
        return await work(scope.ServiceProvider);
    }
}
