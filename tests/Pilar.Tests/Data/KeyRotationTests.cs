using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.Imports;
using Pilar.Tests.Support;

namespace Pilar.Tests.Data;

public class KeyRotationTests
{
    [Theory, EachDatabase]
    public async Task Rewrites_every_NIK_with_the_new_key_and_loses_none(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var cipher = desk.Get<FieldCipher>();
        for (var i = 0; i < 5; i++)
        {
            var person = new Person($"Uji {i}", desk.Db.Clock.UtcNow);
            var nik = $"630305170885900{i}";
            person.SetNik(cipher.Encrypt(nik), cipher.BlindIndex(nik), nik[^4..], NikState.WellFormed);
            desk.Db.Add(person);
        }
        await desk.Db.Commit(new Act(new Permission("test"), "Test", "63", "Person", Guid.Empty));
        Assert.Equal((2, 5L), await desk.Get<KeyRotation>().Run(newKey: true));
        await using var later = house.AsSystem();
        var people = await later.Db.Set<Person>().AsNoTracking().ToListAsync();
        Assert.All(people, p => Assert.True(cipher.IsCurrent(p.NikCipher!)));
        Assert.All(people, p => Assert.Equal(p.NikIndex, cipher.BlindIndex(cipher.Decrypt(p.NikCipher!))));
        Assert.Equal((2, 0L), await later.Get<KeyRotation>().Run(newKey: false));
        Assert.Equal(2, await later.Db.Audit.CountAsync(a => a.Verb == "RotateKeys"));
    }

    [Theory, EachDatabase]
    public async Task Reaches_the_rows_of_imports_and_their_way_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var id = await house.Import(officer, ConflictRule.FillGaps, Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P"));
        await using (var desk = house.AsSystem()) await desk.Get<KeyRotation>().Run(newKey: true);
        var row = Assert.Single(await house.Rows(id));
        Assert.Equal([2, 2], new[] { row.Content, row.Effects! }.Select(FieldCipher.KeyNumber));
        await house.Undo(officer, id);
        await using var later = house.AsSystem();
        Assert.Equal("Siti Aminah", later.Get<RowSeal>().Open(row).Name);
        Assert.Empty(await later.Db.Set<Person>().ToListAsync());
    }

    [Fact]
    public void A_value_that_was_tampered_with_is_not_read()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var cipher = new FieldCipher(KeyRing.Open(Path.Combine(folder, "fields.json")));
        var value = cipher.Encrypt("6303051708859001");
        value[^1] ^= 1;
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => cipher.Decrypt(value));
        Directory.Delete(folder, recursive: true);
    }
}
