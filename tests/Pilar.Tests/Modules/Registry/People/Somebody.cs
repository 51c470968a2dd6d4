using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

/// <summary>People for tests, with invented numbers.</summary>
internal static class Somebody
{
    public const string Village = "63.03.05.2009", OtherVillage = "63.03.05.2010", Elsewhere = "63.04.01.2001";

    public static readonly Permission Any = new("test", Enum.GetValues<Role>());

    /// <summary>A person in the database, saved as the system; NIK of a man born on 17 August 1985 by default.</summary>
    public static async Task<Guid> In(House house, string name, string? nik = null, DateOnly? born = null, string village = Village, Sex? sex = null, string? kind = null, string? duty = null)
    {
        await using var desk = house.AsSystem();
        var person = new Person(name, desk.Db.Clock.UtcNow) { BirthDate = born, Sex = sex };
        person.Rename(name, PersonName.Fold(name));
        person.MoveTo(village);
        desk.Db.Add(person);
        await desk.Get<Niks>().Set(person, nik);
        if (kind is not null)
        {
            var role = new PillarRole(person, kind, duty ?? village, desk.Db.Clock.UtcNow);
            person.Roles.Add(role);
        }

        await desk.Db.Commit(new Act(Any, "Test", village, nameof(Person), person.Id));
        return person.Id;
    }

    /// <summary>A NIK of somebody born on 17 August 1985.</summary>
    public static string Nik(int serial, bool female = false) => $"630305{(female ? 57 : 17)}0885{serial:0000}";
}
