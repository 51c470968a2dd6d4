using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Pilar.Tests.Architecture;

/// <summary>Who names whom in the source text: catches what the compiler folds away.
/// Migrations are left out: they are generated, and name entities only as text.</summary>
internal static partial class SourceEdges
{
    public static IReadOnlySet<Edge> OfApplication([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Pilar"));
        return Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => (Path: Path.GetRelativePath(root, file), Text: File.ReadAllText(file)))
            .Where(file => file.Path.Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin") && !file.Path.Contains("Migrations", StringComparison.Ordinal))
            .SelectMany(file => Of(file.Path, file.Text)).ToHashSet();
    }

    /// <param name="path">Path below src/Pilar; its folders are the namespace.</param>
    /// <param name="text">Content of the file.</param>
    public static IEnumerable<Edge> Of(string path, string text)
    {
        var from = "Pilar." + Path.ChangeExtension(path, null).Replace(Path.DirectorySeparatorChar, '.');
        return Named().Matches(text).Select(match => new Edge(from, match.Value + ".*"));
    }

    [GeneratedRegex(@"(?<![\w.])Pilar\.(?:Kernel|Data|Web|Modules|Cli)(?:\.\w+)*")]
    private static partial Regex Named();
}
