using System.Text.Json;
using Pilar.Data;
using Pilar.Web.Ui;

namespace Pilar.Web.Audit;

/// <summary>Reads the stored JSON of an audit row back into lines a person can read.</summary>
public static class AuditReading
{
    /// <summary>One record an act changed, and its fields before and after.</summary>
    public sealed record ChangedRow(string Row, string Id, string What, IReadOnlyList<DiffRow> Fields);

    public static IReadOnlyList<ChangedRow> Rows(this AuditEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Changes);
        return [.. json.RootElement.EnumerateArray().Select(row => new ChangedRow(
            row.GetProperty(nameof(AuditChange.Row)).GetString()!,
            row.GetProperty(nameof(AuditChange.Id)).GetString()!,
            row.GetProperty(nameof(AuditChange.What)).GetString()!,
            [.. row.GetProperty(nameof(AuditChange.Fields)).EnumerateObject().Select(f => new DiffRow(AuditWords.Of(f.Name), Text(f.Value[0]), Text(f.Value[1])))]))];
    }

    public static IReadOnlyList<(string Name, string Value)> FactLines(this AuditEntry entry)
    {
        if (entry.Facts is null) return [];
        using var json = JsonDocument.Parse(entry.Facts);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? [.. json.RootElement.EnumerateObject().Select(f => (AuditWords.Of(f.Name), Text(f.Value) ?? "–"))]
            : [("", json.RootElement.ToString())];
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
