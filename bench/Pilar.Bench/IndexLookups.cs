using System.Diagnostics;
using System.Globalization;
using Pilar.Linkage;

namespace Pilar.Bench;

/// <summary>How fast and how well the index of people answers "who is this?": a register is read in, then a sample of its own records is asked for.</summary>
internal static class IndexLookups
{
    private const double Least = 0.5;
    private const int Most = 10;

    private sealed record Entry(Guid Id, string Cluster, PersonEntry Person);

    /// <param name="file">CSV with full_name, nik, dob, gender, village, phone and cluster, the truth.</param>
    /// <param name="asked">Records asked for, spread evenly.</param>
    public static int Run(string file, int asked)
    {
        var people = Read(file);
        var before = Memory();
        var clock = Stopwatch.StartNew();
        using var index = new PersonIndex();
        foreach (var person in people) index.Set(person.Id, person.Person);
        var built = clock.Elapsed;
        var memory = Memory() - before;

        var step = Math.Max(1, people.Count / asked);
        var sample = Enumerable.Range(0, Math.Min(asked, people.Count)).Select(i => people[i * step]).ToList();
        foreach (var person in sample.Take(500)) index.Find(person.Person, Most, Least, person.Id);
        var times = new double[sample.Count];
        var answers = new IReadOnlyList<PersonMatch>[sample.Count];
        for (var i = 0; i < sample.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            answers[i] = index.Find(sample[i].Person, Most, Least, sample[i].Id);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        clock.Restart();
        Parallel.ForEach(sample, person => index.Find(person.Person, Most, Least, person.Id));
        var parallel = sample.Count / clock.Elapsed.TotalSeconds;
        clock.Restart();
        foreach (var person in sample) index.Set(person.Id, person.Person);
        var renew = clock.Elapsed.TotalMilliseconds / sample.Count;

        Array.Sort(times);
        Console.WriteLine("| people | build s | bytes a person | all memory MB | p50 ms | p95 ms | p99 ms | longest ms | questions/s, all cores | a change ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {people.Count:N0} | {built.TotalSeconds:0.0} | {index.BytesPerPerson:0} | {memory / 1e6:0} | {At(.5):0.00} | {At(.95):0.00} | {At(.99):0.00} | {times[^1]:0.0} | {parallel:N0} | {renew:0.000} |"));
        Console.WriteLine();
        Console.WriteLine(Accuracy(people, sample, answers));
        return 0;

        double At(double share) => times[(int)(share * (times.Length - 1))];
    }

    private static string Accuracy(List<Entry> people, List<Entry> sample, IReadOnlyList<PersonMatch>[] answers)
    {
        var cluster = people.ToDictionary(p => p.Id, p => p.Cluster);
        var size = people.CountBy(p => p.Cluster).ToDictionary();
        var proposed = answers.Sum(a => a.Count);
        var right = sample.Select((p, i) => answers[i].Count(m => cluster[m.Id] == p.Cluster)).Sum();
        var there = sample.Sum(p => size[p.Cluster] - 1);
        var (doubled, met) = (sample.Count(p => size[p.Cluster] > 1), sample.Where((p, i) => answers[i].Any(m => cluster[m.Id] == p.Cluster)).Count());
        return string.Create(CultureInfo.InvariantCulture,
            $"Proposed from probability {Least}: precision {(double)right / proposed:0.000}, recall of true pairs {(double)right / there:0.000}; of {doubled:N0} people with another record, {(double)met / doubled:0.000} meet one.");
    }

    /// <summary>The generator writes no quoted cells.</summary>
    private static List<Entry> Read(string file)
    {
        var lines = File.ReadLines(file).Select(line => line.Split(','));
        var heads = lines.First();
        int name = At("full_name"), nik = At("nik"), born = At("dob"), sex = At("gender"), village = At("village"), phone = At("phone"), cluster = At("cluster");
        return [.. lines.Skip(1).Select((cells, n) => new Entry(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), cells[cluster],
            new(cells[name], cells[nik], DateOnly.TryParseExact(cells[born], "yyyy-MM-dd", out var day) ? day : null, cells[sex], cells[village], cells[phone])))];

        int At(string head) => Array.IndexOf(heads, head);
    }

    private static long Memory()
    {
        GC.Collect();
        return Process.GetCurrentProcess().PrivateMemorySize64;
    }
}
