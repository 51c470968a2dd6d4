using System.Text;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Report;

/// <summary>One pair: the two records side by side, each field's level and its step in the sum of weights.</summary>
internal static class Waterfall
{
    private const int Width = 320, Row = 22;

    public static void Append(StringBuilder html, LinkResult result, ScoredPair pair)
    {
        var fields = result.Fields.Count;
        Span<double> shares = stackalloc double[fields];
        result.Scoring.Explain(pair, shares);
        var start = pair.Weight;
        foreach (var share in shares) start -= (float)share;
        var (low, high) = Bounds(start, shares);
        html.Append($"<figure><figcaption><b>{HtmlReport.Safe(result.Id(pair.A))}</b> and <b>{HtmlReport.Safe(result.Id(pair.B))}</b>: probability {HtmlReport.Number(LinkModel.ProbabilityOf(pair.Weight), "0.000")}, weight {HtmlReport.Number(pair.Weight, "0.0")}</figcaption><table><tr><th>Field<th>Left<th>Right<th>Agreement<th class=n>Weight<th>Sum");
        Line(html, "before looking", "", "", "", start, Bar(0, start, low, high));
        var sum = (double)start;
        for (var f = 0; f < fields; f++)
        {
            var level = result.Scoring.Model.Levels[f].Names[PairComparer.LevelOf(pair.Pattern, f)];
            Line(html, result.Fields[f].Name, FieldText.Of(result.Store, pair.A, f), FieldText.Of(result.Store, pair.B, f), level, shares[f], Bar(sum, sum + shares[f], low, high));
            sum += shares[f];
        }
        html.Append("</table></figure>");
    }

    private static (double Low, double High) Bounds(double start, ReadOnlySpan<double> shares)
    {
        double low = Math.Min(0, start), high = Math.Max(0, start), sum = start;
        foreach (var share in shares)
        {
            sum += share;
            (low, high) = (Math.Min(low, sum), Math.Max(high, sum));
        }
        return (low, Math.Max(high, low + 1));
    }

    private static void Line(StringBuilder html, string name, string left, string right, string level, double weight, string bar) =>
        html.Append($"<tr><td>{HtmlReport.Safe(name)}<td>{HtmlReport.Safe(left)}<td>{HtmlReport.Safe(right)}<td>{level}<td class=n>{HtmlReport.Number(weight, "+0.0;-0.0;0")}<td>{bar}");

    private static string Bar(double from, double to, double low, double high)
    {
        double X(double value) => (value - low) / (high - low) * Width;
        var zero = HtmlReport.Number(X(0), "0.#");
        return $"<svg width={Width} height={Row - 4} viewBox=\"0 0 {Width} {Row - 4}\"><line x1={zero} x2={zero} y1=0 y2={Row} stroke=#99a />" +
            $"<rect x={HtmlReport.Number(X(Math.Min(from, to)), "0.#")} y=3 width={HtmlReport.Number(Math.Max(1, Math.Abs(X(to) - X(from))), "0.#")} height=12 fill={(to >= from ? "#2f6f9f" : "#b9583c")} /></svg>";
    }
}
