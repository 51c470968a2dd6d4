using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class PersonMatchTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory]
    [EachDatabase("Muh. Rafli", 9001, true, Somebody.Elsewhere, Certainty.Certain)] // same NIK, spelling of the name
    [EachDatabase("Siti Aminah", 9001, false, Somebody.Elsewhere, Certainty.Likely)] // somebody else's NIK
    [EachDatabase("Muhamad Rafli", null, true, Somebody.Village, Certainty.Certain)] // same village, name and birth date
    [EachDatabase("Muhammad Rafli", null, false, Somebody.Village, Certainty.Certain)] // a slip in the birth date
    [EachDatabase("Fauzan Ridwan", null, true, Somebody.Village, null)]
    [EachDatabase("Fauzan Ridwan", null, false, Somebody.Elsewhere, null)]
    public async Task Says_who_it_is_and_how_sure_it_is(DatabaseProvider provider, string name, int? serial, bool sameBirth, string? village, Certainty? certainty)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Muhammad Rafli", Somebody.Nik(9001), Born, sex: Sex.Male);
        await using var officer = house.As(Role.RegencyOfficer, "63.04");
        var found = await officer.Get<PersonMatch>().Find(new(name, serial is { } s ? Somebody.Nik(s) : null, sameBirth ? Born : Born.AddDays(1), null, village));
        Assert.Equal(certainty, found.Count == 0 ? null : found[0].Certainty);
        Assert.All(found, c => Assert.Equal(id, c.Person.Id));
    }
}
