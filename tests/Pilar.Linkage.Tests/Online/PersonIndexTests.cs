using System.Collections.Concurrent;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests.Online;

public sealed class PersonIndexTests
{
    private static readonly PersonEntry Siti = new("Siti Nurhaliza, S.Sos", "6303055708850001", new DateOnly(1985, 8, 17), "P", "63.03.05.2001", "0812-3456-7890");

    [Fact]
    public void Finds_a_person_under_another_spelling_with_a_slip_in_the_NIK()
    {
        using var index = Filled(out _);
        var id = Guid.CreateVersion7();
        index.Set(id, Siti);
        var match = Assert.Single(index.Find(Siti with { Name = "ST. NOERHALIZA", Nik = "6303055708850010", Phone = null }));
        Assert.Equal(id, match.Id);
        Assert.True(match.Probability > 0.9, $"probability {match.Probability}");
        Assert.Contains(match.Fields, f => f is { Field: "birth_date", Level: "same" });
    }

    [Fact]
    public void Does_not_take_a_sibling_for_the_person()
    {
        using var index = Filled(out _);
        index.Set(Guid.CreateVersion7(), Siti);
        var sibling = new PersonEntry("Ahmad Haliza", "6303051203880002", new DateOnly(1988, 3, 12), "L", Siti.Village, Siti.Phone);
        Assert.DoesNotContain(index.Find(sibling, least: 0.3), m => m.Probability > 0.3);
    }

    [Fact]
    public void Forgets_what_was_removed_and_what_was_replaced()
    {
        using var index = Filled(out _);
        var id = Guid.CreateVersion7();
        index.Set(id, Siti);
        index.Set(id, new PersonEntry("Bambang Wijaya", "6303051501700003", new DateOnly(1970, 1, 15), "L", "63.03.05.2002"));
        Assert.DoesNotContain(index.Find(Siti), m => m.Id == id);
        Assert.True(index.Remove(id));
        Assert.False(index.Remove(id));
        Assert.Empty(index.Find(new PersonEntry("Bambang Wijaya", "6303051501700003")));
    }

    [Fact]
    public void Leaves_out_the_person_being_edited()
    {
        using var index = new PersonIndex();
        var id = Guid.CreateVersion7();
        index.Set(id, Siti);
        Assert.Single(index.Find(Siti));
        Assert.Empty(index.Find(Siti, except: id));
    }

    [Fact]
    public void Finds_most_second_records_and_few_strangers_among_thousands()
    {
        using var index = Filled(out var people);
        var person = people.Records.ToDictionary(r => Id(r.Cells[0]), r => r.Person);
        int hits = 0, truth = 0, found = 0;
        foreach (var (who, cells) in people.Records)
        {
            var matches = index.Find(Entry(cells), least: 0.5, except: Id(cells[0]));
            found += matches.Count;
            hits += matches.Count(m => person[m.Id] == who);
            truth += people.Records.Count(r => r.Person == who) - 1;
        }
        Assert.True(hits > 0.93 * truth, $"found {hits} of {truth}");
        Assert.True(hits > 0.97 * found, $"{found - hits} of {found} are strangers");
    }

    [Fact]
    public void Survives_many_replacements_and_keeps_its_size()
    {
        using var index = Filled(out var people);
        var before = index.Count;
        for (var round = 0; round < 4; round++)
            foreach (var (_, cells) in people.Records) index.Set(Id(cells[0]), Entry(cells));
        Assert.Equal(before, index.Count);
        Assert.Contains(index.Find(Entry(people.Records[5].Cells)), m => m.Id == Id(people.Records[5].Cells[0]));
    }

    [Fact]
    public void Answers_while_others_write()
    {
        using var index = Filled(out var people);
        var failures = new ConcurrentBag<string>();
        Parallel.For(0, 8, t =>
        {
            foreach (var (_, cells) in people.Records.Skip(t * 50).Take(50))
            {
                if (t % 2 == 0) index.Set(Id(cells[0]), Entry(cells));
                else if (index.Find(Entry(cells)).All(m => m.Id != Id(cells[0]))) failures.Add(cells[0]);
            }
        });
        Assert.Empty(failures);
    }

    private static PersonIndex Filled(out People people)
    {
        people = new People(21).Make(2500, 0.2);
        var index = new PersonIndex();
        foreach (var (_, cells) in people.Records) index.Set(Id(cells[0]), Entry(cells));
        return index;
    }

    private static Guid Id(string id) => new(int.Parse(id.AsSpan(1)) + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static PersonEntry Entry(string[] cells) =>
        new(cells[1], cells[2], DateOnly.TryParse(cells[3], out var born) ? born : null, cells[4], cells[6], cells[7]);
}
