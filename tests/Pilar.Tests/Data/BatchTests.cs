using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Data;

public class BatchTests
{
    private static readonly Act Test = new(new Permission("test"), "Test", RegionCode.Nation, "Person", Guid.Empty);

    [Theory, EachDatabase]
    public async Task Stores_a_row_written_in_bulk_as_one_written_alone(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var (alone, bulk) = (Somebody(), Somebody());
        desk.Db.AddRange(alone, Seen(alone));
        await desk.Db.Commit(Test);
        await desk.Db.CommitBatch(Test, async writer =>
        {
            await writer.Insert([bulk]);
            await writer.Insert([Seen(bulk)]);
        });
        foreach (var table in new[] { "people", "person_evidence" })
        {
            var stored = await Stored(desk.Db, table);
            Assert.Equal(2, stored.Count);
            Assert.Equal(stored[0], stored[1]);
        }
    }

    [Theory, EachDatabase]
    public async Task Refuses_a_second_row_of_the_same_key_and_keeps_nothing_of_its_batch(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var (one, other) = (Somebody(), Somebody());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => desk.Db.CommitBatch(Test, writer => writer.Insert([one, other, one])));
        Assert.Equal(0, await desk.Db.Set<Person>().CountAsync());
    }

    private static Person Somebody()
    {
        var person = new Person("Uji 'Coba' Ñ", new DateTime(2026, 11, 1, 23, 5, 9, 120, DateTimeKind.Utc)) { BirthDate = new(1985, 8, 17), Sex = Sex.Female };
        person.SetNik([0, 1, 255], "index", "9001", NikState.WellFormed);
        return person;
    }

    private static PersonEvidence Seen(Person person) => new()
    {
        PersonId = person.Id, Criterion = "LITERATE", Met = true, On = new(2026, 10, 1), RecordedByName = "", RecordedAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>Every column but the keys, with its type, as the database has it.</summary>
    private static async Task<List<string>> Stored(AppDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not ("Id" or "PersonId")).Select(i => Shown(reader.GetName(i), reader.GetValue(i)))));
        return rows;
    }

    private static string Shown(string column, object value) => $"{column}: {value.GetType().Name} {(value is byte[] bytes ? Convert.ToHexString(bytes) : value)}";
}
