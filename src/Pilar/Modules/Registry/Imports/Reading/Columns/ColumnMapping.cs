using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pilar.Modules.Registry.Imports.Reading.Columns;

/// <summary>One column of a table: where it stands (from 0), what its heading says, what it was taken for.</summary>
public sealed record MappedColumn(int Index, string Heading, ListField Field);

/// <summary>Which column of a table holds which field. People may correct it; an office's correction is remembered under the signature
/// of the headings and applied to its next list with the same headings.</summary>
/// <param name="Office">The office its people hold, when the headings say so; else empty.</param>
public sealed record ColumnMapping(string Signature, IReadOnlyList<MappedColumn> Columns, string Office = "")
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web);

    public int? IndexOf(ListField field) => Columns.FirstOrDefault(c => c.Field == field)?.Index;

    public IEnumerable<int> IndexesOf(ListField field) => Columns.Where(c => c.Field == field).Select(c => c.Index);

    public bool Has(ListField field) => Columns.Any(c => c.Field == field);

    /// <summary>The same mapping with one column given another meaning.</summary>
    public ColumnMapping With(int index, ListField field) =>
        this with { Columns = [.. Columns.Select(c => c.Index == index ? c with { Field = field } : c)] };

    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    public static ColumnMapping? FromJson(string json) => JsonSerializer.Deserialize<ColumnMapping>(json, Compact);

    /// <summary>The same headings in the same order have the same signature, whatever their capitals and spaces.</summary>
    public static string Sign(IEnumerable<string> headings, string office)
    {
        var text = string.Join('|', (office.Length > 0 ? headings.Append(office) : headings).Select(h => string.Concat(h.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
