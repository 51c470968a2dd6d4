using System.Globalization;
using System.Net;
using System.Text;
using Pilar.Linkage.Model;
using Pilar.Linkage.Report;

namespace Pilar.Linkage;

/// <summary>Writes a run as one HTML file that needs nothing else: figures, blocking, weights, parameters and a sample of pairs as waterfalls.</summary>
public static class HtmlReport
{
    private const int Sample = 24;

    /// <summary>Writes the report to <paramref name="path"/>.</summary>
    public static void WriteReport(this LinkResult result, string path)
    {
        var html = new StringBuilder(1 << 16);
        html.Append("<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Linkage report</title><style>").Append(Style).Append("</style><main><h1>Linkage report</h1>");
        Summary(html, result);
        Blocking(html, result);
        WeightChart.Append(html, result.Scored);
        Parameters(html, result);
        Pairs(html, result);
        html.Append("</main></html>\n");
        try
        {
            File.WriteAllText(path, html.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LinkageException($"{path} cannot be written: {e.Message}");
        }
    }

    internal static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Summary(StringBuilder html, LinkResult result)
    {
        var sure = result.Scored.Count(p => p.Weight >= 0);
        html.Append($"<p>{result.RecordCount:N0} records, {result.PairsCompared:N0} pairs compared, {sure:N0} pairs more likely one person than not, about {result.Scoring.Model.Pairs[0]:N0} expected in all.</p>");
        html.Append("<table><caption>Phases</caption><tr><th>Phase<th>Seconds<th>What was done");
        foreach (var phase in result.Phases) html.Append($"<tr><td>{phase.Name}<td>{Number(phase.Seconds, "0.000")}<td>{Safe(phase.Detail)}");
        html.Append("</table>");
    }

    private static void Blocking(StringBuilder html, LinkResult result)
    {
        html.Append($"<h2>Blocking</h2><p>Records are compared when they agree on all parts named in one of these rules. Estimated recall (share of true pairs brought together): <b>{result.ExpectedRecall:P1}</b>.</p><table><tr><th>Rule<th>Pairs compared<th>Expected gain in recall");
        for (var r = 0; r < result.Rules.Count; r++)
        {
            var rule = result.Rules[r];
            html.Append($"<tr><td>{Safe(rule.Describe(result.Store.Schema))}{(rule.Parent >= 0 ? " (where blocks were too large)" : "")}<td class=n>{result.Scan.ComparedByRule[r]:N0}<td class=n>{(rule.Parent >= 0 ? "" : rule.Gain.ToString("P2", CultureInfo.InvariantCulture))}");
        }
        html.Append("</table>");
    }

    private static void Parameters(StringBuilder html, LinkResult result)
    {
        var model = result.Scoring.Model;
        html.Append("<h2>Parameters</h2><p>How often each level of agreement is seen per kind of pair. The weight of a level is the log2 of one person against unrelated people.</p><table><tr><th>Field<th>Level<th>Weight");
        for (var k = 0; k < LinkModel.Classes; k++) html.Append($"<th>{PairClass.All[k].Name}<br><small>{model.Pairs[k]:N0} pairs</small>");
        for (var f = 0; f < result.Fields.Count; f++)
            for (var l = 1; l < model.Levels[f].Count; l++)
            {
                var weight = Math.Log2(model.Probability[LinkModel.Match][f][l] / model.Probability[LinkModel.Classes - 1][f][l]);
                html.Append($"<tr><td>{(l == 1 ? Safe(result.Fields[f].Name) : "")}<td>{model.Levels[f].Names[l]}<td class=n>{Number(weight, "+0.0;-0.0")}");
                for (var k = 0; k < LinkModel.Classes; k++) html.Append($"<td class=n>{Number(model.Probability[k][f][l], "0.#####")}");
            }
        html.Append("</table>");
    }

    private static void Pairs(StringBuilder html, LinkResult result)
    {
        // The same sample in every run: the pairs nearest to even odds, and some sure ones.
        var unsure = result.Scored.OrderBy(p => Math.Abs(p.Weight)).ThenBy(p => p.A).ThenBy(p => p.B).Take(Sample);
        var sure = result.Scored.Where(p => p.Weight > 10).Take(4);
        html.Append("<h2>Pairs on the border</h2>");
        foreach (var pair in unsure) Waterfall.Append(html, result, pair);
        html.Append("<h2>Some sure pairs</h2>");
        foreach (var pair in sure) Waterfall.Append(html, result, pair);
    }

    internal static string Safe(string text) => WebUtility.HtmlEncode(text);

    private const string Style = "body{font:15px/1.5 system-ui,sans-serif;color:#1c2430;background:#fff;margin:0}main{max-width:64rem;margin:auto;padding:1rem}" +
        "table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{padding:.2rem .6rem;border-bottom:1px solid #dde3ea;text-align:left;vertical-align:top}" +
        "caption{text-align:left;font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums}figure{margin:1rem 0;padding:.6rem;border:1px solid #dde3ea;border-radius:6px}svg{max-width:100%;height:auto}";
}
