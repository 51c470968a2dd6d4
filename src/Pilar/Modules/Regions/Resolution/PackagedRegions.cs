namespace Pilar.Modules.Regions.Resolution;

/// <summary>The region tables embedded at build time: lines "code,parent,name", a name with commas or quotes in quotes.</summary>
internal static class PackagedRegions
{
    private static readonly string[] Tables = ["regions/provinces.csv", "regions/regencies.csv", "regions/districts.csv", "regions/villages.csv"];

    public static IEnumerable<(string Code, string Name)> Read() => Tables.SelectMany(Read);

    private static IEnumerable<(string Code, string Name)> Read(string table)
    {
        using var stream = typeof(PackagedRegions).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The build lacks {table}.");
        using var reader = new StreamReader(stream);
        var header = reader.ReadLine() ?? "";
        var columns = header.Count(c => c == ',') + 1;
        while (reader.ReadLine() is { } line)
        {
            var codeEnd = line.IndexOf(',');
            if (codeEnd < 0) continue;
            var name = columns == 2 ? line[(codeEnd + 1)..] : line[(line.IndexOf(',', codeEnd + 1) + 1)..];
            yield return (line[..codeEnd], name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"") : name);
        }
    }
}
