using Pilar.Linkage.Blocking;
using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage;

/// <summary>What a run found: scored pairs, clusters, and the model behind them. Dispose it to give the records' memory back.</summary>
public sealed class LinkResult : IDisposable
{
    internal LinkResult(RecordStore store, Scoring scoring, List<ScoredPair> pairs, int[] groups, IReadOnlyList<LinkPhase> phases, PairScan scan, List<BlockingRule> rules, double recall)
    {
        (Store, Scoring, Scored, Groups, Phases, Scan, Rules, ExpectedRecall) = (store, scoring, pairs, groups, phases, scan, rules, recall);
    }

    /// <summary>The compared fields, recognised or given.</summary>
    public IReadOnlyList<LinkField> Fields => Store.Schema.Fields;

    /// <summary>Number of records read (of both files).</summary>
    public int RecordCount => Store.Count;

    /// <summary>Number of pairs of records compared.</summary>
    public long PairsCompared => Scan.Compared;

    /// <summary>Number of pairs reported.</summary>
    public int PairCount => Scored.Count;

    /// <summary>Estimated share of true pairs that blocking brings together, 0 to 1.</summary>
    public double ExpectedRecall { get; }

    /// <summary>The finished phases with their times.</summary>
    public IReadOnlyList<LinkPhase> Phases { get; }

    internal RecordStore Store { get; }
    internal Scoring Scoring { get; }
    internal List<ScoredPair> Scored { get; }
    internal int[] Groups { get; }
    internal PairScan Scan { get; }
    internal List<BlockingRule> Rules { get; }

    /// <summary>The pairs with ids and probability, ordered by record.</summary>
    public IEnumerable<LinkPair> Pairs => Scored.Select(p => new LinkPair(Id(p.A), Id(p.B), p.Weight, LinkModel.ProbabilityOf(p.Weight)));

    /// <summary>The clusters of two or more records: ids of their members.</summary>
    public IEnumerable<IReadOnlyList<string>> Clusters => Groups
        .Select((group, record) => (group, record))
        .GroupBy(g => g.group, g => g.record)
        .Where(g => g.Skip(1).Any())
        .Select(g => (IReadOnlyList<string>)[.. g.Select(Id)]);

    /// <summary>Id of a record by its number in order of reading.</summary>
    public string Id(int record) => Store.Ids.Text(record, record < Store.FirstFileCount ? 0 : Store.FirstFileCount);

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();
}

/// <summary>Two records that may be one person. <paramref name="Weight"/> is log2 of the odds, <paramref name="Probability"/> the same as 0 to 1.</summary>
public sealed record LinkPair(string Left, string Right, double Weight, double Probability);
