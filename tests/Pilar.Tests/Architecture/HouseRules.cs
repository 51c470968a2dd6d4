namespace Pilar.Tests.Architecture;

/// <summary>Who may use whom, over edges from wherever they were read. Each rule returns the edges that break it, in words.</summary>
/// <param name="uses">Module name -> names of the modules its table of contents declares.</param>
internal sealed class HouseRules(IReadOnlyDictionary<string, IReadOnlySet<string>> uses)
{
    /// <summary>From the ground up; each may use itself and what stands before it. Cli puts the house together and may use everything.</summary>
    private static readonly string[] Floors = ["Kernel", "Data", "Web", "Modules", "Cli"];

    public static IReadOnlyList<string> Upwards(IEnumerable<Edge> edges) => Broken(edges, "reaches up to", (from, to) =>
        Floor(from) is >= 0 and var lower && Floor(to) is >= 0 and var upper && upper > lower);

    public IReadOnlyList<string> Undeclared(IEnumerable<Edge> edges) => Broken(edges, "is not declared to use", (from, to) =>
        ModuleOf(from) is { } user && ModuleOf(to) is { } used && user != used && !(uses.TryGetValue(user, out var declared) && declared.Contains(used)));

    /// <summary>A module's subfolders are private to it: from outside only types of its root folder may be used. Cli and tests stand outside the rule.</summary>
    public static IReadOnlyList<string> Private(IEnumerable<Edge> edges) => Broken(edges, "looks into the private room of", (from, to) =>
        ModuleOf(from) is { } user && ModuleOf(to) is { } used && user != used && to.Split('.').Length > 4);

    private static List<string> Broken(IEnumerable<Edge> edges, string how, Func<string, string, bool> breaks) =>
        [.. edges.Where(e => breaks(e.From, e.To)).Select(e => $"{e.From} {how} {e.To}").Order(StringComparer.Ordinal)];

    private static int Floor(string type) => type.Split('.') is ["Pilar", var floor, _, ..] ? Array.IndexOf(Floors, floor) : -1;

    /// <summary>"Registry" for Pilar.Modules.Registry.People.Person; null for what is in no module, such as the class Module itself.</summary>
    private static string? ModuleOf(string type) => type.Split('.') is ["Pilar", "Modules", var module, _, ..] ? module : null;
}
