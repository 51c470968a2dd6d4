using Pilar.Modules.Regions;

namespace Pilar.Tests.Modules.Regions;

/// <summary>The tree of the package, built once for all tests.</summary>
internal static class PackagedRegionsOnce
{
    public static RegionTree Tree { get; } = RegionTree.FromPackage();

    public static RegionResolver Resolver { get; } = new(Tree);
}
