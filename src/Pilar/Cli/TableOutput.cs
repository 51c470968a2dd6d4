using System.Globalization;
using System.Text.Json;
using Pilar.Kernel;

namespace Pilar.Cli;

/// <summary>Rows of a table on standard output, for a person's pipe: CSV with a header, or a JSON array.</summary>
internal static class TableOutput
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static async Task Write(string format, string[] header, IEnumerable<object[]> rows)
    {
        switch (format)
        {
            case "json":
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows.Select(row => header.Zip(row).ToDictionary(c => c.First, c => c.Second)), Json));
                break;
            case "csv":
                foreach (var row in rows.Prepend(header)) await Console.Out.WriteLineAsync(string.Join(',', row.Select(Quoted)));
                break;
            default:
                throw new Refusal($"Unknown format \"{format}\": use csv or json.");
        }
    }

    private static string Quoted(object cell)
    {
        var text = Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
