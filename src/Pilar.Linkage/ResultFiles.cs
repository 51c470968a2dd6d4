using System.Text;
using Pilar.Linkage.Csv;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;

namespace Pilar.Linkage;

/// <summary>Writes a result as CSV files.</summary>
public static class ResultFiles
{
    /// <summary>Writes <c>left,right,weight,probability</c> and one column per field with its share of the weight (log2).</summary>
    public static unsafe void WritePairs(this LinkResult result, string path)
    {
        using var to = Open(path);
        var fields = result.Fields;
        to.Write(Encoding.UTF8.GetBytes("left,right,weight,probability," + string.Join(',', fields.Select(f => Quoted(f.Name))) + "\n"));
        var line = new CsvLine(to);
        var shares = new Dictionary<ulong, double[]>();
        var levels = result.Scoring.Model.Levels;
        foreach (var pair in result.Scored)
        {
            if (!shares.TryGetValue(pair.Pattern, out var share)) shares[pair.Pattern] = share = result.Scoring.Model.Shares(pair.Pattern);
            line.Text(Id(result, pair.A));
            line.Text(Id(result, pair.B));
            line.Number(pair.Weight, 2);
            line.Number(LinkModel.ProbabilityOf(pair.Weight), 5);
            for (var f = 0; f < levels.Length; f++)
            {
                var level = PairComparer.LevelOf(pair.Pattern, f);
                var bonus = level > 1 ? result.Scoring.RarityBonus(f, level, result.Store[pair.A], result.Store[pair.B]) : 0;
                line.Number(share[f] + bonus, 2);
            }
            line.End();
        }
        line.Flush();
    }

    /// <summary>Writes <c>input,id,cluster</c> for every record; input is 1 or 2, the number of the file on the command line.</summary>
    public static void WriteClusters(this LinkResult result, string path)
    {
        using var to = Open(path);
        to.Write("input,id,cluster\n"u8);
        var line = new CsvLine(to);
        for (var i = 0; i < result.Groups.Length; i++)
        {
            if (!result.Store.IsAlive(i)) continue;
            line.Number(i < result.Store.FirstFileCount ? 1 : 2, 0);
            line.Text(Id(result, i));
            line.Number(result.Groups[i], 0);
            line.End();
        }
        line.Flush();
    }

    private static ReadOnlySpan<byte> Id(LinkResult result, int record) =>
        result.Store.Ids.Of(record, record < result.Store.FirstFileCount ? 0 : result.Store.FirstFileCount);

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LinkageException($"{path} cannot be written: {e.Message}");
        }
    }
}
