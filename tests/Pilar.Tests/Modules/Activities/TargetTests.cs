using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Targets;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class TargetTests
{
    private static TargetForm Form(TargetScope scope, TargetMeasure measure, int amount) =>
        new() { Scope = scope, Measure = measure, Amount = amount, Kind = scope == TargetScope.Person ? null : "PSM", From = new(2026, 1, 1), Until = new(2026, 12, 31) };

    [Theory, EachDatabase]
    public async Task An_office_sets_targets_for_its_own_region_only_and_says_how_much_until_when(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        await using (var author = melati.Desk()) await Assert.ThrowsAsync<Refusal>(() => author.Get<SetTarget>().Run(Form(TargetScope.Region, TargetMeasure.Hours, 10)));
        await using var tksk = house.As(Role.Tksk, Volunteer.District);
        async Task Refuses(string about, Action<TargetForm> spoil)
        {
            var form = Form(TargetScope.Everybody, TargetMeasure.Activities, 12);
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => tksk.Get<SetTarget>().Run(form))).About);
        }
        await Refuses(nameof(TargetForm.Region), f => f.Region = "63.04");
        await Refuses(nameof(TargetForm.Amount), f => f.Amount = 0);
        await Refuses(nameof(TargetForm.Until), f => f.Until = new(2025, 12, 31));
        await Refuses(nameof(TargetForm.Function), f => f.Function = "DANCING");
        await Refuses(nameof(TargetForm.Kind), f => f.Kind = "XYZ");
        await Refuses(nameof(TargetForm.Person), f => (f.Scope, f.Person) = (TargetScope.Person, Guid.NewGuid()));
        var id = await tksk.Get<SetTarget>().Run(Form(TargetScope.Everybody, TargetMeasure.Activities, 12));
        await tksk.Get<SetTarget>().Drop(id);
        await Assert.ThrowsAsync<Refusal>(() => tksk.Get<SetTarget>().Drop(id));
        Assert.Empty(await tksk.Get<TargetBook>().OfRegion(Volunteer.District));
        Assert.Equal(["SetTarget", "DropTarget"], await tksk.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Progress_is_that_of_the_region_of_each_and_of_oneself(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"));
        await melati.Write(Volunteer.Form("2026-10-02", 3));
        await melati.Write(Volunteer.Form("2026-10-03", 1.5m));
        await kenanga.Write(Volunteer.Form("2026-10-04", 2));
        await using (var regency = house.As(Role.RegencyOfficer, Volunteer.Regency))
        {
            await regency.Get<SetTarget>().Run(Form(TargetScope.Region, TargetMeasure.People, 100));
            await regency.Get<SetTarget>().Run(Form(TargetScope.Everybody, TargetMeasure.Activities, 2));
            await regency.Get<SetTarget>().Run(Form(TargetScope.Everybody, TargetMeasure.Hours, 2));
            var form = Form(TargetScope.Person, TargetMeasure.Hours, 4);
            form.Person = melati.Person;
            await regency.Get<SetTarget>().Run(form);
            Assert.Equal([("Person", 4, null, null), ("Everybody", null, 2, 2), ("Everybody", null, 1, 2), ("Region", (int?)60, (int?)null, (int?)null)], (await regency.Get<TargetBook>().OfRegion(Volunteer.Regency)).Select(p => (p.Target.Scope.ToString(), p.Done, p.Reached, p.Of)));
        }
        await using var author = melati.Desk();
        Assert.Equal([(TargetScope.Region, 60, false), (TargetScope.Everybody, 2, true), (TargetScope.Everybody, 4, true), (TargetScope.Person, 4, true)], (await author.Get<TargetBook>().Mine()).Select(p => (p.Target.Scope, p.Done!.Value, p.IsMet)));
        await using var other = kenanga.Desk();
        Assert.Equal([60, 1, 2], (await other.Get<TargetBook>().Mine()).Select(p => p.Done!.Value));
    }
}
