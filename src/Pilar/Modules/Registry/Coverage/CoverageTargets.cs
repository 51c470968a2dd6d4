using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>How many valid PSM a village should have: what its nearest region says, else the default.</summary>
public sealed class CoverageTargets(IReadOnlyDictionary<string, int> byRegion)
{
    /// <summary>All of them in a line, to tell one state from another.</summary>
    public string Text { get; } = string.Join(' ', byRegion.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));

    public int Of(RegionNode region)
    {
        for (RegionNode? at = byRegion.Count == 0 ? null : region; at is not null; at = at.Parent)
            if (byRegion.TryGetValue(at.Code, out var target)) return target;
        return CoverageTarget.Default;
    }
}
