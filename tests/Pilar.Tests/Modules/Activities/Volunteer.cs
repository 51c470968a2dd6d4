using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

/// <summary>Somebody who serves and has an account of their own.</summary>
internal sealed record Volunteer(House House, Guid Person, Guid Account, string Email, Role Role, string Region)
{
    public const string District = "63.03.05", Regency = "63.03";

    /// <param name="kind">PSM in a village, TKSK in a district.</param>
    public static async Task<Volunteer> In(House house, string name = "Melati Rekaan", string kind = "PSM", string region = Somebody.Village)
    {
        var role = kind == "TKSK" ? Role.Tksk : Role.Volunteer;
        var email = await house.AddAccount(role, region);
        await using var desk = house.AsSystem();
        var person = Village.Somebody(desk.Db, name, Somebody.Village);
        Village.Role(desk.Db, person, kind, region);
        var account = await desk.Db.Users.SingleAsync(a => a.Email == email);
        account.PersonId = person.Id;
        await desk.Db.Commit(new Act(Somebody.Any, "Test", region, nameof(Account), account.Id));
        return new(house, person.Id, account.Id, email, role, region);
    }

    /// <summary>At work with the own account.</summary>
    public Desk Desk()
    {
        var desk = House.AsSystem();
        var grant = new Grant(Role, Region);
        desk.Get<Actor>().Become(Account, "Uji " + Role, grant, [grant]);
        return desk;
    }

    public static EntryForm Form(string day = "2026-10-12", decimal hours = 1.5m) => new()
    {
        On = DateOnly.Parse(day), Hours = hours, Function = "COORDINATION", Programme = "PKH", What = "Rapat koordinasi di balai desa.", Women = 12, Men = 8, Elderly = 3,
    };

    /// <summary>An entry in the diary.</summary>
    public async Task<DiaryEntry> Write(EntryForm? form = null)
    {
        await using var desk = Desk();
        return await desk.Get<WriteDiary>().Write(form ?? Form());
    }
}
