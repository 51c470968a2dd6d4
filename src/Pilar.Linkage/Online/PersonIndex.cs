using System.Collections.Concurrent;
using System.Text;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;
using Pilar.Linkage.Online;
using Pilar.Linkage.Records;

namespace Pilar.Linkage;

/// <summary>
/// People in memory, to be asked "who of them could this be?" in well under a millisecond at a million people. About 150 bytes a person.
/// Any number of threads may ask at once; <see cref="Set"/> and <see cref="Remove"/> wait for them and for each other. Uses the same comparisons as
/// <see cref="Linker"/> and a model made for Indonesian registers.
/// </summary>
public sealed unsafe class PersonIndex : IDisposable
{
    private const int MostPerRule = 600;
    private readonly RecordStore words = new(new RecordSchema(RegistryModel.Fields));
    private readonly ConcurrentBag<RecordEncoder> askers = [];
    private readonly ReaderWriterLockSlim gate = new();
    private readonly RecordEncoder writer;
    private readonly PairComparer comparer;
    private CompactRows rows;
    private KeyChains chains;
    private IdMap ids;
    private Scoring scoring;
    private int alive, weighedAt;

    /// <summary>An empty index, with room for <paramref name="expected"/> people: a table that grows leaves its smaller copies behind.</summary>
    public PersonIndex(int expected = 0)
    {
        (chains, ids) = (new KeyChains(IndexRules.Count, Math.Max(1024, expected)), new IdMap(expected));
        writer = new RecordEncoder(words, words.Schema.Fields);
        comparer = new PairComparer(words);
        rows = new CompactRows(words.Schema);
        scoring = new Scoring(words, comparer, RegistryModel.For(0), [], 1);
    }

    /// <summary>Number of people.</summary>
    public int Count => Volatile.Read(ref alive);

    /// <summary>Bytes held for each person now, without the words they share.</summary>
    public double BytesPerPerson => alive == 0 ? 0 : (double)(rows.Bytes + ids.Bytes + chains.Bytes) / alive;

    /// <summary>Adds a person, or replaces what is known about the one with this id.</summary>
    public void Set(Guid id, PersonEntry person)
    {
        var record = stackalloc byte[words.Schema.Stride];
        gate.EnterWriteLock();
        try
        {
            Forget(id);
            Encode(writer, record, person);
            var slot = ids.Add(id);
            rows.Put(slot, record);
            Link(slot, record);
            alive++;
            if (chains.IsCrowded(ids.Slots) || ids.Slots > 1024 + (alive * 3L / 2)) Rebuild();
            if (alive > weighedAt + 64 + (weighedAt / 4)) Weigh();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Takes a person out; false when there is none with this id.</summary>
    public bool Remove(Guid id)
    {
        gate.EnterWriteLock();
        try
        {
            return Forget(id);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>
    /// The people who are likely the one described, the likeliest first: at most <paramref name="most"/>, of probability at least
    /// <paramref name="least"/>. <paramref name="except"/> is left out (a person being edited).
    /// </summary>
    public IReadOnlyList<PersonMatch> Find(PersonEntry person, int most = 10, double least = 0.05, Guid? except = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!askers.TryTake(out var asker)) asker = new RecordEncoder(words, words.Schema.Fields, counting: false);
        var record = stackalloc byte[words.Schema.Stride];
        gate.EnterReadLock();
        try
        {
            Encode(asker, record, person);
            return [.. Candidates(record, except)
                .Select(slot => (Slot: slot, Weight: Weight(record, slot)))
                .Where(c => LinkModel.ProbabilityOf(c.Weight) >= least)
                .OrderByDescending(c => c.Weight).ThenBy(c => ids[c.Slot])
                .Take(most)
                .Select(c => Match(record, c.Slot, c.Weight))];
        }
        finally
        {
            gate.ExitReadLock();
            askers.Add(asker);
        }
    }

    private HashSet<int> Candidates(byte* record, Guid? except)
    {
        Span<ulong> keys = stackalloc ulong[IndexRules.Count];
        IndexRules.Keys(record, words, keys);
        var found = new HashSet<int>();
        for (var r = 0; r < keys.Length; r++)
        {
            var seen = 0;
            for (var slot = chains.First(r, keys[r]); slot >= 0 && seen < MostPerRule; slot = chains.After(r, slot), seen++)
                if (rows.IsAlive(slot) && ids[slot] != except) found.Add(slot);
        }
        return found;
    }

    private double Weight(byte* record, int slot) => scoring.Weight(record, rows[slot]);

    private PersonMatch Match(byte* record, int slot, double weight)
    {
        var pattern = comparer.Pattern(record, rows[slot]);
        Span<double> shares = stackalloc double[words.Schema.Fields.Length];
        scoring.Explain(pattern, record, rows[slot], shares);
        var evidence = new FieldEvidence[shares.Length];
        for (var f = 0; f < shares.Length; f++)
            evidence[f] = new FieldEvidence(words.Schema.Fields[f].Name, comparer.Levels[f].Names[PairComparer.LevelOf(pattern, f)], Math.Round(shares[f], 2));
        return new PersonMatch(ids[slot], LinkModel.ProbabilityOf(weight), weight, evidence);
    }

    /// <summary>Packs the living together and makes the tables fit.</summary>
    private void Rebuild()
    {
        var (oldRows, oldIds) = (rows, ids);
        (rows, ids, chains) = (new CompactRows(words.Schema), new IdMap(), new KeyChains(IndexRules.Count, alive + (alive / 2)));
        for (var slot = 0; slot < oldIds.Slots; slot++)
        {
            if (!oldRows.IsAlive(slot)) continue;
            var moved = ids.Add(oldIds[slot]);
            rows.Put(moved, oldRows[slot]);
            Link(moved, oldRows[slot]);
        }
        oldRows.Dispose();
    }

    /// <summary>Brings word frequencies and the model's expectations up to the number of people.</summary>
    private void Weigh()
    {
        writer.Settle();
        words.Weigh(alive);
        scoring = new Scoring(words, comparer, RegistryModel.For(alive), [], 1);
        weighedAt = alive;
    }

    private bool Forget(Guid id)
    {
        var slot = ids.Find(id);
        if (slot < 0) return false;
        ids.Remove(id);
        rows.Kill(slot);
        alive--;
        return true;
    }

    private void Link(int slot, byte* record)
    {
        Span<ulong> keys = stackalloc ulong[IndexRules.Count];
        IndexRules.Keys(record, words, keys);
        chains.Add(slot, keys);
    }

    private void Encode(RecordEncoder encoder, byte* record, PersonEntry person)
    {
        new Span<byte>(record, words.Schema.Stride).Clear();
        void Field(int f, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) encoder.Field(record, f, Encoding.UTF8.GetBytes(text));
        }
        Field(0, person.Name);
        Field(1, person.Nik);
        Field(2, person.BirthDate?.ToString("yyyy-MM-dd"));
        Field(3, person.Sex);
        Field(4, person.Village);
        Field(5, person.Phone);
        encoder.End(record);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows.Dispose();
        words.Dispose();
        gate.Dispose();
    }
}
