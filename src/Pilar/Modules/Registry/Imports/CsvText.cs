namespace Pilar.Modules.Registry.Imports;

/// <summary>Lines of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    public static void Line(TextWriter to, IEnumerable<string?> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first) to.Write(',');
            first = false;
            if (field.AsSpan().ContainsAny(Special)) to.Write($"\"{field!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            else to.Write(field);
        }
        to.Write('\n');
    }
}
