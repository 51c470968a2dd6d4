using Pilar.Linkage.Csv;
using Pilar.Linkage.Model;

namespace Pilar.Linkage;

/// <summary>Writes a result as CSV files.</summary>
public static class ResultFiles
{
    /// <summary>Writes <c>left,right,weight,probability</c> and one column per field with its share of the weight (log2).</summary>
    public static void WritePairs(this LinkResult result, string path)
    {
        var header = "left,right,weight,probability," + string.Join(',', result.Fields.Select(f => Quoted(f.Name))) + "\n";
        CsvWriter.Write(path, header, result.Scored.Count, (line, i) =>
        {
            var pair = result.Scored[i];
            Span<short> shares = stackalloc short[result.Fields.Count];
            result.Scoring.Shares.Read(pair, result.Scoring, shares);
            Span<byte> room = stackalloc byte[11];
            line.Text(Id(result, pair.A, room));
            line.Text(Id(result, pair.B, room));
            line.Hundredths((int)Math.Round(Math.Clamp((double)pair.Weight, -1e7, 1e7) * 100));
            line.Share(LinkModel.ProbabilityOf(pair.Weight));
            foreach (var share in shares) line.Hundredths(share);
            line.End();
        });
    }

    /// <summary>Writes <c>input,id,cluster</c> for every record; input is 1 or 2, the number of the file on the command line.</summary>
    public static void WriteClusters(this LinkResult result, string path) =>
        CsvWriter.Write(path, "input,id,cluster\n", result.Groups.Length, (line, i) =>
        {
            if (!result.Store.IsAlive(i)) return;
            line.Whole(i < result.Store.FirstFileCount ? 1 : 2);
            line.Text(Id(result, i, stackalloc byte[11]));
            line.Whole(result.Groups[i]);
            line.End();
        });

    private static ReadOnlySpan<byte> Id(LinkResult result, int record, Span<byte> room) =>
        result.Store.Ids.Of(record, record < result.Store.FirstFileCount ? 0 : result.Store.FirstFileCount, room);

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
