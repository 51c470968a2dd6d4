using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>However a set of acts reaches the office from two phones (order, repetition, size of batches), the records are those of sending each once, in the order of their needs.</summary>
public class OrderProperties
{
    private const int Acts = 9;

    /// <param name="Order">Which act goes out next; each comes at least once.</param>
    /// <param name="Phones">From which of the two.</param>
    /// <param name="Sizes">How many go out together.</param>
    internal sealed record Road(IReadOnlyList<int> Order, IReadOnlyList<bool> Phones, IReadOnlyList<int> Sizes);

    private static Gen<Road> Roads =>
        from again in Gen.ListOf(Gen.Choose(0, Acts - 1), 8)
        from order in Gen.Shuffle(Enumerable.Range(0, Acts).Concat(again).ToArray())
        from phones in Gen.ListOf(Gen.Elements(true, false), 20)
        from sizes in Gen.ListOf(Gen.Choose(1, 5), 20)
        select new Road([.. order], [.. phones], [.. sizes]);

    [Theory, EachDatabase]
    public async Task Any_order_and_repetition_from_two_phones_ends_in_the_same_records(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phones = await DisorderTests.Two(house);
        var expected = await Walk(house, phones, new([.. Enumerable.Range(0, Acts)], [true], [Acts]));
        Assert.Equal(2, expected.Count(line => line.StartsWith("case", StringComparison.Ordinal)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(Roads.ToArbitrary(), road => Assert.Equal(expected, Walk(house, phones, road).GetAwaiter().GetResult())));
    }

    private static async Task<List<string>> Walk(House house, (Phone First, Phone Second) phones, Road road)
    {
        var (one, two, task) = (Guid.CreateVersion7(), Guid.CreateVersion7(), await Task(house, phones.First.Account));
        var ids = Enumerable.Range(0, Acts).Select(_ => Guid.CreateVersion7()).ToArray();
        object Report(int at, Guid id, string name, string need = "Butuh makan dan tempat tinggal.") => Phone.Act("case.report", new
        {
            @case = id, village = Somebody.Village, person = new { name, age = 40 }, kinds = new[] { Need.Poor }, urgency = "soon", need, consent = "Lisan, di hadapan ketua RT.", confirm_distinct = true,
        }, ids[at]);
        object Entry(int at, Guid id, string text, params int[] needs) => Phone.Act("case.entry", new { @case = id, type = "visit", text }, ids[at], needs: [.. needs.Select(n => ids[n])]);
        object Amend(int at, string field, string? from, string to, params int[] needs) => Phone.Act("case.amend", new { @case = one, changes = new Dictionary<string, object> { [field] = new { from, to } } }, ids[at], needs: [.. needs.Select(n => ids[n])]);
        object[] acts =
        [
            Report(0, one, "Rukmana Uji"), Entry(1, one, "Kunjungan pertama.", 0), Amend(2, "urgency", "soon", "emergency", 0), Amend(3, "address", null, "Jalan Kenanga 1", 0), Amend(4, "address", "Jalan Kenanga 1", "Jalan Melati 2", 3),
            Report(5, two, "Si", "x"), Report(6, two, "Kenanga Lain"), Entry(7, two, "Bersama yang pertama.", 0, 6), Phone.Act("task.done", new { task, note = "Sudah diantar." }, ids[8]),
        ];
        var (sent, batch) = (0, 0);
        while (sent < road.Order.Count)
        {
            var some = road.Order.Skip(sent).Take(road.Sizes[batch % road.Sizes.Count]).ToList();
            await (road.Phones[batch % road.Phones.Count] ? phones.First : phones.Second).Sync([.. some.Distinct().Select(at => acts[at])]);
            (sent, batch) = (sent + some.Count, batch + 1);
        }
        var answers = await phones.First.Sync(acts);
        return [.. answers.Select((a, at) => $"act {at} {Phone.State(a)}"), .. await Records(house, one, two, task)];
    }

    private static async Task<Guid> Task(House house, Guid account)
    {
        await using var desk = house.AsSystem();
        var form = Need.Form("Orang Bertugas", Need.Poor, 40);
        form.ConfirmedDistinct = true;
        var id = await Need.In(house, form);
        (await desk.Db.Set<Case>().Include(c => c.People).SingleAsync(c => c.Id == id)).People.Add(new() { CaseId = id, AccountId = account, Name = "Uji Volunteer", Part = Part.Assigned });
        await desk.Get<CaseTasks>().Add(id, new() { Title = "Antar obat", DueOn = desk.Db.Clock.Today.AddDays(3) });
        return await desk.Db.Set<CaseTask>().Where(t => t.CaseId == id).Select(t => t.Id).SingleAsync();
    }

    /// <summary>What there is, without ids.</summary>
    private static async Task<List<string>> Records(House house, Guid one, Guid two, Guid task)
    {
        await using var desk = house.AsSystem();
        var cipher = desk.Get<CaseCipher>();
        var lines = new List<string>();
        var owner = await desk.Db.Set<CaseTask>().Where(t => t.Id == task).Select(t => t.CaseId).SingleAsync();
        foreach (var (name, id) in new[] { ("one", one), ("two", two), ("task", owner) })
        {
            var c = await desk.Db.Set<Case>().AsNoTracking().Include(c => c.Client).SingleAsync(c => c.Id == id);
            if (name != "task") lines.Add($"case {name} {cipher.Card(c.Client)} {cipher.Report(c)} {c.Urgency} {c.Version}");
            lines.AddRange((await desk.Db.Set<CaseEntry>().AsNoTracking().Where(e => e.CaseId == id && e.Text != null).ToListAsync()).Select(e => $"entry {name} {cipher.Text(e.Text!)}").Order(StringComparer.Ordinal));
        }
        lines.Add($"task {(await desk.Db.Set<CaseTask>().SingleAsync(t => t.Id == task)).DoneAt is not null}");
        return lines;
    }
}
