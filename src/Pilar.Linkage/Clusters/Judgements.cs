using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Clusters;

/// <summary>Pairs that a person has confirmed or rejected, by record number. They overrule the model and are never asked again.</summary>
internal sealed class Judgements
{
    public const double Certain = 100;
    private readonly Dictionary<(int, int), bool> same = [];

    public Judgements(RecordStore store, IReadOnlyList<LabelledPair> labels)
    {
        if (labels.Count == 0) return;
        var wanted = labels.SelectMany(l => new[] { l.Left, l.Right }).ToHashSet();
        var records = new Dictionary<string, List<int>>();
        for (var i = 0; i < store.Count; i++)
        {
            var id = store.Ids.Text(i, i < store.FirstFileCount ? 0 : store.FirstFileCount);
            if (!wanted.Contains(id)) continue;
            if (!records.TryGetValue(id, out var list)) records[id] = list = [];
            list.Add(i);
        }
        var twoFiles = store.FirstFileCount < store.Count;
        foreach (var label in labels)
        {
            var left = Pick(records, label.Left, twoFiles, first: true, store.FirstFileCount);
            var right = Pick(records, label.Right, twoFiles, first: false, store.FirstFileCount);
            if (left < 0 || right < 0) throw new LinkageException($"The judged pair {label.Left}, {label.Right} names an id that is not in the data.");
            if (left != right) same[(Math.Min(left, right), Math.Max(left, right))] = label.Same;
        }
    }

    public int Count => same.Count;

    public IEnumerable<(int A, int B, bool Same)> All => same.OrderBy(s => s.Key).Select(s => (s.Key.Item1, s.Key.Item2, s.Value));

    /// <summary>What was judged about two records, or null.</summary>
    public bool? Of(int a, int b) => same.Count > 0 && same.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var judged) ? judged : null;

    /// <summary>The pairs with judged ones set to certainty: confirmed ones added, rejected ones taken out.</summary>
    public List<ScoredPair> Apply(List<ScoredPair> pairs, Func<int, int, ulong> pattern)
    {
        if (same.Count == 0) return pairs;
        var result = pairs.Where(p => Of(p.A, p.B) is null).ToList();
        result.AddRange(All.Where(j => j.Same).Select(j => new ScoredPair(j.A, j.B, pattern(j.A, j.B), (float)Certain)));
        ScoredPair.SortByRecord(result);
        return result;
    }

    private static int Pick(Dictionary<string, List<int>> records, string id, bool twoFiles, bool first, int firstCount)
    {
        if (!records.TryGetValue(id, out var found)) return -1;
        if (!twoFiles) return found[0];
        var side = found.FindIndex(r => r < firstCount == first);
        return side < 0 ? -1 : found[side];
    }
}
