using System.Text;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Report;

/// <summary>How the weights of the reported pairs are spread, as a bar chart.</summary>
internal static class WeightChart
{
    private const int Low = -8, High = 40, Width = 800, Height = 200;

    public static void Append(StringBuilder html, List<ScoredPair> pairs)
    {
        var counts = new int[High - Low + 1];
        foreach (var pair in pairs) counts[Math.Clamp((int)Math.Floor(pair.Weight) - Low, 0, counts.Length - 1)]++;
        var most = Math.Max(1, counts.Max());
        var bar = (double)Width / counts.Length;
        html.Append($"<h2>Weights</h2><p>Log2 of the odds that a pair is one person: 0 is even, 10 is a thousand to one. Reported pairs only.</p><svg viewBox=\"0 0 {Width} {Height + 20}\" role=img aria-label=\"Distribution of weights\">");
        for (var i = 0; i < counts.Length; i++)
        {
            var tall = counts[i] == 0 ? 0 : Math.Max(1, Height * (double)counts[i] / most);
            html.Append($"<rect x={HtmlReport.Number(i * bar, "0.#")} y={HtmlReport.Number(Height - tall, "0.#")} width={HtmlReport.Number(bar - 1, "0.#")} height={HtmlReport.Number(tall, "0.#")} fill={(i + Low < 0 ? "#b9783c" : "#2f6f9f")}><title>{i + Low}: {counts[i]:N0} pairs</title></rect>");
            if ((i + Low) % 8 == 0) html.Append($"<text x={HtmlReport.Number(i * bar, "0.#")} y={Height + 15} font-size=12>{i + Low}</text>");
        }
        html.Append("</svg>");
    }
}
